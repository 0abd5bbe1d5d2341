import { expect, test } from 'vitest';
import { disagreementsInWords, disagreementsOf, disagreementsRestOnRuns } from '../../../src/check/disagreements.ts';
import { inWords, readFixture } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const GREETING = '{ kind: experiment, id: greeting, step: greeting }';

/** The made-up guide, in which a document of the first answer is contradicted, and other evidence stands beside it. */
function contentWith(contradictedBy: string, others = '') {
  const text = `accessed: 2026-11-01, contradicted_by: ${contradictedBy} }${others} ] }`;
  const { content, findings } = readFixture({ [UNDO]: ['accessed: 2026-11-01 }] }', text] });
  expect(findings).toEqual([]);
  return content;
}

test('a disagreement whose run the answer cites is listed, and is not a mistake', () => {
  for (const named of ['greeting', '{ id: greeting, step: greeting }']) {
    const content = contentWith(named, `, ${GREETING}`);
    expect(disagreementsRestOnRuns(content)).toEqual([]);
    expect(disagreementsInWords(disagreementsOf(content))).toBe(
      'In one place documents and a run disagree, and the pages say so: editing/undo (ant: greeting).',
    );
  }
  expect(disagreementsInWords([])).toBe('');
});

test('a run that the answer does not cite, or another step of it, is an error', () => {
  expect(inWords(disagreementsRestOnRuns(contentWith('greeting')))).toEqual([
    'content/topics/editing/undo.md:7:189 error answers.ant[0].evidence[0].contradicted_by: expected an experiment that the same answer cites, found "greeting", which it does not (- { kind: experiment, id: greeting })',
  ]);
  expect(inWords(disagreementsRestOnRuns(contentWith('{ id: greeting, step: nothing }', `, ${GREETING}`)))).toEqual([
    'content/topics/editing/undo.md:7:189 error answers.ant[0].evidence[0].contradicted_by: expected an experiment that the same answer cites, found "greeting, nothing", which it does not (- { kind: experiment, id: greeting, step: nothing })',
  ]);
});

test('an experiment that does not exist is an error that suggests the right one', () => {
  expect(inWords(disagreementsRestOnRuns(contentWith('greetin')))).toEqual([
    'content/topics/editing/undo.md:7:189 error answers.ant[0].evidence[0].contradicted_by: expected the id of an experiment or example that exists, found "greetin" (greeting)',
  ]);
});
