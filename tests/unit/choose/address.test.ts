import { expect, test } from 'vitest';
import { fromQuery, toQuery } from '../../../src/choose/address.ts';
import { type Choice, EMPTY } from '../../../src/choose/choice.ts';
import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const data = comparisonData(guideOf(), SITE);
const digests = new Map(data.topics.flatMap(({ rows }) => rows.map(({ id, digest }) => [id, digest])));
const CHOICE: Choice = {
  weights: new Map([
    ['editing/undo', 'must'],
    ['editing/macros', 'must'],
    ['files/backup', 'nice'],
  ]),
  better: new Map([['editing/macros', ['ant', 'bee']]]),
  team: new Map([
    ['releases', ['old']],
    ['habits', ['cats', 'short']],
  ]),
  without: ['dog'],
};

test('an address names rows with four characters of their answers, by weight, and needs no encoding', () => {
  const query = toQuery(data, CHOICE);
  expect(query).toBe(
    `?must=editing/undo.${digests.get('editing/undo')},macros.${digests.get('editing/macros')}&nice=files/backup.${digests.get('files/backup')}` +
      '&better=editing/macros.ant.bee&team=releases.old,habits.cats.short&without=dog',
  );
  expect(new URL(`https://a.org/compare/${query}`).search).toBe(query);
  expect(toQuery(data, EMPTY)).toBe('');
});

test('what an address says is what was chosen', () => {
  expect(fromQuery(data, toQuery(data, CHOICE))).toEqual({
    choice: CHOICE,
    start: { cases: [], topics: [], rows: [] },
    unknown: [],
    changed: [],
  });
});

test('an ignored row is in the address only if a choice of the team would add it', () => {
  const weights = new Map([['files/backup', 'ignore']] as const);
  expect(toQuery(data, { ...EMPTY, weights })).toBe('');
  const query = toQuery(data, { ...EMPTY, weights, team: new Map([['habits', ['files']]]) });
  expect(query).toBe(`?ignore=files/backup.${digests.get('files/backup')}&team=habits.files`);
  expect(fromQuery(data, query).choice.weights).toEqual(weights);
});

test('what the guide does not have is named and skipped', () => {
  const { choice, start, unknown } = fromQuery(
    data,
    '?must=editing/undo,gone~nowhere/at-all&should=%3Cb%3E&better=editing/macros.eel.bee&team=habits.cats.dogs,pets.x&without=fox&case=novel&topic=editing&add=editing/undo',
  );
  expect(unknown).toEqual(['editing/gone', 'nowhere/at-all', 'eel', 'dogs', 'pets', 'fox', 'novel']);
  expect(choice).toEqual({
    weights: new Map([['editing/undo', 'must']]),
    better: new Map([['editing/macros', ['bee']]]),
    team: new Map([['habits', ['cats']]]),
    without: [],
  });
  expect(start).toEqual({ cases: [], topics: ['editing'], rows: ['editing/undo'] });
});

test('a question with one choice keeps the first of several', () => {
  expect(fromQuery(data, '?team=releases.old.old').choice.team).toEqual(new Map([['releases', ['old']]]));
});

test('leaving out every framework leaves out none', () => {
  expect(fromQuery(data, '?without=ant,bee,cat,dog').choice.without).toEqual([]);
});

test('an answer that has changed since an address was copied is named, another sentence for it is not', () => {
  const query = toQuery(data, CHOICE);
  const reworded = guideOf({ 'topics/editing/undo.md': ['After a setting.', 'After you set it.'] });
  expect(fromQuery(comparisonData(reworded, SITE), query).changed).toEqual([]);
  const changed = guideOf({ 'topics/editing/undo.md': ['level: opt-in, how: Set it.', 'level: by-hand, how: Write it.'] });
  expect(fromQuery(comparisonData(changed, SITE), query).changed).toEqual(['editing/undo']);
});
