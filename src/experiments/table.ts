import type { Difference } from './differences.ts';

/** The result of one program on one release. */
export interface Row {
  readonly example: string;
  readonly framework: string;
  readonly version: string;
  readonly steps: number;
  readonly asExpected: boolean;
  readonly milliseconds: number;
}

/** The rows as a plain-text table. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ example, framework, version, steps, asExpected, milliseconds }) => [
    example,
    framework,
    version,
    String(steps),
    asExpected ? 'as expected' : 'NOT as expected',
    milliseconds.toFixed(0),
  ]);
  return `${inColumns([['experiment', 'framework', 'release', 'steps', '', 'ms'], ...cells], [3, 5])}\n`;
}

/** How many programs ran as expected, per release and in total, and which were skipped. */
export function totals(rows: readonly Row[], skipped: readonly string[]): string {
  const sum = (name: string, some: readonly Row[]): string[] => {
    const passed = some.filter(({ asExpected }) => asExpected).length;
    const seconds = some.reduce((all, { milliseconds }) => all + milliseconds, 0) / 1000;
    return [name, `${passed} of ${some.length} as expected`, `${seconds.toFixed(1)} s`];
  };
  const releases = Map.groupBy(rows, ({ framework, version }) => `${framework} ${version}`);
  const lines = [...releases].map(([name, some]) => sum(name, some));
  return `${[inColumns([...lines, sum('all', rows)], [2]), ...skipped.map((sentence) => `Skipped: ${sentence}`)].join('\n')}\n`;
}

/** How programs differ from WebAssembly, keyed by program name. Long values are truncated. */
export function differencesTable(differences: ReadonlyMap<string, readonly Difference[]>): string {
  const cells = [...differences].flatMap(([name, some]) =>
    some.map(({ index, what, wasm, cpython, because }) => [
      name,
      String(index + 1),
      what,
      cut(wasm),
      cut(cpython),
      because ?? 'NO REASON STATED',
    ]),
  );
  return `${inColumns([['program', 'step', 'what', 'in WebAssembly', 'on CPython', 'because'], ...cells], [1])}\n`;
}

const LONGEST = 40;
const cut = (text = 'nothing'): string => {
  const line = JSON.stringify(text).slice(1, -1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** Formats rows of cells as columns; columns with the given indexes are right-aligned. */
export function inColumns(lines: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = (cell: string, column: number): string =>
    right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return lines.map((line) => line.map(aligned).join('  ').trimEnd()).join('\n');
}
