import { expect, test } from 'vitest';
import { feedItems } from '../../../../src/guide/pages/feed.ts';
import { guideOf } from '../../../support/guide.ts';

test('the feed has noted changes and verifications as they were typed, newest first', () => {
  const guide = guideOf({ 'topics/editing/undo.md': ['related:', 'changes: [{ date: 2026-11-20, note: Ant can `undo` now. }]\nrelated:'] });
  const items = feedItems(guide, (path) => `https://a.org${path}`);
  expect(items).toHaveLength(4);
  expect(items[0]).toEqual({
    title: 'Corrected: Undo',
    link: 'https://a.org/topics/editing/undo/#corrections',
    pubDate: new Date('2026-11-20T00:00:00Z'),
    description: 'Ant can `undo` now.',
  });
  expect(items[1]?.title).toBe('Checked: Macros');
});
