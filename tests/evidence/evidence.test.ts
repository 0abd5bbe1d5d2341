/** Runs every example and experiment of the guide. Needs the wheels of the lock, or a network to fetch them once. */
import { beforeAll, expect, type TestContext, test } from 'vitest';
import { type Evidence, evidence } from '../../scripts/lib/evidence/evidence.ts';
import { NoWheels } from '../../scripts/lib/python/pip.ts';
import { report } from '../../src/findings/report.ts';
import { readSettings, today } from '../../src/site/settings.ts';

/** Hundreds of programs are run, each in an interpreter of its own. Milliseconds. */
const LONG = 20 * 60_000;

let ran: Evidence | NoWheels;
beforeAll(async () => {
  ran = await evidence(readSettings(process.env), today(process.env)).catch((cause: unknown) => {
    if (!(cause instanceof NoWheels)) throw cause;
    console.warn(`Skipped, because the wheels could not be fetched: ${cause.message}`);
    return cause;
  });
}, LONG);

/** What ran. Without wheels the test is skipped and says why; where CI is set, it fails. */
function needEvidence(context: TestContext): Evidence {
  if (!(ran instanceof NoWheels)) return ran;
  if (process.env['CI'] === 'true') throw ran;
  // Counted in the last line, and only on a machine without the packages: the rest of the tests is worth running there.
  return context.skip(ran.message);
}

test('every program gives what its transcript expects and what was recorded', (context) => {
  const { findings, rows, milliseconds } = needEvidence(context);
  expect(findings, report(findings, 'text', { files: rows.length, milliseconds })).toEqual([]);
});

test('every example and experiment runs on every release that the guide compares', (context) => {
  const { rows } = needEvidence(context);
  const releases = new Set(rows.map(({ framework, version }) => `${framework} ${version}`));
  const examples = new Set(rows.map(({ example }) => example));
  expect(rows).toHaveLength(releases.size * examples.size);
  expect(examples.size).toBeGreaterThan(2);
});
