import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { markedValues } from '../../../src/content/marked-values.ts';
import { day, idOf, sentence, webAddress } from '../../../src/schemas/fields.ts';

const schema = z.strictObject({
  topic: idOf('topic'),
  size: z.strictObject({ width: z.number() }).optional(),
  where: z.array(z.strictObject({ url: webAddress.meta({ expected: 'the home page' }).optional(), note: z.string() })),
  by: z.record(
    idOf('framework'),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('run'), day: day.optional() }),
      z.strictObject({ kind: z.enum(['read', 'told']), says: sentence }),
    ]),
  ),
});

test('ids, prose, days and addresses are found by what the schema says of them', () => {
  const data = {
    topic: 'a',
    size: { width: 1 },
    where: [{ url: 'https://example.org', note: 'https://example.org' }],
    by: { one: { kind: 'run', day: '2026-01-02' }, two: { kind: 'told', says: '*b*' } },
  };
  expect(markedValues(schema, data)).toEqual([
    { refers: 'topic', text: 'a', path: ['topic'], isKey: false },
    { address: true, text: 'https://example.org', path: ['where', 0, 'url'], isKey: false },
    { refers: 'framework', text: 'one', path: ['by', 'one'], isKey: true },
    { time: true, text: '2026-01-02', path: ['by', 'one', 'day'], isKey: false },
    { refers: 'framework', text: 'two', path: ['by', 'two'], isKey: true },
    { markdown: true, text: '*b*', path: ['by', 'two', 'says'], isKey: false },
  ]);
});

test('what does not match the schema is skipped, and the rest is still found', () => {
  const data = { topic: ['a'], where: 'b', by: { one: { kind: 'other', says: 'c' }, two: 'd' }, more: 'e', size: null };
  expect(markedValues(schema, data).map(({ text }) => text)).toEqual(['one', 'two']);
  expect(markedValues(schema, undefined)).toEqual([]);
  expect(markedValues(z.strictObject({ note: z.string() }), { note: 'a' })).toEqual([]);
});
