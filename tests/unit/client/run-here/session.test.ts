import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../../src/client/run-here/conversation.ts';
import type { Job } from '../../../../src/client/run-here/messages.ts';
import { Session } from '../../../../src/client/run-here/session.ts';
import type { OfferedStep, Runnable } from '../../../../src/run-here/runnable.ts';

/** A program with made-up files, whose starts and requests are recorded. */
function sessionOf() {
  const log: string[] = [];
  let starts = 0;
  let files = 'first';
  const releases = [{ name: 'Ant 2.0' }, { name: 'Ant 1.0' }];
  const runnable = { entry: 'program', environment: {}, limit: 1, engine: {}, releases } as unknown as Runnable;
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
      log.push(`prepares ${number}`);
      const conversation = {
        hasEnded: false,
        isReady: false,
        begun: Promise.resolve({ python: '3.14' }),
        begin: (job: Job) => {
          conversation.isReady = true;
          log.push(`start ${number} with ${job.files['program.py']}`);
        },
        end: () => {
          if (!conversation.hasEnded) log.push(`ends ${number}`);
          conversation.hasEnded = true;
        },
        ask: async () => {
          log.push(`asks ${number}`);
          return { captured: {} };
        },
      };
      return conversation as unknown as Conversation;
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
  expect(log).toEqual(['prepares 1', 'start 1 with first', 'asks 1', 'asks 1', 'asks 1', 'Python 3.14', 'ends 1', 'prepares 2']);
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
    ...['prepares 1', 'start 1 with first', 'asks 1', 'asks 1', 'done'],
    ...['asks 1', 'done'],
    ...['ends 1', 'prepares 2', 'start 2 with first', 'asks 2', 'asks 2', 'done'],
  ]);
});

describe('while the reader types', () => {
  const run = (session: Session): Promise<void> =>
    session.run(async (errand) => {
      await session.replay(errand, STEPS, 0, () => undefined);
      return 'done';
    });

  test('the next start is prepared once, in place of the program that has run, and takes the newest text', async () => {
    const { session, log, type } = sessionOf();
    await run(session);
    log.length = 0;
    type('second');
    type('third');
    expect(log).toEqual(['ends 1', 'prepares 2']);
    await run(session);
    expect(log).toEqual(['ends 1', 'prepares 2', 'start 2 with third', 'asks 2', 'done']);
  });

  test('nothing is prepared that has not run here: neither before the first run nor on another release', async () => {
    const { session, log, type } = sessionOf();
    type('second');
    expect(log).toEqual([]);
    await run(session);
    session.choose(1);
    log.length = 0;
    type('third');
    expect(log).toEqual([]);
    await run(session);
    expect(log).toEqual(['ends 1', 'prepares 2', 'start 2 with third', 'asks 2', 'done']);
  });

  test('what was prepared ends with the panel, or when another release is chosen', async () => {
    const { session, log, type } = sessionOf();
    await run(session);
    type('second');
    log.length = 0;
    session.choose(1);
    expect(log).toEqual(['ends 2']);
    session.choose(0);
    type('third');
    session.drop();
    expect(log).toEqual(['ends 2', 'prepares 3', 'ends 3']);
  });
});
