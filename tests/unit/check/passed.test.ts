import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ruleFindings } from '../../../src/check/check.ts';
import { openPassed } from '../../../src/check/passed.ts';
import { type Change, inWords, isOwed, readFixture } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Checks the made-up guide as one command after another does, and says which files were not known to have passed. */
function check(changes: Readonly<Record<string, Change>>): { found: string[]; added: string[] } {
  const { content } = readFixture(changes);
  const passed = openPassed(content, join(folder, 'passed.json'));
  const added: string[] = [];
  const add: typeof passed.add = (source) => {
    if (!passed.has(source)) added.push(source.path);
    passed.add(source);
  };
  const findings = ruleFindings(content, '2026-11-21', { ...passed, add });
  passed.save();
  return { found: inWords(findings.filter((one) => !isOwed(one))), added };
}

test('a file that passed is looked at again only when it changed', () => {
  expect(check({}).added).toContain(UNDO);
  expect(check({})).toEqual({ found: [], added: [] });
  const changed = check({ [UNDO]: ['\n---\n', '\n---\nA word\u200b that hides something.\n\n'] });
  expect(changed).toEqual({ found: [expect.stringContaining('expected characters that one sees, found U+200B')], added: [] });
  // It did not pass, so the next command finds it again.
  expect(check({ [UNDO]: ['\n---\n', '\n---\nA word\u200b that hides something.\n\n'] }).found).toEqual(changed.found);
  // What passed before a change passes after it was undone.
  expect(check({})).toEqual({ found: [], added: [] });
});

test('what passed as a whole is asked again when a file or the day is another', () => {
  const asked = (changes: Readonly<Record<string, Change>>, day = '2026-11-21'): boolean => {
    const { content } = readFixture(changes);
    const then = { ...content, today: day };
    const passed = openPassed(then, join(folder, 'passed.json'));
    const known = passed.hasAll(then, day);
    passed.addAll(then, day);
    passed.save();
    return !known;
  };
  const change = { [UNDO]: ['\n---\n', '\n---\nMore words.\n\n'] } as const;
  expect([asked({}), asked({}), asked(change), asked({}, '2026-11-22')]).toEqual([true, false, true, true]);
});

test('rules for several files are asked until they find nothing', () => {
  const late = { 'frameworks/ant.md': ['verified: 2026-11-01', 'verified: 2026-12-01'] } as const;
  expect(check(late).found.length).toBe(1);
  expect(check(late).found).toEqual(check(late).found);
  expect(check(late).found.length).toBe(1);
});

test('other terms and another guide let no file pass that does not follow them', () => {
  check({});
  const terms = { 'terms.yaml': 'terms:\n  - { not: [undo], write: step back }\n' };
  expect(check(terms).found).toContainEqual(expect.stringContaining('expected the term that the field uses: step back'));
  expect(check({}).found).toEqual([]);
});
