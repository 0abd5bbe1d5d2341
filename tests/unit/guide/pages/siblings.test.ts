import { expect, test } from 'vitest';
import { aboutGuide, articlesOf, claimsBeside, frameworksBeside, projectsOf, questionsOf } from '../../../../src/guide/pages/siblings.ts';
import { directionsOf } from '../../../../src/guide/terms.ts';
import { byId, guideOf } from '../../../support/guide.ts';

const guide = guideOf();

test('beside a question stand the questions of its topic, each with the level of every framework, also in words', () => {
  const { title, path, columns, entries } = questionsOf(byId(guide.topics, 'editing'));
  expect({ title, path, columns }).toEqual({ title: 'Editing', path: '/topics/editing/', columns: ['Ant', 'Bee', 'Cat', 'Dög & <Co> #1'] });
  const { aspects } = byId(guide.topics, 'editing');
  expect(entries.map((entry) => entry.path)).toEqual(aspects.map(({ id }) => `/topics/editing/${id}/`));
  expect(entries[0]).toEqual({
    label: 'Undo',
    path: '/topics/editing/undo/',
    levels: expect.arrayContaining(['on']),
    says: expect.stringMatching(/^Ant: On by default; Bee: .+; Cat: .+; Dög & <Co> #1: .+$/),
  });
});

test('an answer by a value has a mark of its own', () => {
  const marks = guide.topics.flatMap((topic) => questionsOf(topic).entries.flatMap(({ levels }) => levels));
  expect(marks).toContain('value');
  expect(marks).not.toContain(undefined);
});

test('beside a claim stand the claims about the same topic, with their rulings', () => {
  const [first] = guide.claims;
  if (first === undefined) throw new Error('the made-up guide has no claims');
  const beside = claimsBeside(first, guide.claims);
  expect(beside.title).toBe(`Claims: ${first.topic?.data.title}`);
  expect(beside.entries.map(({ path }) => path)).toEqual(
    guide.claims.filter(({ topic }) => topic === first.topic).map(({ id }) => `/claims/${id}/`),
  );
  expect(beside.entries.map(({ ruling }) => ruling)).toContain(first.data.ruling);
});

test('beside an article stand all of them, by publisher', () => {
  expect(articlesOf(guide.sources).entries.map(({ label }) => label)).toEqual(guide.sources.map(({ data }) => data.publisher));
});

test('beside a kind of project stand all of them', () => {
  expect(projectsOf(guide.cases).entries).toEqual([{ label: 'A letter', path: '/choose/letter/' }]);
});

test('beside a framework stand all of them, then the tables of equivalents between them', () => {
  const beside = frameworksBeside(guide);
  expect(beside).toMatchObject({ title: 'Frameworks', path: '/frameworks/', columns: [] });
  expect(beside.entries.map(({ path }) => path)).toEqual([
    ...guide.frameworks.map(({ id }) => `/frameworks/${id}/`),
    ...directionsOf(guide).map(({ from, to }) => `/from/${from.id}/to/${to.id}/`),
  ]);
});

test('the pages about the guide are listed with those that belong to one after it, then what changed and the data', () => {
  const [page] = guide.pages;
  if (page === undefined) throw new Error('the made-up guide has no page');
  const part = { ...page, id: 'part', data: { ...page.data, title: 'Part', parent: page.id } };
  const other = { ...page, id: 'other', data: { ...page.data, title: 'Other' } };
  expect(aboutGuide({ pages: [page, other, part] }).entries).toEqual([
    { label: 'About', path: '/about/', isPart: false },
    { label: 'Part', path: '/part/', isPart: true },
    { label: 'Other', path: '/other/', isPart: false },
    { label: 'What changed', path: '/changes/', isPart: false },
    { label: 'Data and feeds', path: '/data/', isPart: false },
  ]);
});
