import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Call, jobOf, type Posted, runScript, stepOf } from '../../support/workflows.ts';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('a look', () => {
  const job = jobOf('weekly.yml', 'look');
  const { run = '' } = stepOf(job, ({ name }) => name === 'Look');

  /** Looks with a command that prints a text and ends with an exit code; the answer is undefined when there is none. */
  function look(prints: string, code: number): { readonly text: string; readonly found: string | undefined; readonly failed: boolean } {
    const folder = temporary();
    mkdirSync(join(folder, 'report'));
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${prints}'\nexit ${code}\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    const { status } = spawnSync('bash', ['-e', '-c', run], {
      env: { PATH: `${folder}${delimiter}${process.env['PATH']}`, RUNNER_TEMP: folder, LOOK: 'report npm run --silent advisories' },
    });
    const found = join(folder, 'report', 'found');
    return {
      text: readFileSync(join(folder, 'report', 'text'), 'utf8'),
      found: existsSync(found) ? readFileSync(found, 'utf8') : undefined,
      failed: status !== 0,
    };
  }

  test('answers whether there is something to do', () => {
    const fine = '1 file checked in 0.50 s: 0 errors, 0 warnings.';
    expect(look(fine, 0)).toEqual({ text: `${fine}\n`, found: 'no', failed: false });
    const one = '1 file checked in 0.50 s: 0 errors, 1 warning.';
    expect(look(one, 1)).toEqual({ text: `${one}\n`, found: 'yes', failed: false });
  });

  test('has no answer when the list cannot be reached', () => {
    const unreachable = 'npm audit: expected a list of known weaknesses from the package index, found nothing';
    expect(look(unreachable, 2)).toEqual({ text: `${unreachable}\n`, found: undefined, failed: true });
  });

  test('leaves a report even when it stops before it begins', () => {
    const [first, ...rest] = job.steps ?? [];
    expect(first?.name).toBe('Write down the question');
    expect(rest.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.if).toContain('!cancelled()');
  });
});

describe('the issues', () => {
  const job = jobOf('weekly.yml', 'issues');

  /** Runs the script on the report of one look, the one about links. */
  async function issuesAfter(
    report: Readonly<Record<string, string>>,
    open: readonly Posted[],
    looked = 'success',
  ): Promise<readonly Call[]> {
    const folder = temporary();
    mkdirSync(join(folder, 'weekly-links'));
    for (const [name, text] of Object.entries(report)) writeFileSync(join(folder, 'weekly-links', name), text);
    return runScript(job, { FOLDER: folder, LOOKED: looked }, open);
  }

  const question = { title: 'Are they there?', advice: 'Open each page.' };
  const links = { number: 3, body: '<!-- weekly-links -->\nAs of another day.' };
  const unfinished = { number: 4, body: '<!-- weekly-unfinished -->\nAs of another day.' };

  test('one is opened when there is something to do, and then updated', async () => {
    const report = { ...question, found: 'yes', text: 'gone' };
    const body = expect.stringMatching(/^<!-- weekly-links -->\nAs of \d{4}-\d\d-\d\d\.\n\nOpen each page\.\n\n~~~~~~text\ngone\n~~~~~~$/);
    expect(await issuesAfter(report, [])).toEqual([['create', { owner: 'o', repo: 'r', title: 'Are they there?', body }]]);
    expect(await issuesAfter(report, [links])).toEqual([['update', { owner: 'o', repo: 'r', issue_number: 3, body }]]);
  });

  test('one is closed when nothing is left to do', async () => {
    const calls = await issuesAfter({ ...question, found: 'no', text: 'fine' }, [links, unfinished]);
    expect(calls.map(([name, { issue_number, state }]) => [name, issue_number, state])).toEqual([
      ['update', 3, 'closed'],
      ['update', 4, 'closed'],
    ]);
  });

  test('a look without an answer leaves its issue as it is, and is listed in an issue of its own', async () => {
    const body = expect.stringMatching(/\n\n\*\*Are they there\?\*\*\n\n~~~~~~text\nno answer\n~~~~~~$/);
    expect(await issuesAfter({ ...question, text: 'no answer' }, [links], 'failure')).toEqual([
      ['create', { owner: 'o', repo: 'r', title: 'What could the weekly run not finish?', body }],
    ]);
  });

  test('a look without a report is mentioned, too', async () => {
    const calls = await issuesAfter({ ...question, found: 'no', text: 'fine' }, [], 'failure');
    expect(calls.map(([name, { title }]) => [name, title])).toEqual([['create', 'What could the weekly run not finish?']]);
    expect(calls[0]?.[1]['body']).toContain('A job ended without a report: see the last run of this workflow.');
  });
});
