/** Formats the measurements as tables for a terminal. */
import { inColumns } from '../../../src/experiments/table.ts';
import { spreadOf } from '../../../src/measurements/statistics.ts';
import type { Phase } from './options.ts';
import type { Taken } from './processes.ts';
import type { Step } from './steps.ts';

/** A measured build. */
export interface Run extends Step, Taken {
  /** Pages of the site that it made. */
  readonly pages?: number;
  /** Those in the search index. */
  readonly indexed?: number;
  /** Bytes of the largest of its pages. */
  readonly largestPage?: number;
}

/** The machine, and what else it did before the first build. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** GiB */
  readonly memory: number;
  /** Version of Node, such as `v26.10.0`. */
  readonly node: string;
  /** Processes that ran or wanted to, on average over the minute before. */
  readonly load: number;
}

/** Load for each core above which figures are not to be quoted. */
const BUSY = 0.5;

/** The machine in a line, with a warning where it was busy. */
export function machineInWords({ cpu, cores, memory, node, load }: Machine): string {
  const line = `${cores} cores (${cpu}), ${memory} GiB of memory, Node ${node}, load ${load.toFixed(2)} before the first build`;
  if (load <= BUSY * cores) return line;
  return `${line}\nWarning: other programs kept this machine busy. Do not quote these figures; CPU seconds suffer least.`;
}

const TITLES: Readonly<Record<Phase, string>> = {
  cold: 'Cold: no caches',
  again: 'Again: nothing changed',
  edit: 'Edit: one word of one page changed',
};

/** The measured quantities: their names, and how their numbers are written. */
const COLUMNS = [
  { key: 'wall', title: 'wall', inWords: (value: number) => value.toFixed(1), unit: ' s' },
  { key: 'cpu', title: 'CPU', inWords: (value: number) => value.toFixed(1), unit: ' s' },
  { key: 'largest', title: 'largest process', inWords: (value: number) => value.toFixed(0), unit: ' MiB' },
  { key: 'tree', title: 'all processes', inWords: (value: number) => value.toFixed(0), unit: ' MiB' },
] as const;

const ratioInWords = (value: number): string => value.toFixed(2);

/**
 * A table for each phase: a line for each system, then how the first compares with each of the others, round by round. Builds
 * that only prepare (round 0) count for nothing but failing.
 */
export function report(runs: readonly Run[]): string {
  const systems = [...new Set(runs.map(({ system }) => system))];
  const [first = '', ...others] = systems;
  const measured = Map.groupBy(
    runs.filter(({ round }) => round > 0),
    ({ phase }) => phase,
  );
  const tables = [...measured].map(([phase, some]) => {
    const of = (system: string): Run[] => some.filter((run) => run.system === system);
    const lines = [
      ['', ...COLUMNS.flatMap(({ title }) => [title, ''])],
      ...systems.map((system) => [system, ...cells(of(system))]),
      ...others.map((other) => [`${first} ÷ ${other}`, ...ratios(of(first), of(other))]),
    ];
    return `${TITLES[phase]}\n${inColumns(lines, [1, 3, 5, 7])}`;
  });
  return [...tables, sizes(runs)].join('\n\n');
}

const failed = ({ exitCode }: Run): boolean => exitCode !== 0;

function cells(runs: readonly Run[]): string[] {
  const isComplete = runs.length > 0 && !runs.some(failed);
  return COLUMNS.flatMap(({ key, inWords, unit }) => (isComplete ? median(numbers(runs, key), inWords, unit) : ['failed', '']));
}

/** Ratios of runs of the same round. */
function ratios(runs: readonly Run[], others: readonly Run[]): string[] {
  const pairs = runs.flatMap((run) => others.filter(({ round }) => round === run.round).map((other) => [run, other] as const));
  const good = pairs.filter((pair) => !pair.some(failed));
  return COLUMNS.flatMap(({ key }) => {
    const values = good.flatMap(([one, other]) => {
      const [above, below] = [one[key], other[key]];
      return above === undefined || !below ? [] : [above / below];
    });
    return median(values, ratioInWords, '');
  });
}

const numbers = (runs: readonly Run[], key: (typeof COLUMNS)[number]['key']): number[] => runs.flatMap((run) => run[key] ?? []);

/** `12.3 s` and `12.0–12.9`; the second is empty where there is no spread, the first a dash where nothing was measured. */
function median(values: readonly number[], inWords: (value: number) => string, unit: string): [median: string, spread: string] {
  if (values.length === 0) return ['–', ''];
  const spread = spreadOf(values);
  const [least, most] = [inWords(spread.min), inWords(spread.max)];
  return [`${inWords(spread.median)}${unit}`, least === most ? '' : `${least}–${most}`];
}

/** The sizes of the built sites. */
function sizes(runs: readonly Run[]): string {
  const lasts = [...Map.groupBy(runs, ({ system }) => system).values()].flatMap((some) => some.findLast((run) => !failed(run)) ?? []);
  const lines = lasts.map(({ system, pages = 0, indexed = 0, largestPage = 0 }) => [
    system,
    String(pages),
    String(indexed),
    `${Math.round(largestPage / 1000)} KB`,
  ]);
  return inColumns([['', 'pages', 'in the search index', 'largest page'], ...lines], [1, 2, 3]);
}
