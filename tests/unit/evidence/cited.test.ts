import { expect, test } from 'vitest';
import { citedRun } from '../../../src/evidence/cited.ts';
import { guideOf } from '../../support/guide.ts';

const guide = guideOf();

test('a cited step says what was asked, what came back, on which versions and when', () => {
  expect(citedRun({ kind: 'experiment', id: 'greeting', step: 'greeting' }, 'ant', guide)).toEqual({
    title: 'Greeting',
    path: '/examples/greeting/#ant-step-1',
    asked: 'GET /',
    shows: 'One line.',
    outcomes: [{ outcome: '200', versions: ['2.0.1', '1.0.9'] }],
    versions: ['2.0.1', '1.0.9'],
    runtimes: [],
    day: '2026-11-01',
  });
});

test('an experiment that is cited as a whole leads to its page', () => {
  expect(citedRun({ kind: 'experiment', id: 'greeting' }, 'bee', guide)).toMatchObject({
    path: '/examples/greeting/',
    asked: undefined,
    outcomes: [],
  });
});

test('an experiment that does not exist is left to the check', () => {
  expect(citedRun({ kind: 'experiment', id: 'nothing' }, 'bee', guide)).toBeUndefined();
});
