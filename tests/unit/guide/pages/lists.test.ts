import { expect, test } from 'vitest';
import type { Guide } from '../../../../src/guide/model.ts';
import { casePage, casesPage } from '../../../../src/guide/pages/cases.ts';
import { claimsPage } from '../../../../src/guide/pages/claims.ts';
import { placed } from '../../../../src/guide/pages/frame.ts';
import { frameworkPage, frameworksPage } from '../../../../src/guide/pages/frameworks.ts';
import { homePage } from '../../../../src/guide/pages/home.ts';
import { matrixPage } from '../../../../src/guide/pages/matrix.ts';
import { notFoundPage, prosePage, searchPage } from '../../../../src/guide/pages/others.ts';
import { sourcesPage } from '../../../../src/guide/pages/sources.ts';
import { topicLists, topicPage, topicsPage } from '../../../../src/guide/pages/topics.ts';
import { indexOf } from '../../../../src/guide/shelves.ts';
import { MOST_ROWS } from '../../../../src/matrix/bounds.ts';
import { byId, guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();
const oneFramework: Guide = {
  ...guide,
  frameworks: guide.frameworks.slice(0, 1),
  topics: guide.topics.map((topic) => ({
    ...topic,
    aspects: topic.aspects.map((aspect) => ({ ...aspect, answers: aspect.answers.slice(0, 1) })),
  })),
  claims: [],
  cases: [],
  examples: [],
};

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
  expect(page.topics[0]?.strips[0]).toEqual({
    framework: 'ant',
    name: 'Ant',
    strip: {
      length: 2,
      stretches: [
        { mark: 'on', from: 0, length: 1 },
        { mark: 'value', from: 1, length: 1 },
      ],
    },
    says: 'Ant: 1 on by default, 1 answered by a fact or number',
  });
  expect(page.examples).toEqual([{ title: 'Greeting', summary: 'One line.', path: '/examples/greeting/' }]);
});

test('the home page of a guide without differences, claims, cases and examples has none of these sections', () => {
  const { differences, claims, cases, examples } = homePage(oneFramework, SITE);
  expect({ differences, claims, cases, examples }).toEqual({ differences: [], claims: [], cases: [], examples: [] });
});

test('the list of articles hangs below the list of claims if there is one', () => {
  expect(sourcesPage(guide, SITE).frame.crumbs).toEqual([
    { label: 'Checked claims', path: '/claims/' },
    { label: 'Articles', path: '/sources/' },
  ]);
  expect(sourcesPage({ ...guide, claims: [] }, SITE).frame.crumbs).toEqual([{ label: 'Articles', path: '/sources/' }]);
  expect([claimsPage(guide, SITE), claimsPage({ ...guide, sources: [] }, SITE)].map(({ hasArticles }) => hasArticles)).toEqual([
    true,
    false,
  ]);
});

test('a page that lists entries exists if there are any', () => {
  expect([indexOf(guide.claims), indexOf(guide.measurements)]).toEqual([[{ params: { index: undefined } }], []]);
});

test('lists of topics have their questions', () => {
  const topics = topicLists(guide);
  expect(topics.map(({ path, questions }) => [path, questions.map((one) => one.path)])).toEqual([
    ['/topics/editing/', ['/topics/editing/undo/', '/topics/editing/macros/']],
    ['/topics/files/', ['/topics/files/backup/']],
  ]);
  expect(searchPage(guide, SITE)).toMatchObject({ topics, words: { all: 'All questions' } });
  const names = topics.map(({ title, path }) => ({ title, path }));
  expect(searchPage(guide, SITE).names).toEqual(names);
  expect(notFoundPage(guide, SITE)).toMatchObject({ topics: names, frame: { canonical: 'https://a.org/guide/404.html', searched: {} } });
});

test('the list of topics has the answers to each question', () => {
  const [editing] = topicsPage(guide, SITE).topics;
  expect(editing?.count).toBe(2);
  expect(
    editing?.rows.map(({ title, path, answers }) => [title, path, answers.map(({ framework, answer }) => [framework, answer.level])])[0],
  ).toEqual([
    'Undo',
    '/topics/editing/undo/',
    [
      ['ant', 'on'],
      ['bee', 'opt-in'],
      ['cat', 'third-party'],
      ['dog', 'on'],
    ],
  ]);
});

