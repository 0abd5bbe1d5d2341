import { expect, test } from 'vitest';
import { casePage, casesPage } from '../../../../src/guide/pages/cases.ts';
import { placed } from '../../../../src/guide/pages/frame.ts';
import { frameworkPage, frameworksPage } from '../../../../src/guide/pages/frameworks.ts';
import { homePage } from '../../../../src/guide/pages/home.ts';
import { matrixPage } from '../../../../src/guide/pages/matrix.ts';
import { notFoundPage, prosePage, searchPage } from '../../../../src/guide/pages/others.ts';
import { topicPage, topicsPage } from '../../../../src/guide/pages/topics.ts';
import { MOST_ROWS } from '../../../../src/matrix/bounds.ts';
import { byId, guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();

test('the home page shows where the frameworks differ, what is built, and all answers at a glance', () => {
  const { frame, frameworks, ...page } = homePage(guide, SITE);
  expect(frame).toMatchObject({ type: 'website', canonical: 'https://a.org/guide/' });
  expect(page.coverage.answers).toBe(13);
  expect(page.differences.map(({ path, answers }) => [path, answers.map((answer) => answer?.level)])).toEqual([
    ['/topics/editing/undo/', ['on', 'opt-in', 'third-party', 'on']],
  ]);
  expect(page.cases).toEqual([{ title: 'A letter', path: '/choose/letter/' }]);
  expect(page.topics.map(({ path, count }) => [path, count])).toEqual([
    ['/topics/editing/', 2],
    ['/topics/files/', 1],
  ]);
  expect(page.claims).toEqual([{ statement: 'Ant cannot take back a change.', ruling: 'outdated', path: '/claims/ant-cannot-undo/' }]);
  expect(page.glance[0]?.answers[0]).toEqual({ levels: ['on', undefined], counts: '1 on by default; 1 answered by a fact or number' });
  expect(page.examples).toEqual([{ title: 'Greeting', summary: 'One line.', path: '/examples/greeting/' }]);
});

test('lists of topics have their questions', () => {
  const { topics } = topicsPage(guide, SITE);
  expect(topics.map(({ path, questions }) => [path, questions.map((one) => one.path)])).toEqual([
    ['/topics/editing/', ['/topics/editing/undo/', '/topics/editing/macros/']],
    ['/topics/files/', ['/topics/files/backup/']],
  ]);
  expect(searchPage(guide, SITE).topics).toEqual(topics);
  expect(notFoundPage(guide, SITE)).toMatchObject({ topics, frame: { canonical: 'https://a.org/guide/404.html', searched: {} } });
});

test('a topic compares the frameworks in its own questions alone', () => {
  const [editing, files] = placed(guide.topics).map((topic) => topicPage(guide, SITE, topic));
  expect(editing?.caption).toBe('Editing: Ant, Bee, Cat, and Dög & <Co> #1 compared');
  expect(editing?.coverage).toMatchObject({ aspects: 2, answers: 9 });
  expect(editing?.groups.map(({ rows }) => rows.length)).toEqual([2]);
  expect(files?.neighbours).toEqual({ previous: { label: 'Editing', path: '/topics/editing/' }, next: undefined });
});

test('the matrix leads to the first row of each topic', () => {
  const { jumps, caption, groups } = matrixPage(guide, SITE);
  expect(jumps.map(({ row }) => row)).toEqual(['row-editing-undo', 'row-files-backup']);
  expect(caption).toBe('Ant, Bee, Cat, and Dög & <Co> #1 compared');
  expect(groups.map(({ rows }) => rows.length)).toEqual([2, 1]);
});

test('a matrix with too many rows shows how often each level occurs in each topic', () => {
  const [topic] = guide.topics;
  if (topic === undefined) throw new Error('the fixture has a topic');
  const many = { ...topic, aspects: Array.from({ length: MOST_ROWS + 1 }, (_, index) => topic.aspects[index % 2] ?? []).flat() };
  const { groups, jumps, counts, about } = matrixPage({ ...guide, topics: [many] }, SITE);
  expect({ groups, jumps }).toEqual({ groups: [], jumps: [] });
  expect(about).toBe('401 questions. Open a topic for its answers.');
  expect(counts).toHaveLength(1);
  expect(counts[0]).toMatchObject({ title: 'Editing', path: '/topics/editing/' });
  expect(counts[0]?.answers[0]).toEqual({
    id: 'ant',
    counts: [
      { level: 'on', count: 201 },
      { level: undefined, count: 200 },
    ],
    inWords: '201 on by default, 200 answered by a fact or number',
  });
  expect(matrixPage(guide, SITE).counts).toEqual([]);
});

test('a case shows the questions that decide, what each framework means, and programs to start from', () => {
  expect(casesPage(guide, SITE).cases.map(({ title, path }) => [title, path])).toEqual([['A letter', '/choose/letter/']]);
  const [page] = placed(guide.cases).map((one) => casePage(guide, SITE, one));
  expect(page?.title).toBe('I am building a letter');
  expect(page?.groups.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
    'row-editing-undo',
    'row-editing-macros',
    'row-files-backup',
  ]);
  expect(page?.sides[1]).toEqual({
    id: 'bee',
    name: 'Bee',
    lists: [
      { title: 'Built in', texts: ['Ink.'] },
      { title: 'You add', texts: ['Paper.'] },
    ],
    tiedTo: 'Its ink.',
    changingOver: 'A new bottle.',
  });
  expect(page?.counterExamples).toEqual([{ text: 'A telegram needs none of them.', evidence: [] }]);
  expect(page?.programs.map(({ path }) => path)).toEqual(['/examples/greeting/']);
});

