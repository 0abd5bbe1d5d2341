import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Call, jobOf, type Posted, runScript } from '../../support/workflows.ts';

const job = jobOf('comment.yml', 'comment');
const MARK = '<!-- what this changes -->';

/** Runs the script on what a check of pull request 7 left. */
async function commentOn(meaning: string, posted: readonly Posted[] = [], head = 'abc'): Promise<readonly Call[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meaning-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'number'), '7');
  writeFileSync(join(folder, 'meaning.md'), meaning);
  return runScript(job, { FOLDER: folder }, posted, head);
}

const comment = { owner: 'o', repo: 'r', body: `${MARK}\nOne answer.` };

test('says what a pull request changes, in one comment that later runs update', async () => {
  expect(await commentOn('One answer.\n')).toEqual([['createComment', { ...comment, issue_number: 7 }]]);
  const posted = [
    { id: 1, user: { type: 'User' }, body: MARK },
    { id: 2, user: { type: 'Bot' }, body: `${MARK}\nTwo answers.` },
  ];
  expect(await commentOn('One answer.\n', posted)).toEqual([['updateComment', { ...comment, comment_id: 2 }]]);
});

test('posts nothing when there is nothing to say, or when the pull request has newer commits', async () => {
  expect(await commentOn('\n')).toEqual([['notice', { message: 'The run could not say what the change means.' }]]);
  expect(await commentOn('One answer.\n', [], 'def')).toEqual([['notice', { message: 'The pull request has moved on.' }]]);
});

test('ignores runs that were cancelled', () => {
  const [, conclusions = ''] = /fromJSON\('([^']*)'\), github\.event\.workflow_run\.conclusion\)/.exec(job.if ?? '') ?? [];
  expect(JSON.parse(conclusions)).toEqual(['success', 'failure', 'timed_out']);
});