/** The guide with a topic of so many questions. */
function withQuestions(count: number): Guide {
  const editing = byId(guide.topics, 'editing');
  const [undo] = editing.aspects;
  if (undo === undefined) throw new Error('the made-up topic has no question');
  return { ...guide, topics: [{ ...editing, aspects: Array.from({ length: count }, (_, index) => ({ ...undo, id: `undo-${index}` })) }] };
}

test('beyond 400 questions, the list of topics and the home page show strips of levels, and lead to the topics', () => {
  expect(topicsPage(withQuestions(400), SITE).topics.map(({ rows }) => rows.length)).toEqual([400]);
  const [long] = topicsPage(withQuestions(401), SITE).topics;
  expect(long).toMatchObject({
    path: '/topics/editing/',
    count: 401,
    rows: [],
    strips: [{ strip: { length: 401, stretches: [{ mark: 'on', length: 401 }] } }, {}, {}, {}],
  });
  expect(homePage(withQuestions(401), SITE).topics).toEqual([expect.not.objectContaining({ rows: expect.anything() })]);
});

test('a topic whose answers are all facts has no strips', () => {
  const files = byId(guide.topics, 'files');
  const facts = files.aspects.map((aspect) => ({
    ...aspect,
    answers: aspect.answers.map((answer) => ({ ...answer, current: { summary: 'So.', packages: [], evidence: [], value: 'Two' } })),
  }));
  expect(homePage({ ...guide, topics: [{ ...files, aspects: facts }] }, SITE).topics[0]?.strips).toEqual([]);
});

test('where cases rest on a question, the home page says on how many, and ranks by it', () => {
  const { differences, aboutDifferences } = homePage(guide, SITE);
  expect(differences[0]?.matters).toBe('decides 1 of 1 kind of project');
  expect(aboutDifferences).toContain('how many kinds of project');
  const without = homePage({ ...guide, cases: [] }, SITE);
  expect(without.differences[0]?.matters).toBeUndefined();
  expect(without.aboutDifferences).toBe('Ranked by how far apart the answers are. Ties alternate between topics.');
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

test('search leads to the topics where there are too many questions for one page', () => {
  const [topic] = guide.topics;
  if (topic === undefined) throw new Error('the fixture has a topic');
  const many = { ...topic, aspects: Array.from({ length: MOST_ROWS + 1 }, (_, index) => topic.aspects[index % 2] ?? []).flat() };
  const { topics, names, words } = searchPage({ ...guide, topics: [many] }, SITE);
  expect({ topics, names, words }).toEqual({
    topics: [],
    names: [{ title: 'Editing', path: '/topics/editing/' }],
    words: { noScript: 'Search needs JavaScript. You can browse all topics below.', all: 'All topics' },
  });
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
  expect(frameworksPage(guide, SITE).frameworks[0]).toMatchObject({
    name: 'Ant',
    path: '/frameworks/ant/',
    latest: '2.0.1',
    compared: ['2.0', '1.0 LTS'],
    strip: { length: 3 },
  });
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

test('a prose page knows how many answers the guide has, and how to cite it', () => {
  expect(prosePage(guide, SITE, byId(guide.pages, 'about'))).toMatchObject({
    frame: { canonical: 'https://a.org/guide/about/' },
    coverage: { answers: 13 },
    blocks: { region: 0, run: 0, parsed: 0, neither: 3 },
    citation: expect.stringMatching(/^“Ant, Bee or Cat\?”, last checked on \d{4}-\d{2}-\d{2}\. https:\/\/a\.org\/guide\/$/),
  });
});

test('a page that belongs to another is reached through it, not from the foot of every page', () => {
  const about = byId(guide.pages, 'about');
  const part = { ...about, id: 'part', data: { ...about.data, title: 'Part', parent: 'about' } };
  const { frame } = prosePage({ ...guide, pages: [about, part] }, SITE, part);
  expect(frame.crumbs.map(({ path }) => path)).toEqual(['/about/', '/part/']);
  expect(frame.others.map(({ path }) => path)).toEqual(['/from/', '/about/', '/changes/']);
  expect(homePage({ ...guide, pages: [about, part] }, SITE).about.map(({ path }) => path)).toEqual(['/about/', '/changes/']);
});
