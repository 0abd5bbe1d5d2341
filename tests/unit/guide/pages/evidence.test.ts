import { expect, test } from 'vitest';
import { evidenceFor } from '../../../../src/guide/pages/evidence.ts';
import { byId, guideOf } from '../../../support/guide.ts';

const DOCUMENT = '{ kind: docs, url: "https://example.org/manual", shows: The manual says so., accessed: 2026-11-01';

const OTHER = '{ kind: docs, url: "https://example.org/list", shows: A list., accessed: 2026-11-01';

/** What stands under Ant: the document behind its answer until 1.0, then this behind its answer since 2.0. */
function piecesWith(evidence: string) {
  const guide = guideOf({
    'topics/editing/undo.md': [`"Yes, with \`u\`.", evidence: [${DOCUMENT} }]`, `"Yes, with \`u\`.", evidence: ${evidence}`],
  });
  const [ant] = evidenceFor(byId(byId(guide.topics, 'editing').aspects, 'undo'), guide);
  return ant?.pieces;
}

test('a document is listed with what it shows, a run with what it returned', () => {
  expect(piecesWith(`[${OTHER} }, { kind: experiment, id: greeting }]`)?.slice(1)).toMatchObject([
    { word: 'Docs', document: { shows: 'A list.' }, run: undefined, contradicting: undefined },
    { word: 'Tested', document: undefined, run: { title: 'Greeting', path: '/examples/greeting/' } },
  ]);
});

test('a document that a run contradicts says so', () => {
  const pieces = piecesWith(`[${DOCUMENT}, contradicted_by: { id: greeting } }, { kind: experiment, id: greeting }]`);
  expect(pieces?.slice(1).map(({ contradicting }) => contradicting?.path)).toEqual(['/examples/greeting/', undefined]);
});

test('a run and a measurement that do not exist are left to the check', () => {
  expect(piecesWith('[{ kind: experiment, id: nothing }, { kind: measurement, id: nothing }]')?.slice(1)).toMatchObject([
    { word: 'Tested', run: undefined },
    { word: 'Measured', measured: undefined },
  ]);
});

test('what supports two releases is listed once', () => {
  expect(piecesWith(`[${DOCUMENT} }, ${OTHER} }, ${OTHER} }]`)?.map(({ document }) => document?.shows)).toEqual([
    'The manual says so.',
    'A list.',
  ]);
});
