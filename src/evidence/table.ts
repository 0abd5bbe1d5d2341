/** What became of one program on one release. */
export interface Row {
  readonly example: string;
  readonly framework: string;
  readonly version: string;
  readonly steps: number;
  readonly asExpected: boolean;
  readonly milliseconds: number;
}

/** The rows as a table of plain text, with one line for the sum. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['experiment', 'framework', 'release', 'steps', '', 'ms'],
    ...rows.map(({ example, framework, version, steps, asExpected, milliseconds }) => [
      example,
      framework,
      version,
      String(steps),
      asExpected ? 'as expected' : 'NOT as expected',
      milliseconds.toFixed(0),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => column === 3 || column === 5;
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const passed = rows.filter(({ asExpected }) => asExpected).length;
  return `${lines.join('\n')}\n\n${passed} of ${rows.length} as expected.\n`;
}
