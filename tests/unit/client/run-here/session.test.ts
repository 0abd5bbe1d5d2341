import { expect, test } from 'vitest';
import type { Conversation } from '../../../../src/client/run-here/conversation.ts';
import { Session } from '../../../../src/client/run-here/session.ts';
import type { OfferedStep, Runnable } from '../../../../src/run-here/runnable.ts';

/** A program with made-up files, whose starts and requests are recorded. */
function sessionOf() {
  const log: string[] = [];
  let starts = 0;
  let files = 'first';
  const runnable = { entry: 'program', environment: {}, limit: 1, engine: {}, releases: [{ name: 'Ant 2.0' }] } as unknown as Runnable;
  const session = new Session(
    '/',
    runnable,
    {
      files: () => ({ 'program.py': files }),
      onStart: () => undefined,
      onSay: () => undefined,
      onEnd: (words) => log.push(words),
      onLoading: () => undefined,
      onStage: () => undefined,
      onPrinted: () => undefined,
    },
    () => {
      starts += 1;
      const number = starts;
      log.push(`start ${number} with ${files}`);
      return {
        hasEnded: false,
        begun: Promise.resolve({ python: '3.14' }),
        end: () => undefined,
        ask: async () => {
          log.push(`asks ${number}`);
          return { captured: {} };
        },
      } as unknown as Conversation;
    },
  );
  return {
    session,
    log,
    type: (text: string) => {
      files = text;
      session.change();
    },
  };
}

const STEPS = [{}, {}, {}] as unknown as OfferedStep[];

test('what is typed while a program runs counts from the next action on', async () => {
  const { session, log, type } = sessionOf();
  await session.run(async (errand) => {
    await session.replay(errand, STEPS, 2, (index) => {
      if (index === 1) type('second');
    });
    return `Python ${await session.python()}`;
  });
  expect(log).toEqual(['start 1 with first', 'asks 1', 'asks 1', 'asks 1', 'Python 3.14']);
  log.length = 0;
  await session.run(async (errand) => {
    await session.replay(errand, STEPS, 0, () => undefined);
    return 'done';
  });
  expect(log).toEqual(['start 2 with second', 'asks 2', 'done']);
});

test('a step is sent to a program that has been sent the steps before it and nothing else', async () => {
  const { session, log } = sessionOf();
  const replay = (last: number): Promise<void> =>
    session.run(async (errand) => {
      await session.replay(errand, STEPS, last, () => undefined);
      return 'done';
    });
  await replay(1);
  await replay(2);
  await replay(1);
  expect(log).toEqual([
    ...['start 1 with first', 'asks 1', 'asks 1', 'done'],
    ...['asks 1', 'done'],
    ...['start 2 with first', 'asks 2', 'asks 2', 'done'],
  ]);
});
