import { expect, it, vi } from 'vitest';
import { keepBody, keptBody, onNewBodies, showNewBodies } from '../../../../src/site/dev/bodies.ts';

it('keeps the body that was rendered last, for each entry of each collection', () => {
  keepBody('dogs', 'a', { html: '<p>one</p>', metadata: { imagePaths: [] } });
  keepBody('dogs', 'a', { html: '<p>two</p>', metadata: { imagePaths: [] } });
  expect(keptBody('dogs', 'a')).toEqual({ html: '<p>two</p>', metadata: { imagePaths: [] } });
  expect(keptBody('cats', 'a')).toBeUndefined();
});

it('says when there are new bodies', () => {
  const show = vi.fn();
  onNewBodies(show);
  showNewBodies();
  expect(show).toHaveBeenCalledOnce();
});
