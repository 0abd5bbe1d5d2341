import { expect, test } from 'vitest';
import { type Change, findIn } from '../../support/content.ts';

const BACKUP = 'topics/files/backup.md';
const change = (...replaced: readonly [string, string]): Record<string, Change> => ({ [BACKUP]: replaced });

test('a term says what every framework calls it, except one that is joining', () => {
  expect(findIn(change(', cat: [] }', ' }'))).toEqual([
    'content/topics/files/backup.md:9:11 error terms[0].names: expected names for each framework, found none for "cat" (cat: [] if it has none)',
  ]);
});

test('a term has a name in at least one framework', () => {
  expect(findIn(change('ant: [], bee: [keep], cat: [--keep]', 'ant: [], bee: [], cat: []'))).toEqual([
    'content/topics/files/backup.md:9:160 error terms[1].names: expected a name in at least one framework, found an object (names: { …: ["…"] })',
  ]);
});

test('no two terms have the same names in the same two frameworks', () => {
  const again = `verified: { date: 2026-11-01, against: { ant: ["2.0.1", "1.0.9"], bee: ["2.0.1", "1.0.9"], cat: ["2.0.1", "1.0.9"] } }
terms: [{ names: { ant: [], bee: [keep], cat: [--keep] }, differs: A word. }, { names: { ant: [], bee: [keep], cat: [--keep] }, differs: Again. }]
---`;
  expect(findIn({ [BACKUP]: [/verified:[\s\S]*?\n---/, again] })).toEqual([
    'content/topics/files/backup.md:9:81 error terms[1].names: expected names that no other term has, found the same names as at content/topics/files/backup.md:9:11 (remove one of the two)',
  ]);
});

test('a name comes from a package that an answer names or a program uses', () => {
  expect(findIn(change('package: undo-cat', 'package: undo-dog'))).toEqual([
    'content/topics/files/backup.md:9:42 error terms[0].names.bee[0].package: expected a package that an answer names or a program uses, found "undo-dog" (correct the name)',
  ]);
});

test('a guide may ask that a program looks up every name, and that it looks up no others', () => {
  const proven: Record<string, Change> = {
    'guide.yaml': ['cases: [letter]', 'cases: [letter]\nnames_proven_by: greeting'],
    'examples/greeting/transcript.yaml': ['files: [main.py]', 'files: [main.py, names.txt]'],
    'examples/greeting/ant/names.txt': '@copy\n@paste\n',
  };
  expect(findIn(proven).filter((finding) => finding.includes('looks up') || finding.includes('names.txt:'))).toEqual([
    'content/examples/greeting/ant/names.txt:2:1 error names.txt: expected a name of a term, found "@paste" (remove the line)',
    'content/topics/files/backup.md:9:42 error terms[0].names.bee[0]: expected a name that the program greeting looks up, found "bee.copy" (add the line bee.copy to greeting/bee/names.txt)',
    'content/topics/files/backup.md:9:93 error terms[0].names.bee[1]: expected a name that the program greeting looks up, found "COPIES" (add the line COPIES to greeting/bee/names.txt)',
    'content/topics/files/backup.md:9:177 error terms[1].names.bee[0]: expected a name that the program greeting looks up, found "keep" (add the line keep to greeting/bee/names.txt)',
    'content/topics/files/backup.md:9:190 error terms[1].names.cat[0]: expected a name that the program greeting looks up, found "--keep" (add the line --keep to greeting/cat/names.txt)',
  ]);
  // The line of an answer that cannot be read is not one to remove.
  const broken = findIn({ ...proven, 'topics/editing/undo.md': ['question:', 'question: [\nasked:'] });
  expect(broken.filter((finding) => finding.includes('names.txt:'))).toEqual([]);
  expect(broken.length).toBeGreaterThan(0);
});

test('a misspelt framework is one finding, where it is', () => {
  const misspelt: Record<string, Change> = {
    [BACKUP]: ['names: { ant: ["@copy"], bee', 'names: { atn: ["@copy"], bee'],
    'guide.yaml': ['cases: [letter]', 'cases: [letter]\nnames_proven_by: greeting'],
    'examples/greeting/transcript.yaml': ['files: [main.py]', 'files: [main.py, names.txt]'],
    'examples/greeting/ant/names.txt': '@copy\n',
  };
  expect(findIn(misspelt).filter((finding) => /atn|@copy|"ant"/.test(finding))).toEqual([
    'content/topics/files/backup.md:9:20 error terms[0].names.atn: expected the id of a framework that exists, found "atn" (ant)',
  ]);
});
