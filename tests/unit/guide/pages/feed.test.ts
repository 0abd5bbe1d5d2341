import { expect, test } from 'vitest';
import { claimItems, feedItems, feedsOf, releaseItems } from '../../../../src/guide/pages/feed.ts';
import { guideOf } from '../../../support/guide.ts';

const address = (path: string): string => `https://a.org${path}`;

test('the feed has noted changes and verifications as they were typed, newest first', () => {
  const guide = guideOf({ 'topics/editing/undo.md': ['related:', 'changes: [{ date: 2026-11-20, note: Ant can `undo` now. }]\nrelated:'] });
  const items = feedItems(guide, address);
  expect(items).toHaveLength(4);
  expect(items[0]).toEqual({
    title: 'Corrected: Undo',
    link: 'https://a.org/topics/editing/undo/#corrections',
    id: 'https://a.org/topics/editing/undo/#corrections 2026-11-20',
    pubDate: new Date('2026-11-20T00:00:00Z'),
    description: 'Ant can `undo` now.',
  });
  expect(items[1]?.title).toBe('Checked: Macros');
});

test('two corrections of one day have ids of their own', () => {
  const notes = 'changes: [{ date: 2026-11-20, note: One. }, { date: 2026-11-20, note: Two. }]\nrelated:';
  const ids = feedItems(guideOf({ 'topics/editing/undo.md': ['related:', notes] }), address).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('claims and releases have feeds of their own', () => {
  const { claims, frameworks } = guideOf();
  expect(claimItems(claims, address)[0]).toMatchObject({
    title: 'True: All undo',
    link: 'https://a.org/claims/all-undo/',
    description: 'Every editor takes back changes, says www.example.org.',
  });
  expect(releaseItems(frameworks, address).map(({ title, description }) => `${title}. ${description}`)).toContain(
    'Ant 1.0 LTS released. Latest version: 1.0.9. Security fixes until 2027-01-01.',
  );
});

test('a guide without claims has no feed of claims, and a feed has at most a hundred entries', () => {
  const guide = guideOf();
  expect(feedsOf({ ...guide, claims: [] }).map(({ path }) => path)).not.toContain('/claims/feed.xml');
  const [topic] = guide.topics;
  const many = topic === undefined ? [] : [{ ...topic, aspects: Array.from({ length: 60 }, () => topic.aspects).flat() }];
  expect(feedItems({ topics: many }, address)).toHaveLength(100);
});
