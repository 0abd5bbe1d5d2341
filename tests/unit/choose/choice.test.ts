import { describe, expect, test } from 'vitest';
import { type Choice, chosenRows, EMPTY, isEmpty, isInUse, withRows } from '../../../src/choose/choice.ts';
import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const data = comparisonData(guideOf(), SITE);
const undo: Choice = { ...EMPTY, weights: new Map([['editing/undo', 'must']]) };
const macros: Choice = { ...EMPTY, weights: new Map([['editing/macros', 'should']]) };
const waysIn = (choice: Choice) => chosenRows(data, choice).rows.map(({ id, weight, by, ways }) => ({ id, weight, by, ways }));

describe('a row', () => {
  test('says how each framework has it', () => {
    expect(waysIn(undo)).toEqual([{ id: 'editing/undo', weight: 'must', by: 'level', ways: ['comes', 'comes', 'package', 'comes'] }]);
  });

  test('whose answers are values counts only when one is marked, and the others are then worse', () => {
    expect(waysIn(macros)[0]?.ways).toEqual([undefined, undefined, undefined, undefined]);
    expect(waysIn({ ...macros, better: new Map([['editing/macros', ['ant', 'dog']]]) })[0]?.ways).toEqual([
      'comes',
      'worse',
      'worse',
      'comes',
    ]);
  });

  test('is ignored like one that was never added', () => {
    const ignored: Choice = { ...undo, weights: new Map([...undo.weights, ['files/backup', 'ignore']]) };
    expect(chosenRows(data, ignored)).toEqual(chosenRows(data, undo));
  });
});

describe('what a team says about itself', () => {
  const says = (choice: Choice, ...habits: string[]): Choice => ({ ...choice, team: new Map([['habits', habits]]) });

  test('a package in use counts as built in', () => {
    const [row] = chosenRows(data, says(undo, 'cats')).rows;
    expect(row?.ways).toEqual(['comes', 'comes', 'comes', 'comes']);
    expect(row?.ways.map((_, at) => isInUse(row, at))).toEqual([false, false, true, false]);
  });

  test('long-term support gives the answers of that release, where a framework has one', () => {
    const { rows, versions } = chosenRows(data, { ...undo, team: new Map([['releases', ['old']]]) });
    expect(rows[0]?.ways).toEqual(['none', 'comes', 'package', 'comes']);
    expect(rows[0]?.answers[0]?.text).toBe('There was none.');
    expect(versions[0]).toBe('1.0.9');
  });

  test('adds rows, which the reader may weigh or ignore', () => {
    const [added] = chosenRows(data, says(EMPTY, 'files')).rows;
    expect(added).toMatchObject({ id: 'files/backup', weight: 'should', addedBy: ['We keep files'] });
    expect(waysIn(says({ ...EMPTY, weights: new Map([['files/backup', 'nice']]) }, 'files'))[0]?.weight).toBe('nice');
    expect(waysIn(says({ ...EMPTY, weights: new Map([['files/backup', 'ignore']]) }, 'files'))).toEqual([]);
  });

  test('settles rows, which are named and no longer compared', () => {
    const { rows, settled } = chosenRows(data, says(macros, 'short'));
    expect(rows).toEqual([]);
    expect(settled.map(({ row, by }) => [row.id, by])).toEqual([['editing/macros', ['We write little']]]);
  });
});

test('a framework that is left out has no column', () => {
  const { frameworks, rows } = chosenRows(data, { ...undo, without: ['bee', 'dog'] });
  expect(frameworks.map(({ id }) => id)).toEqual(['ant', 'cat']);
  expect(rows[0]?.ways).toEqual(['comes', 'package']);
});

test('rows of a case begin as musts, others as should, and those that are weighed stay as they are', () => {
  const begun = withRows(
    data,
    {
      ...EMPTY,
      weights: new Map([
        ['editing/undo', 'nice'],
        ['editing/macros', 'ignore'],
      ]),
    },
    { cases: ['letter'] },
  );
  expect(begun.weights).toEqual(
    new Map([
      ['editing/undo', 'nice'],
      ['editing/macros', 'must'],
      ['files/backup', 'must'],
    ]),
  );
  expect(withRows(data, EMPTY, { topics: ['files'], rows: ['editing/undo', 'none/such'] }).weights).toEqual(
    new Map([
      ['files/backup', 'should'],
      ['editing/undo', 'should'],
    ]),
  );
});

test('a choice is empty until something is chosen', () => {
  expect([EMPTY, undo, { ...EMPTY, without: ['ant'] }].map(isEmpty)).toEqual([true, false, false]);
});