test('an exception to the advice names its page and its run', () => {
  const evidence = `[{ kind: docs, url: "https://example.org/a/", shows: It., accessed: 2026-11-01 }, { kind: experiment, id: greeting }]`;
  const changed = guideOf({ 'cases/letter.md': ['needs none of them. }', `needs none of them., evidence: ${evidence} }`] });
  const [page] = placed(changed.cases).map((one) => casePage(changed, SITE, one));
  expect(page?.counterExamples[0]?.evidence).toMatchObject([
    { document: { address: 'example.org/a' }, run: undefined },
    { document: undefined, run: { path: '/examples/greeting/' } },
  ]);
});

test('a framework shows its releases, and how often it has each level', () => {
  expect(frameworksPage(guide, SITE).frameworks[0]).toMatchObject({ name: 'Ant', versions: '2.0.1, 1.0.9', path: '/frameworks/ant/' });
  const page = frameworkPage(guide, SITE, byId(guide.frameworks, 'ant'));
  expect(page.releases.map(({ name, securityUntil }) => [name, securityUntil])).toEqual([
    ['2.0', 'no date published'],
    ['1.0 LTS', '2027-01-01'],
  ]);
  expect(page.counts[0]).toEqual({
    title: 'Editing',
    path: '/topics/editing/',
    terms: [
      { level: 'on', text: '1 on by default' },
      { level: undefined, text: '1 answered by a fact or number' },
    ],
  });
  expect(page.marks).toEqual([]);
  expect(page.evidence.map(({ address }) => address)).toEqual(['example.org/ant/releases']);
});

test('answers that count for a framework are on its page', () => {
  const changed = guideOf({ 'topics/editing/undo.md': ['level: "on", since', 'counts_as: strength, level: "on", since'] });
  expect(frameworkPage(changed, SITE, byId(changed.frameworks, 'ant')).marks).toMatchObject([
    { id: 'strengths', title: 'Strengths', answers: [{ title: 'Undo', path: '/topics/editing/undo/', answer: { level: 'on' } }] },
  ]);
});

test('a prose page knows how many answers the guide has', () => {
  expect(prosePage(guide, SITE, byId(guide.pages, 'about'))).toMatchObject({
    frame: { canonical: 'https://a.org/guide/about/' },
    coverage: { answers: 13 },
  });
});
