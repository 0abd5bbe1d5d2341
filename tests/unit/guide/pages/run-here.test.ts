import { expect, test } from 'vitest';
import { runnablesOfAspect, runnablesOfClaim } from '../../../../src/guide/pages/run-here.ts';
import type { Offer } from '../../../../src/run-here/runnable.ts';
import { byId, guideOf } from '../../../support/guide.ts';

const guide = guideOf();
const greeting = byId(guide.examples, 'greeting');
const offer: Offer = { path: 'greeting.json', bytes: 1, frameScript: 'sha256-a' };
const [answer] = guide.topics.flatMap(({ aspects }) => aspects).flatMap(({ answers }) => answers);
const claim = guide.claims[0];
if (answer === undefined || claim === undefined) throw new Error('the made-up guide has answers and claims');

/** An answer of Ant that cites runs of the greeting. */
const citing = (...steps: (string | undefined)[]) => ({
  answers: [
    {
      ...answer,
      periods: [
        {
          ...answer.current,
          evidence: steps.map((step) => ({ kind: 'experiment' as const, id: 'greeting', ...(step === undefined ? {} : { step }) })),
        },
      ],
    },
  ],
});

const shown = {
  title: 'Greeting',
  path: '/examples/greeting/',
  programs: [{ framework: 'ant', offer, name: 'Greeting, Ant', label: 'Run the Ant version', step: undefined }],
};

test('an aspect offers each program that its answers cite, once', () => {
  expect(runnablesOfAspect(citing(undefined, undefined), guide, () => offer)).toEqual([shown]);
  expect(runnablesOfAspect(citing(), guide, () => offer)).toEqual([]);
});

test('a program runs up to the step that is cited', () => {
  const program = greeting.programs[0];
  const step = program?.steps[0];
  if (program === undefined || step === undefined) throw new Error('the made-up example has a step');
  const steps = [step, { ...step, index: 4, step: { ...step.step, id: 'second' } }];
  const changed = { ...guide, examples: [{ ...greeting, programs: [{ ...program, steps }] }] };
  const [found] = runnablesOfAspect(citing('second'), changed, () => offer);
  expect(found?.programs.map((one) => one.step)).toEqual([4]);
});

test('a program that cannot run in the browser is not offered', () => {
  expect(runnablesOfAspect(citing(undefined), guide, () => undefined)).toEqual([]);
});

test('a claim offers the programs that decide it', () => {
  const data = { ...claim.data, experiments: ['greeting', 'gone'] };
  expect(runnablesOfClaim({ data }, guide, (_, framework) => (framework === 'ant' ? offer : undefined))).toEqual([shown]);
});
