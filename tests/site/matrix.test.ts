import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { plainInline } from '../../src/markdown/inline.ts';
import { LEGEND } from '../../src/matrix/levels.ts';
import { readFile, readPage, SITES } from '../support/sites.ts';

interface Data {
  levels: string[];
  frameworks: { id: string; name: string; releases: { version: string }[] }[];
  rows: {
    id: string;
    topic: string;
    aspect: string;
    title: string;
    question: string;
    url: string;
    verified: { date: string; against: Record<string, string[]> };
    answers: Record<
      string,
      { current: boolean; level?: string; value?: string; summary: string; evidence: { kind: string; accessed?: string }[] }[]
    >;
  }[];
}

const words = (element: Element | undefined): string => (element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim());

describe.each(Object.entries(SITES))('the matrix of the site %s', (_, site) => {
  const page = readPage(site, 'matrix/index.html');
  const data = JSON.parse(readFile(site, 'matrix.json')) as Data;
  const rows = selectAll('tr[data-differs]', page);

  test('has a row for each aspect and a cell for each framework, as the data says', () => {
    expect(rows.map(({ properties }) => properties['id'])).toEqual(data.rows.map(({ topic, aspect }) => `row-${topic}-${aspect}`));
    for (const [index, row] of rows.entries()) {
      const expected = data.rows[index];
      expect(words(select('th summary', row))).toBe(expected?.title);
      expect(words(select('th a', row))).toBe(expected?.question);
      const cells = selectAll('td', row);
      expect(cells.map(({ properties }) => properties['dataFramework'])).toEqual(data.frameworks.map(({ id }) => id));
      for (const cell of cells) {
        const answers = expected?.answers[String(cell.properties['dataFramework'])] ?? [];
        const shown = selectAll('.period', cell).map((period) => period.properties['dataTerm']);
        expect(shown).toEqual(answers.map(({ level, value }) => level ?? value));
        const [current] = answers;
        expect(current?.current).toBe(true);
        const word = LEGEND.find(({ level }) => level === current?.level)?.word ?? plainInline(current?.value ?? '');
        expect(words(select('.level', cell))).toBe(word);
      }
    }
  });

  test('says its semantics twice, for the layout that takes them away', () => {
    const table = select('.matrix table', page);
    expect(
      selectAll(
        'table:not([role=table]), thead:not([role=rowgroup]), tbody:not([role=rowgroup]), tr:not([role=row]), td:not([role=cell])',
        select('.matrix', page),
      ),
    ).toEqual([]);
    expect(words(select('caption', table)).length).toBeGreaterThan(5);
    expect(selectAll('thead th[scope=col][role=columnheader]', table)).toHaveLength(data.frameworks.length + 1);
    expect(selectAll('tbody th[scope=row][role=rowheader]', table)).toHaveLength(data.rows.length);
  });

  test('gives each row a link to itself and to its aspect', () => {
    for (const row of rows) expect(select(`a.permalink[href="#${row.properties['id']}"]`, row)).toBeDefined();
  });

  test('has a heading for each topic, so that one can jump from topic to topic', () => {
    const topics = [...new Set(data.rows.map(({ topic }) => topic))];
    expect(selectAll('.matrix h2', page)).toHaveLength(topics.length);
    expect(selectAll('.matrix tbody', page).map(({ properties }) => properties['dataTopic'])).toEqual(topics);
  });

  test('names each link to evidence after its row and its framework', () => {
    for (const [index, row] of rows.entries())
      for (const link of selectAll('.marks a', row)) {
        const framework = data.frameworks.find(({ id }) => String(link.properties['href']).endsWith(`#evidence-${id}`));
        expect(words(link)).toMatch(/^(Tested|Measured|Source code|Docs|Survey)/);
        expect(words(link).endsWith(` for ${data.rows[index]?.title} in ${framework?.name}`)).toBe(true);
      }
  });

  test('closes its rows and gives each one stop for the Tab key', () => {
    for (const row of rows) {
      expect(selectAll('details', row)).toHaveLength(1);
      expect(select('details[open]', row)).toBeUndefined();
      expect(selectAll('th > a, td .head a', row)).toEqual([]);
    }
  });

  test('defines every level in its legend', () => {
    const legend = selectAll('.legend .level', page).map((level) => level.properties['dataLevel']);
    expect(legend).toEqual(data.levels);
  });

  test('says the same on the page of each topic', () => {
    for (const topic of new Set(data.rows.map((row) => row.topic))) {
      const own = selectAll('tr[data-differs]', readPage(site, `topics/${topic}/index.html`));
      const same = rows.filter(({ properties }) => String(properties['id']).startsWith(`row-${topic}-`));
      expect(own.map(words)).toEqual(same.map(words));
      expect(own.every((row) => select('details[open]', row) !== undefined)).toBe(true);
    }
  });

  test('has every answer, version, day and evidence in its data, and owes what was not answered', () => {
    for (const { verified, answers, url } of data.rows) {
      expect(url).toMatch(new RegExp(`^${site.site}${site.base}topics/`));
      expect(verified.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const { id } of data.frameworks) {
        const own = answers[id] ?? [];
        const isOwed = own.length === 1 && own[0]?.level === 'unknown' && own[0].evidence.length === 0;
        if (isOwed) expect(verified.against[id]).toBeUndefined();
        else {
          expect(verified.against[id]?.length).toBeGreaterThan(0);
          expect(own.length).toBeGreaterThan(0);
          for (const answer of own) expect(answer.evidence.length).toBeGreaterThan(0);
        }
      }
    }
  });

  test('has as many lines in its CSV as there are answers', () => {
    const answers = data.rows.flatMap((row) => Object.values(row.answers).flat());
    // Quoted cells may hold line ends; none of ours does.
    expect(readFile(site, 'matrix.csv').trimEnd().split('\r\n')).toHaveLength(answers.length + 1);
  });
});

test('the guide answers at least eight questions in each topic, and 32 in all', () => {
  const { rows } = JSON.parse(readFile(SITES.root, 'matrix.json')) as Data;
  const topics = Map.groupBy(rows, ({ topic }) => topic);
  for (const topic of ['security', 'scalability', 'admin', 'routing']) expect(topics.get(topic)?.length).toBeGreaterThanOrEqual(8);
  expect(rows.length).toBeGreaterThanOrEqual(32);
});
