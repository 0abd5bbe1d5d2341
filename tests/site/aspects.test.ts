import { brotliCompressSync, constants } from 'node:zlib';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { blocksOf, filesIn } from '../../src/blocks/blocks.ts';
import { sourcesOf } from '../../src/content/content.ts';
import { contentOf, GUIDES, pagesOf, readFile, readPage, SITES } from '../support/sites.ts';

const words = (selector: string, tree: Root | Element): string => {
  const element = select(selector, tree);
  return element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim();
};

/** Brotli's best quality, for files that are packed beforehand, and one that takes a fortieth of its time and gives a tenth more. */
const [BEST, QUICK] = [constants.BROTLI_MAX_QUALITY, 7];

/** KiB of a page once packed. */
const weightOf = (html: string, quality: number): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length / 1024;

describe.each(Object.entries(GUIDES))('in the site %s', (_, site) => {
  const content = contentOf(site);
  const order = sourcesOf(content, 'guide').flatMap(({ value }) => value.frameworks);
  const names = new Map(sourcesOf(content, 'framework').map(({ role, value }) => [role.id, value.name]));
  const aspects = sourcesOf(content, 'aspect').map((source) => [`${source.role.topic}/${source.role.id}`, source.value] as const);

  describe.each(aspects)('%s', (ref, { question, answers, verified }) => {
    const path = `topics/${ref}/index.html`;
    const page = readPage(site, path);

    test('asks its question, answers it for every framework or owes the answer, and says when that was verified', () => {
      expect(words('h1', page)).toBe(question);
      expect(question).toMatch(/\?$/);
      const shown = selectAll('.answer', page);
      expect(shown.map(({ properties }) => properties['id'])).toEqual(order.map((id) => `answer-${id}`));
      for (const [index, id] of order.entries()) {
        const marks = selectAll('.marks a', shown[index]);
        if (answers[id] === undefined) expect(marks).toEqual([]);
        else expect(marks.length).toBeGreaterThan(0);
      }
      const versions = order.flatMap((id) => {
        const against = verified.against[id];
        return against === undefined ? [] : [`${names.get(id)} ${against.join(' and ')}`];
      });
      expect(words('.verified', page)).toContain(`Last checked on ${verified.date} with ${versions.join(', ')}.`);
    });
  });
});

test('code that ran leads to its program, where it can be run again', () => {
  const content = contentOf(SITES.root);
  const blocks = Map.groupBy(blocksOf(content), ({ place }) => place.file);
  const counts = sourcesOf(content, 'aspect').map(({ role, path }) => {
    const ran =
      blocks.get(`${content.folder}/${path}`)?.filter(({ file, after }) => file !== undefined || filesIn(after).length === 1) ?? [];
    const captions = readFile(SITES.root, `topics/${role.topic}/${role.id}/index.html`).match(/<figcaption>.*?<\/figcaption>/gs) ?? [];
    const linked = captions.filter((caption) => /#program-[^"]*"[^>]*>(Whole program|Ran on [\d.]+)<\/a>/.test(caption));
    return { path, linked: linked.length, ran: ran.length };
  });
  expect(counts.filter(({ linked, ran }) => linked !== ran)).toEqual([]);
  expect(counts.some(({ ran }) => ran > 1)).toBe(true);
});

test('the page of a question is small: HTML with its styles, packed', () => {
  const content = contentOf(SITES.root);
  const charted = new Set(sourcesOf(content, 'series').map(({ value }) => value.aspect));
  const weights = sourcesOf(content, 'aspect').map(({ role, value }) => {
    const ref = `${role.topic}/${role.id}`;
    const isMeasured = Object.values(value.answers).some((periods) =>
      periods.some(({ evidence }) => evidence.some(({ kind }) => kind === 'measurement')),
    );
    const html = readFile(SITES.root, `topics/${ref}/index.html`);
    // Charts with their tables may take more.
    return { ref, html, quick: weightOf(html, QUICK), most: isMeasured || charted.has(ref) ? 22 : 14 };
  });
  const heavy = weights.filter(({ html, quick, most }) => quick > most && weightOf(html, BEST) > most);
  expect(heavy.map(({ ref }) => ref)).toEqual([]);
  const middle = weights.toSorted((a, b) => a.quick - b.quick)[Math.floor(weights.length / 2)];
  expect(weightOf(middle?.html ?? '', BEST)).toBeLessThanOrEqual(12);
});

test('no page of any site shows a framework that the machinery named', () => {
  for (const page of pagesOf(SITES.editors)) expect(readFile(SITES.editors, page)).not.toMatch(/flask|django/i);
});

test('a name that HTML and addresses read otherwise is shown as it is, and its id stands in addresses', () => {
  const page = readPage(SITES.editors, 'frameworks/dog/index.html');
  expect(words('h1', page)).toBe('Dög & <Co> #1');
  expect(words('title', page)).toBe('Dög & <Co> #1 · Ant, Bee or Cat?');
  expect(words('thead th:last-child .name, thead th:last-child a', readPage(SITES.editors, 'matrix/index.html'))).toBe('Dög & <Co> #1');
});

test('an own day of review stands beside the day of verification, with its reason', () => {
  expect(words('.verified', readPage(SITES.editors, 'topics/editing/macros/index.html'))).toContain(
    'Next review by 2027-04-30: Version 3 is announced for May.',
  );
  const without = words('.verified', readPage(SITES.editors, 'topics/editing/undo/index.html'));
  expect(without).toContain('Last checked on');
  expect(without).not.toContain('Next review');
});
