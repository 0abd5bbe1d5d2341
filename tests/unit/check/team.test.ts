import { expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

const FILE = 'team.yaml';

test('a choice about the team that changes no row is an error', () => {
  expect(findIn({ [FILE]: [', matters: [files/backup]', ''] })).toMatchInlineSnapshot(`
    [
      "content/team.yaml:10:9 error questions[1].choices[1]: expected a choice that changes a row (releases, in_use, matters or settles), found one that changes none (matters: […])",
    ]
  `);
});

test('a package in use that no answer needs is an error', () => {
  expect(findIn({ [FILE]: ['in_use: [undo-cat]', 'in_use: [redo-cat]'] })).toMatchInlineSnapshot(`
    [
      "content/team.yaml:9:52 error questions[1].choices[0].in_use[0]: expected a package that an answer needs, found "redo-cat", which none names (remove it, or name it in the answers that need it)",
    ]
  `);
});

test('a row that does not exist is an error', () => {
  expect(findIn({ [FILE]: ['settles: [editing/macros]', 'settles: [editing/macro]'] })).toMatchInlineSnapshot(`
    [
      "content/team.yaml:11:56 error questions[1].choices[2].settles[0]: expected the id of an aspect that exists, found "editing/macro" (editing/macros)",
    ]
  `);
});

test('a choice of releases is an error where no answer depends on the release', () => {
  const undo = [/ {4}- \{ level: none.*\n {4}- \{ level: "on", since: "2.0",/, '    - { level: "on",'] as const;
  expect(findIn({ 'topics/editing/undo.md': undo })).toMatchInlineSnapshot(`
    [
      "content/team.yaml:4:53 error questions[0].choices[0].releases: expected an answer that differs between the newest release and the one with long-term support, found none (remove the line)",
    ]
  `);
});
