import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { expectationAt } from '../../../src/content/expectation.ts';
import { webAddress } from '../../../src/schemas/fields.ts';

test('a web address is recognised by its schema, whatever its message says', () => {
  const schema = z.strictObject({
    where: z.array(z.strictObject({ url: webAddress.meta({ expected: 'the home page' }).optional() })),
    note: z.string().meta({ expected: 'a web address' }),
  });
  const value = { where: [{ url: 'https://example.org' }], note: 'https://example.org' };
  expect(expectationAt(schema, ['where', 0, 'url'], value)).toMatchObject({ address: true, expected: 'the home page' });
  expect(expectationAt(schema, ['note'], value).address).toBe(false);
  expect(expectationAt(schema, ['nothing'], value).address).toBe(false);
});
