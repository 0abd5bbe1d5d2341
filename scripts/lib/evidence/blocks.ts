/** Runs the blocks of code on pages that stand in no program, and has programs read those in other languages. */
import { writeFileSync } from 'node:fs';
import { type Block, blocksOf, keyOf, proofOf, proofsOf } from '../../../src/blocks/blocks.ts';
import { readerOf } from '../../../src/blocks/parsers.ts';
import { type BlockTrial, blockTrials, failureOf } from '../../../src/blocks/trials.ts';
import type { Content } from '../../../src/content/content.ts';
import { runsInWasm, type Trial } from '../../../src/experiments/plan.ts';
import type { Outcome } from '../../../src/experiments/run/protocol.ts';
import { error, type Finding } from '../../../src/findings/finding.ts';
import type { BlocksData, Proof } from '../../../src/schemas/blocks.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { runTrialsOnCPython } from '../python/cpython-run.ts';
import { runTrialsInWasm } from '../python/wasm-run.ts';
import { MOST_AT_ONCE } from './evidence.ts';
import { read } from './readers.ts';

/** What came of the blocks. */
export interface BlocksRun {
  readonly findings: readonly Finding[];
  /** How many blocks ran or were read. */
  readonly blocks: number;
  /** What was skipped, in sentences. */
  readonly skipped: readonly string[];
  readonly milliseconds: number;
}

/**
 * Runs and reads the blocks of the settings' content. Throws `NoWheels` when packages are not there and cannot be fetched.
 *
 * @param record whether to write down what ran; blocks whose proof holds are not run again then
 */
export async function proveBlocks(
  settings: Settings,
  day: string,
  { record }: { readonly record?: boolean | undefined },
): Promise<BlocksRun> {
  const started = performance.now();
  const { content } = readContentFolder(settings, day);
  const byKey = new Map(
    blocksOf(content).flatMap((block) => {
      const key = keyOf(content, block);
      return key === undefined ? [] : [[key, block] as const];
    }),
  );
  const wanted = new Map([...byKey].filter(([, block]) => !record || !isProven(content, block)));
  const read = readAll(wanted, day);
  const ran = await runAll(content, wanted, day);
  if (record)
    write(settings, new Map([...Object.entries(proofsOf(content) ?? {}).filter(([key]) => byKey.has(key)), ...read.proofs, ...ran.proofs]));
  return {
    findings: [...read.findings, ...ran.findings],
    blocks: wanted.size,
    skipped: read.skipped,
    milliseconds: performance.now() - started,
  };
}

/** Whether a block is proven on every release that it can run on: the ones that are compared now. */
function isProven(content: Content, block: Block): boolean {
  const proof = proofOf(content, block);
  if (proof === undefined) return false;
  return newestOf(blockTrials(content, [block])).every(({ trial }) => proof.on.includes(trial.release.latest));
}

/** Of the trials of a block those on the newest release of each framework. */
const newestOf = <One extends BlockTrial>(trials: readonly One[]): One[] => [
  ...new Map(trials.toReversed().map((one) => [one.trial.framework, one])).values(),
];

interface Proven {
  readonly proofs: ReadonlyMap<string, Proof>;
  readonly findings: readonly Finding[];
}

/** Has each block that names no program read by what reads its language. */
function readAll(blocks: ReadonlyMap<string, Block>, date: string): Proven & Pick<BlocksRun, 'skipped'> {
  const proofs = new Map<string, Proof>();
  const findings: Finding[] = [];
  const missing = new Set<string>();
  for (const [key, { language, text, after, place }] of blocks) {
    const reader = after === undefined ? readerOf(language) : undefined;
    if (reader === undefined) continue;
    const reading = read(reader, text);
    if (reading === undefined) missing.add(reader);
    else if (reading.mistake === undefined) proofs.set(key, { by: reading.by, on: [], date });
    else findings.push(error(place, 'code', `what ${reading.by} can read`, reading.mistake, 'correct the block'));
  }
  return {
    proofs,
    findings,
    skipped: [...missing].map((reader) => `Blocks for ${reader} were not read: this machine does not have what reads them.`),
  };
}

/** Runs each block that names a program on each release. It has to run on the newest; on which others it does is written down. */
async function runAll(content: Content, blocks: ReadonlyMap<string, Block>, date: string): Promise<Proven> {
  const keys = new Map([...blocks].map(([key, block]) => [block, key]));
  const asked = blockTrials(content, [...blocks.values()]);
  const { results, findings } = await runTrials(
    content,
    asked.map(({ trial }) => trial),
  );
  const proofs = new Map<string, Proof>();
  const failures: Finding[] = [];
  for (const [block, own] of Map.groupBy(asked, (one) => one.block)) {
    const ended = own.map((one) => ({ ...one, ...(results.get(one.trial.files) ?? NOT_RUN) }));
    const [failed] = newestOf(ended).filter(({ why }) => why !== undefined);
    const key = keys.get(block);
    if (failed !== undefined) {
      const expected = `a block that runs at the end of ${block.after} on ${failed.trial.release.latest}`;
      failures.push(error(block.place, 'code', expected, failed.why ?? '', 'correct the block, or name another file'));
    } else if (key !== undefined) {
      const on = ended.filter(({ why }) => why === undefined).map(({ trial }) => trial.release.latest);
      proofs.set(key, { by: ended[0]?.by ?? '', on, date });
    }
  }
  return { proofs, findings: [...findings, ...failures] };
}

/** How the run of a block ended: what ran it, and why it failed, undefined if it did not. */
interface Ended {
  readonly by: string;
  readonly why: string | undefined;
}

const NOT_RUN: Ended = { by: '', why: 'no run: its packages or its interpreter are not here' };

/** Runs trials where their programs run: in WebAssembly, or on CPython. Results are by the files of a trial, which no two share. */
async function runTrials(
  content: Content,
  all: readonly Trial[],
): Promise<{ readonly results: ReadonlyMap<Trial['files'], Ended>; readonly findings: readonly Finding[] }> {
  const others = all.filter((trial) => !runsInWasm(trial));
  const runs = [await runTrialsInWasm(all, content, MOST_AT_ONCE)];
  if (others.length > 0) runs.push(await runTrialsOnCPython(others, content, MOST_AT_ONCE));
  const results = runs.flatMap(({ trials, outcomes, runtimeOf }) =>
    trials.map((trial, index) => [trial.files, endOf(outcomes[index], runtimeOf(trial))] as const),
  );
  return { results: new Map(results), findings: runs.flatMap(({ findings }) => findings) };
}

function endOf(outcome: Outcome | undefined, runtimeOf: (python: string) => string): Ended {
  if (outcome?.kind === 'ran') return { by: runtimeOf(outcome.python), why: failureOf(outcome.steps[0]) };
  return { by: '', why: outcome?.kind === 'failed' ? lastLine(outcome.why) : 'no end' };
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

function write({ contentDir }: Settings, proofs: ReadonlyMap<string, Proof>): void {
  const sorted: BlocksData = Object.fromEntries([...proofs].sort(([a], [b]) => (a < b ? -1 : 1)));
  // A line for each, so that two changes seldom meet in one.
  const lines = Object.entries(sorted).map(([key, proof]) => `  ${JSON.stringify(key)}: ${JSON.stringify(proof)}`);
  writeFileSync(`${contentDir}/blocks.json`, `{\n${lines.join(',\n')}\n}\n`);
}
