import { expect, test } from 'vitest';
import { type Agreement, agreementOf, outcomeOf } from '../../../src/experiments/outcome.ts';
import type { Program } from '../../../src/guide/model.ts';
import type { Result } from '../../../src/schemas/transcript.ts';
import { byId, guideOf } from '../../support/guide.ts';

const result = (data: Partial<Result>): Result => ({ asked: 'GET /', ...data });

test.each<[string, Partial<Result>, string]>([
  ['a status', { status: 404, body: 'Not here' }, '404'],
  ['an exception', { raises: 'KeyError: a' }, 'KeyError'],
  ['a value', { body: '3' }, '3'],
  ['responses together', { status: 200, batches: 1 }, 'all at the same time'],
])('the outcome of %s is one word', (_, data, expected) => {
  expect(outcomeOf(result(data))).toBe(expected);
});

const [anyProgram] = byId(guideOf().examples, 'greeting').programs;
const [anyStep] = anyProgram?.steps ?? [];

/** A program whose steps returned these, newest release first; an empty list is a step that was not recorded. */
function program(...steps: readonly (readonly Partial<Result>[])[]): Program {
  const [release] = anyProgram?.framework.compared ?? [];
  if (anyProgram === undefined || anyStep === undefined || release === undefined) throw new Error('the fixture has no program');
  return {
    ...anyProgram,
    steps: steps.map((results, index) => ({ ...anyStep, index, results: results.map((data) => ({ release, result: result(data) })) })),
  };
}

test.each<[string, Program[], Agreement]>([
  ['the same status', [program([{ status: 200, body: 'a' }]), program([{ status: 200, body: 'b' }])], 'same'],
  [
    'another status in one step',
    [program([{ status: 200 }], [{ status: 403 }]), program([{ status: 200 }], [{ status: 200 }])],
    'different',
  ],
  ['an older release alone', [program([{ status: 200 }, { status: 500 }]), program([{ status: 200 }])], 'same'],
  ['one program', [program([{ status: 200 }])], 'single'],
  ['steps that only one recorded', [program([{ status: 200 }], []), program([], [{ status: 403 }])], 'single'],
])('%s', (_, programs, expected) => {
  expect(agreementOf({ programs })).toBe(expected);
});
