import { expect, test } from 'vitest';
import { mistakesOfFolder } from '../support/editor-schemas.ts';

test('an editor sees no mistake in the guide', () => {
  const { files, mistakes } = mistakesOfFolder('content');
  expect(mistakes).toEqual([]);
  expect(files).toBeGreaterThan(100);
});
