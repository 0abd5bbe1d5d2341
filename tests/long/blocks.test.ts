/** Runs every block of code on the pages that stands in no program. Needs the wheels of the lock and a Python, or a network to fetch them once. */
import { expect, test } from 'vitest';
import { proveBlocks } from '../../scripts/lib/evidence/blocks.ts';
import { report } from '../../src/findings/report.ts';
import { readSettings, today } from '../../src/site/settings.ts';

/** Each block starts a program on each release. Milliseconds. */
const LONG = 20 * 60_000;

test('every block that is shown as one that ran still runs, and what a program read can be read', { timeout: LONG }, async () => {
  const { findings, blocks, milliseconds } = await proveBlocks(readSettings(process.env), today(process.env), {});
  expect(findings, report(findings, 'text', { what: `${blocks} blocks run`, milliseconds })).toEqual([]);
});
