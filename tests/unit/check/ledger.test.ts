import { expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

const CLAIM = 'claims/ant-cannot-undo.md';

test('a ruling owes what it rests on', () => {
  expect(findIn({ [CLAIM]: ['held_until: Ant 1.9\n', ''] })).toEqual([
    'content/claims/ant-cannot-undo.md:2:1 error held_until: expected held_until, because the ruling is outdated, found nothing (held_until: "…")',
  ]);
  expect(findIn({ [CLAIM]: ['ruling: outdated\n', 'ruling: false\n'] })).toEqual([
    'content/claims/ant-cannot-undo.md:7:13 error held_until: expected no "held_until", because the ruling is false, found "Ant 1.9" (remove the line, or say it in the body)',
  ]);
  expect(findIn({ [CLAIM]: ['aspects: [editing/undo]\n', ''] })).toEqual([
    'content/claims/ant-cannot-undo.md:2:1 error aspects: expected what decides it, because the ruling is outdated, found nothing (aspects: [topic/aspect])',
  ]);
});

test('publications, statements, topics and aspects that a claim names exist', () => {
  expect(
    findIn({ [CLAIM]: ['sources: [gazette, leaflet], contradicts: [all-undo]', 'sources: [gazete, leaflet], contradicts: [all-undos]'] }),
  ).toEqual([
    'content/claims/ant-cannot-undo.md:4:68 error statements[0].sources[0]: expected the id of a publication that exists, found "gazete" (gazette)',
    'content/claims/ant-cannot-undo.md:4:100 error statements[0].contradicts[0]: expected the id of a statement that exists, found "all-undos" (all-undo)',
  ]);
});

test('two statements share no id', () => {
  expect(findIn({ [CLAIM]: ['id: no-way-back', 'id: all-undo'] })).toEqual([
    'content/claims/ant-cannot-undo.md:5:11 error statements[1].id: expected a unique id, found "all-undo", also in content/claims/all-undo.md (rename one of them)',
  ]);
});

test('a publication that nothing names is reported', () => {
  expect(findIn({ 'sources/pamphlet.yaml': 'title: A\npublisher: B\ndated: Old.\nread: 2026-11-01\nabout: C.\ngets_right: D.\n' })).toEqual(
    [
      'content/sources/pamphlet.yaml:1:1 warning source: expected a publication that a statement names, found "pamphlet" (sources: [pamphlet])',
    ],
  );
});

test('a case has a part for each framework', () => {
  expect(findIn({ 'cases/letter.md': [/ {2}cat: \{ comes_with.*\n/, ''] })).toEqual([
    'content/cases/letter.md:7:1 error sides: expected a part for each framework, found no "cat" (cat: …)',
  ]);
});

test('a figure names a source of its series', () => {
  expect(findIn({ 'series/readers.yaml': ['value: 40, source: survey', 'value: 40, source: poll'] })).toEqual([
    'content/series/readers.yaml:9:54 error points[0].source: expected the id of a source of this series that exists, found "poll" (one of survey)',
  ]);
});
