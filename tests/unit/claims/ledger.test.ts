import { expect, test } from 'vitest';
import {
  claimsAbout,
  contradictionsOf,
  countRulings,
  mostRepeated,
  scoreOf,
  statementsIn,
  statementsOf,
} from '../../../src/claims/ledger.ts';
import { guideOf } from '../../support/guide.ts';

const guide = guideOf();
const claim = (id: string) => {
  const found = guide.claims.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the made-up guide has no claim ${id}`);
  return found;
};

test('claims are sorted by topic and title, those about the choice as a whole last', () => {
  expect(guide.claims.map(({ id }) => id)).toEqual(['all-undo', 'ant-cannot-undo', 'bee-is-nicer']);
});

test('statements are counted by ruling, in the order of the rulings', () => {
  expect(countRulings(statementsOf(guide.claims))).toEqual([
    { ruling: 'true', count: 1 },
    { ruling: 'outdated', count: 2 },
    { ruling: 'opinion', count: 1 },
  ]);
});

test('a publication is scored on what facts decide', () => {
  const [gazette, leaflet] = guide.sources;
  if (gazette === undefined || leaflet === undefined) throw new Error('the made-up guide has two publications');
  expect(scoreOf(statementsIn(gazette, guide.claims))).toEqual({ decided: 2, true: 1 });
  expect(scoreOf(statementsIn(leaflet, guide.claims))).toEqual({ decided: 2, true: 0 });
  expect(statementsIn(leaflet, guide.claims).map(({ statement }) => statement.id)).toEqual(['no-undo', 'no-way-back', 'bee-nicer']);
});

test('publications are sorted by age, those without a date last', () => {
  expect(guide.sources.map(({ id }) => id)).toEqual(['gazette', 'leaflet']);
  expect(claim('ant-cannot-undo').sources.map(({ id }) => id)).toEqual(['gazette', 'leaflet']);
});

test('a contradiction is seen from both sides', () => {
  expect(contradictionsOf(claim('ant-cannot-undo'), guide.claims).map(({ statement }) => statement.id)).toEqual(['all-undo']);
  expect(contradictionsOf(claim('all-undo'), guide.claims).map(({ statement }) => statement.id)).toEqual(['no-undo']);
  expect(contradictionsOf(claim('bee-is-nicer'), guide.claims)).toEqual([]);
});

test('the most repeated claims leave opinions out and take one from each topic', () => {
  expect(mostRepeated(guide.claims, 5).map(({ id }) => id)).toEqual(['ant-cannot-undo']);
});

test('an aspect knows what people say about it', () => {
  expect(claimsAbout({ topic: 'editing', id: 'undo' }, guide.claims).map(({ id }) => id)).toEqual(['all-undo', 'ant-cannot-undo']);
  expect(claimsAbout({ topic: 'files', id: 'backup' }, guide.claims)).toEqual([]);
});
