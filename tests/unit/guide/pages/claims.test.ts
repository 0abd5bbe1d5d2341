import { expect, test } from 'vitest';
import { claimPage, claimsPage } from '../../../../src/guide/pages/claims.ts';
import { placed } from '../../../../src/guide/pages/frame.ts';
import { sourcePage, sourcesPage } from '../../../../src/guide/pages/sources.ts';
import { guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();

function claim(id: string, from = guide) {
  const found = placed(from.claims).find(({ one }) => one.id === id);
  if (found === undefined) throw new Error(`the made-up guide has no claim ${id}`);
  return claimPage(from, SITE, found);
}

test('the list of claims counts them by ruling, and groups claims by topic, those about the choice last', () => {
  const { lead, tally, filters, groups } = claimsPage(guide, SITE);
  expect(lead).toBe(
    'We checked 4 statements from 2 articles, grouped into 3 claims. Each page gives the verdict, the reason and the evidence.',
  );
  expect(tally.map(({ ruling, count }) => [ruling, count])).toEqual([
    ['true', 1],
    ['outdated', 1],
    ['opinion', 1],
  ]);
  expect(groups.map(({ rulings }) => rulings.map(({ ruling, count }) => `${count} ${ruling}`))).toEqual([
    ['1 true', '1 outdated'],
    ['1 opinion'],
  ]);
  expect(groups.map(({ id, title, path, claims }) => [id, title, path, claims.length])).toEqual([
    ['editing', 'Editing', '/topics/editing/', 2],
    ['choice', 'Choosing between them', undefined, 1],
  ]);
  expect(groups[1]?.claims).toEqual([
    { title: 'Bee is nicer', path: '/claims/bee-is-nicer/', ruling: 'opinion', topic: 'choice', frameworks: 'bee', sources: 'leaflet' },
  ]);
  expect(filters.map(({ name, options }) => [name, options.map(({ label }) => label)])).toEqual([
    ['topic', ['Editing', 'Choosing between them']],
    ['framework', ['Ant', 'Bee', 'Cat', 'Dög & <Co> #1']],
    ['source', ['The Gazette', 'The Leaflet']],
  ]);
});

test('a claim shows what to say instead, if it has that', () => {
  const written = guideOf({
    'claims/ant-cannot-undo.md': ['held_until:', 'instead: Press `u` in Ant to take back a change.\nheld_until:'],
  });
  expect(claim('ant-cannot-undo', written).instead).toEqual([
    { kind: 'bold', text: 'Say instead:' },
    ' ',
    { kind: 'markdown', text: 'Press `u` in Ant to take back a change.' },
  ]);
  expect(claim('all-undo', written).instead).toBeUndefined();
});

test('a claim shows its ruling, what decides it, what contradicts it and who says it', () => {
  const { frame, first, owed, decidedBy, contradictions, statements, neighbours } = claim('ant-cannot-undo');
  expect(frame.description).toBe('Outdated. Ant cannot take back a change.');
  expect(first).toEqual({ id: 'statement-no-undo', text: 'Ant cannot take back a change.' });
  expect(owed).toEqual(['True until', ': ', { kind: 'markdown', text: 'Ant 1.9' }]);
  expect(decidedBy.aspects).toMatchObject([
    {
      question: 'Can a change be taken back?',
      path: '/topics/editing/undo/',
      answers: [
        { label: 'Ant 2.0: ', answer: { level: 'on' } },
        { label: 'Bee 2.0: ' },
        { label: 'Cat 2.0: ' },
        { label: 'Dög & <Co> #1 3.0: ' },
      ],
    },
  ]);
  expect(contradictions).toEqual([
    {
      text: 'Every editor takes back changes, says www.example.org.',
      path: '/claims/all-undo/#statement-all-undo',
      ruling: 'true',
      publishers: 'The Gazette',
    },
  ]);
  expect(statements).toEqual([
    {
      id: undefined,
      text: 'Ant cannot take back a change.',
      sources: [
        { title: 'Which editor?', path: '/sources/gazette/', from: ', The Gazette, 2020-05-01' },
        { title: 'Editors in a nutshell', path: '/sources/leaflet/', from: ', The Leaflet, undated' },
      ],
    },
    {
      id: 'statement-no-way-back',
      text: 'With Ant, there is no way back.',
      sources: [{ title: 'Editors in a nutshell', path: '/sources/leaflet/', from: ', The Leaflet, undated' }],
    },
  ]);
  expect(neighbours).toEqual({
    previous: { label: 'All undo', path: '/claims/all-undo/' },
    next: { label: 'Bee is nicer', path: '/claims/bee-is-nicer/' },
  });
});

test('a claim with one statement does not repeat it, and a true one needs nothing more', () => {
  const { statements, owed } = claim('all-undo');
  expect(statements.map(({ text }) => text)).toEqual([undefined]);
  expect(owed).toBeUndefined();
});

test('a claim about the choice as a whole is found under no topic', () => {
  expect(claim('bee-is-nicer').frame.searched['data-pagefind-filter']).toBe('framework[data-filter-0], kind[data-filter-1]');
});

test('each article has its statements by ruling', () => {
  const { rulings, articles } = sourcesPage(guide, SITE);
  expect(rulings).toEqual(['True', 'Outdated', 'Misleading', 'False', 'Opinion', 'Cannot be checked']);
  expect(articles.map(({ path, counts, all }) => ({ path, counts, all }))).toEqual([
    { path: '/sources/gazette/', counts: [1, 1, 0, 0, 0, 0], all: 2 },
    { path: '/sources/leaflet/', counts: [0, 2, 0, 0, 1, 0], all: 3 },
  ]);
});

test('an article shows its score and its statements', () => {
  const pages = placed(guide.sources).map((source) => sourcePage(guide, SITE, source));
  expect(pages.map(({ score }) => score)).toEqual([
    '1 of 2 checkable statements are true; 0 are opinions or cannot be checked',
    '0 of 2 checkable statements are true; 1 is an opinion or cannot be checked',
  ]);
  expect(pages[0]?.statements).toEqual([
    { text: 'Every editor takes back changes, says www.example.org.', path: '/claims/all-undo/#statement-all-undo', ruling: 'true' },
    { text: 'Ant cannot take back a change.', path: '/claims/ant-cannot-undo/#statement-no-undo', ruling: 'outdated' },
  ]);
  expect(pages[1]?.neighbours.previous).toEqual({ label: 'Which editor?', path: '/sources/gazette/' });
});
