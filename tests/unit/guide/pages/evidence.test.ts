import { expect, test } from 'vitest';
import { evidenceFor } from '../../../../src/guide/pages/evidence.ts';
import { byId, guideOf } from '../../../support/guide.ts';

const DOCUMENT = '{ kind: docs, url: "https://example.org/manual", shows: The manual says so., accessed: 2026-11-01';

/** What stands under the answer of Ant since 2.0 when it rests on this. */
function piecesWith(evidence: string) {
  const guide = guideOf({
    'topics/editing/undo.md': [`"Yes, with \`u\`.", evidence: [${DOCUMENT} }]`, `"Yes, with \`u\`.", evidence: ${evidence}`],
  });
  const [ant] = evidenceFor(byId(byId(guide.topics, 'editing').aspects, 'undo'), guide);
  return ant?.pieces;
}

test('a document is listed with what it shows, a run with what it returned', () => {
  expect(piecesWith(`[${DOCUMENT} }, { kind: experiment, id: greeting }]`)).toMatchObject([
    { word: 'Docs', document: { shows: 'The manual says so.' }, run: undefined, contradicting: undefined },
    { word: 'Tested', document: undefined, run: { title: 'Greeting', path: '/examples/greeting/' } },
  ]);
});

test('a document that a run contradicts says so', () => {
  const pieces = piecesWith(`[${DOCUMENT}, contradicted_by: { id: greeting } }, { kind: experiment, id: greeting }]`);
  expect(pieces?.map(({ contradicting }) => contradicting?.path)).toEqual([undefined, '/examples/greeting/', undefined]);
});

test('a run and a measurement that do not exist are left to the check', () => {
  expect(piecesWith('[{ kind: experiment, id: nothing }, { kind: measurement, id: nothing }]')).toMatchObject([
    { word: 'Docs' },
    { word: 'Tested', run: undefined },
    { word: 'Measured', measured: undefined },
  ]);
});

test('what two periods cite is listed once', () => {
  const other = DOCUMENT.replace('says so', 'says more');
  expect(piecesWith(`[${DOCUMENT} }, ${other} }, ${DOCUMENT} }]`)?.map(({ document }) => document?.shows)).toEqual([
    'The manual says so.',
    'The manual says more.',
  ]);
});
