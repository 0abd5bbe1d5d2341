import { expect, test } from 'vitest';
import { aspectPage } from '../../../../src/guide/pages/aspect.ts';
import { placed } from '../../../../src/guide/pages/frame.ts';
import { byId, guideOf, SITE } from '../../../support/guide.ts';

function page(id: string, changes: Parameters<typeof guideOf>[0] = {}, topicId = 'editing') {
  const guide = guideOf(changes);
  const topic = byId(guide.topics, topicId);
  const aspect = placed(topic.aspects).find(({ one }) => one.id === id);
  if (aspect === undefined) throw new Error(`the made-up guide has no aspect ${id}`);
  return aspectPage(guide, SITE, topic, aspect);
}

test('an aspect shows its answers, its versions and its neighbours', () => {
  const { frame, ...shown } = page('undo');
  expect(frame).toMatchObject({
    title: 'Undo',
    windowTitle: 'Undo: Ant vs Bee vs Cat vs Dög & <Co> #1',
    description: 'Ant: Yes, with u. Bee: After a setting. Cat: With a package. Dög & <Co> #1: Yes, with u & <Esc>.',
    canonical: 'https://a.org/guide/topics/editing/undo/',
    crumbs: [
      { label: 'Topics', path: '/topics/' },
      { label: 'Editing', path: '/topics/editing/' },
      { label: 'Undo', path: '/topics/editing/undo/' },
    ],
    aliases: ['revert_change'],
  });
  expect(shown.versions).toBe('Ant 2.0.1 and 1.0.9, Bee 2.0.1 and 1.0.9, Cat 2.0.1 and 1.0.9, Dög & <Co> #1 3.0.0');
  expect(shown.row.cells.map(({ periods }) => periods.length)).toEqual([2, 1, 1, 1]);
  expect(shown.citation).toContain('https://a.org/guide/topics/editing/undo/');
  expect(shown.sections).toEqual([
    { depth: 2, slug: 'evidence', text: 'Evidence' },
    { depth: 2, slug: 'said', text: 'Claims about this' },
  ]);
  expect(shown.series.map(({ title }) => title)).toEqual(['Readers by year']);
  expect(shown.claims.map(({ title, path }) => [title, path])).toEqual([
    ['All undo', '/claims/all-undo/'],
    ['Ant cannot undo', '/claims/ant-cannot-undo/'],
  ]);
  expect(shown.next).toEqual([
    { title: 'Macros', question: 'How many macros are there?', path: '/topics/editing/macros/' },
    { title: 'Greeting', question: 'What does the smallest program look like?', path: '/examples/greeting/' },
  ]);
  expect(shown.neighbours).toEqual({ previous: undefined, next: { label: 'Macros', path: '/topics/editing/macros/' } });
});

test('an aspect that a framework owes was verified against the others', () => {
  const { versions, frame } = page('backup', {}, 'files');
  expect(versions).toBe('Ant 2.0.1 and 1.0.9, Bee 2.0.1 and 1.0.9, Cat 2.0.1 and 1.0.9');
  expect(new URL(frame.contest ?? '').searchParams.get('version')).toBe(
    'Ant 2.0.1, 1.0.9\nBee 2.0.1, 1.0.9\nCat 2.0.1, 1.0.9\nlast checked on 2026-11-01',
  );
});

test('a page that nothing refers to has no claims, no series and nothing to read next', () => {
  const { claims, series, next, sections } = page('macros');
  expect({ claims, series, next }).toEqual({ claims: [], series: [], next: [] });
  expect(sections.map(({ slug }) => slug)).toEqual(['evidence']);
});

test('a framework whose answer is unknown is not a value of the filter', () => {
  const { frame } = page('undo', { 'topics/editing/undo.md': [/ {2}bee:\n.*\n/, ''] });
  expect(Object.values(frame.searched)).toEqual(expect.arrayContaining(['Ant', 'Cat']));
  expect(Object.values(frame.searched)).not.toContain('Bee');
});
