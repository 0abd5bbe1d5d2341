import { expect, test } from 'vitest';
import { type Change, findIn } from '../../support/content.ts';

const MACROS = 'topics/editing/macros.md';
/** A second answer that names the package of the first. */
const again = (version: string): Change => [
  'cat: [{ value: "10", summary: Ten.,',
  `cat: [{ value: "10", packages: [{ name: Undo_Cat, version: "${version}", by: Somebody }], summary: Ten.,`,
];

test('a package that two answers name has one version', () => {
  expect(findIn({ [MACROS]: again('1.0') })).toEqual([]);
  expect(findIn({ [MACROS]: again('1.1') })).toEqual([
    'content/topics/editing/undo.md:11:87 warning answers.cat[0].packages[0].version: expected 1.1, the version in content/topics/editing/macros.md, found "1.0" (version: "1.1", and look at its evidence again)',
  ]);
});

test('a package that programs run has the version that they run', () => {
  const wheel = { name: 'undo.cat', version: '1.2', file: 'undo_cat-1.2-py3-none-any.whl', sha256: 'a'.repeat(64) };
  expect(findIn({ 'runtimes/lock.json': JSON.stringify({ python: '3.14', wheels: [wheel], sets: [] }) })).toEqual([
    'content/topics/editing/undo.md:11:87 warning answers.cat[0].packages[0].version: expected 1.2, the version that programs run, found "1.0" (version: "1.2", and look at its evidence again)',
  ]);
});

test('what is known of a package is about the version that answers name', () => {
  expect(findIn({ 'packages.yaml': ['version: "1.0"', 'version: "0.9"'] })).toMatchInlineSnapshot(`
    [
      "content/packages.yaml:1:22 warning undo-cat.version: expected "1.0", the version that answers name, found "0.9" (version: "1.0", and look at its licence and its day again)",
    ]
  `);
});

test('each package that an answer names is in the list of packages, and the list has no other', () => {
  expect(findIn({ 'packages.yaml': ['undo-cat', 'redo-cat'] })).toMatchInlineSnapshot(`
    [
      "content/packages.yaml:1:1 warning redo-cat: expected a package that an answer names, found "redo-cat" (remove the line)",
      "content/topics/editing/undo.md:11:68 warning answers.cat[0].packages[0].name: expected a package of packages.yaml, found "undo-cat" (undo-cat: { version: "1.0", licence: MIT }, in packages.yaml, with the licence that its wheel states)",
    ]
  `);
});
