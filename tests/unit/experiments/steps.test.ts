import { expect, test } from 'vitest';
import { asked, fingerprint, settingsInWords, stepsFor } from '../../../src/experiments/steps.ts';
import { transcriptSchema } from '../../../src/schemas/transcript.ts';
import { batchesInWords } from '../../../src/words/en/terms.ts';

const transcript = (more: object, steps: object[]) =>
  transcriptSchema.safeParse({
    programs: { one: { files: ['p.py'], entry: 'p', ...more } },
    steps: steps.map((one) => ({ expect: { status: 200 }, ...one })),
  });
const together = { times: 4, request: { path: '/slow', query: { n: '1' } } };

test('a step says in one line what is asked, and under which server where that is new', () => {
  const parsed = transcriptSchema.parse({
    needs: ['server'],
    programs: { one: { files: ['p.py'], entry: 'p' } },
    steps: [
      { together, expect: { batches: 4 } },
      { together, server: { threads: 4 }, expect: { batches: 1 } },
      { request: { path: '/' }, server: { interface: 'asgi', workers: 2 }, expect: { status: 200 } },
      { command: ['run', '--fast'], expect: { status: 0 } },
      { request: { path: '/{{list}}', query: { next: '{{page}}' } }, expect: { status: 200 } },
    ],
  });
  expect(parsed.steps.map(asked)).toEqual([
    '4 × GET /slow?n=1 at once',
    '4 × GET /slow?n=1 at once (1 worker, 4 threads)',
    'GET / (ASGI, 2 workers)',
    'run --fast',
    'GET /<list>?next=<page>',
  ]);
});

test('settings and batches have words', () => {
  expect(settingsInWords({ interface: 'wsgi', workers: 1, threads: 1 })).toBe('1 worker');
  expect([1, 4].map(batchesInWords)).toEqual(['all at the same time', 'in 4 batches']);
});

test('what needs a server has to say so, because WebAssembly has none', () => {
  for (const wrong of [
    transcript({}, [{ together }]),
    transcript({}, [{ request: { path: '/' }, server: {} }]),
    transcript({ server: {} }, [{ request: { path: '/' } }]),
  ])
    expect(wrong.error?.issues.map(({ message }) => message)).toEqual(['needs, as WebAssembly has no server']);
  expect(transcript({}, [{ request: { path: '/' } }]).success).toBe(true);
});

test('other server settings are another program, and none leave a fingerprint as it was', () => {
  const print = (more: object): string => {
    const parsed = transcriptSchema.parse({
      needs: ['server'],
      programs: { one: { files: ['p.py'], entry: 'p', ...more } },
      steps: [{ request: { path: '/' }, expect: { status: 200 } }],
    });
    const program = parsed.programs['one'];
    return program === undefined ? '' : fingerprint(program, new Map([['p.py', '']]), stepsFor(parsed, 'one', { version: '1' }));
  };
  expect(print({})).toBe('8d1692468a546cd40419a61d7f766bb03c1c79e25b4e82d51e8b88acbe2823e0');
  expect(print({ server: { threads: 2 } })).not.toBe(print({}));
});
