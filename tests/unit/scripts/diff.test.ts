import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diff } from '../../../scripts/diff.ts';
import { filesAt, rootOf } from '../../../scripts/lib/git.ts';
import { readFiles } from '../../../src/content/files.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { FIXTURE } from '../../support/content.ts';

const root = mkdtempSync(join(tmpdir(), 'diff-'));
const folder = join(root, 'guide');
const settings = { ...readSettings({ CONTENT_DIR: folder }), contentName: 'guide' };
const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', ['-C', root, ...who, ...args]);
  if (status !== 0) throw new Error(stderr.toString());
};

beforeAll(() => {
  cpSync(FIXTURE, folder, { recursive: true });
  symlinkSync('/etc/hostname', join(folder, 'link.yaml'));
  git('init', '--quiet');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'one');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a commit has the files that were in its folder, and no symbolic links', () => {
  expect(rootOf(folder).inside).toBe('guide');
  expect(filesAt(root, 'HEAD', 'guide')).toEqual(readFiles(folder));
});

test('a change is described in the words of the guide, with the pages that would be gone', () => {
  expect(diff(settings, 'HEAD', '2026-11-21')).toEqual({
    markdown: '## What this changes in the guide\n\nNo answer, verdict, test result or page of the guide changes.\n',
    dies: false,
  });
  renameSync(join(folder, 'claims/all-undo.md'), join(folder, 'claims/everyone-undoes.md'));
  expect(diff(settings, 'HEAD', '2026-11-21')).toMatchObject({
    markdown: expect.stringContaining('add `/claims/all-undo/: /claims/everyone-undoes/` to `moved` of `guide.yaml`'),
    dies: true,
  });
});

test('files that cannot be read are said to be left out', () => {
  writeFileSync(join(folder, 'claims/everyone-undoes.md'), 'nothing');
  expect(diff(settings, 'HEAD', '2026-11-21').markdown).toContain('Files with mistakes are left out: `npm run check` names them.');
});

test('a commit that does not exist is refused, and so is an option in its place', () => {
  expect(() => filesAt(root, 'nowhere', 'guide')).toThrow('npm run diff: expected a commit, found "nowhere"\n  tip: npm run diff -- main');
  expect(() => filesAt(root, '--output=/tmp/x', 'guide')).toThrow('npm run diff: expected a commit, found "--output=/tmp/x"');
});
