import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { outline } from '../../../src/markdown/outline.ts';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/plugins.ts';
import { readBody } from '../../../src/markdown/read.ts';
import { isMadeId, ownIds } from '../../../src/urls/page-ids.ts';

const options = { base: '/', frameworks: () => new Map<string, string>() };

/** The ids in HTML that Astro's own processor makes, as it does for every page. */
async function idsOnPage(text: string, kind: string, renamed: Record<string, string> = {}): Promise<string[]> {
  const processor = await createMarkdownProcessor({
    gfm: false,
    smartypants: false,
    syntaxHighlight: false,
    remarkPlugins: [remarkGfm, ...remarkPlugins],
    rehypePlugins: rehypePlugins(options),
  });
  const { code } = await processor.render(text, { frontmatter: { kind, renamed } });
  return [...code.matchAll(/<(?:h\d|span) id="([^"]*)"/g)].map(([, id = '']) => id);
}

/** A text, the kind of its page, and the ids of its headings. */
const TEXTS: readonly (readonly [text: string, kind: string, ids: readonly string[]])[] = [
  ['## Same\n\n## Same\n\n## Same 1\n\n## `code` & more', 'aspect', ['same', 'same-1', 'same-1-1', 'code--more']],
  ['## A claim[^1]\n\n[^1]: A note.', 'aspect', ['a-claim']],
  ['## ![Two ants](/images/a.svg) meet', 'aspect', ['two-ants-meet']],
  ['## 🎉\n\n## …\n\n## Section', 'aspect', ['section', 'section-1', 'section-2']],
  ['## Größe: {x}\n\n## 日本語', 'aspect', ['größe-x', '日本語']],
  ['## Evidence\n\n## Related\n\n## Main\n\n## Changes', 'aspect', ['evidence-1', 'related-1', 'main-1', 'changes']],
  ['## Evidence\n\n## Main', 'page', ['evidence', 'main-1']],
  ['## Answer ant\n\n## Evidence 1\n\n## Level on', 'aspect', ['section-answer-ant', 'section-evidence-1', 'section-level-on']],
  ['## Answer\n\n## Answer', 'aspect', ['answer', 'section-answer']],
  ['## Ant step 1\n\n## Program ant', 'example', ['section-ant-step-1', 'section-program-ant']],
  ['## Ant step 1\n\n## Row editing', 'aspect', ['ant-step-1', 'row-editing']],
  ['## Choose\n\n## Row editing undo', 'topic', ['choose-1', 'section-row-editing-undo']],
];

test.each(TEXTS)('%j on the page of a %s', async (text, kind, ids) => {
  expect(outline(text, 'md', kind).headings.map(({ id }) => id)).toEqual(ids);
  expect((await idsOnPage(text, kind)).filter((id) => id !== 'footnote-label')).toEqual(ids);
});

test('whatever headings say, the page and the check give each the same id, which nothing else on the page has', async () => {
  const word = fc.constantFrom(
    'Evidence',
    'Main',
    'answer',
    'ant',
    '1',
    '-',
    '🎉',
    '`a_b`',
    '*c*',
    '![d](/e.svg)',
    '[f](/g/)',
    '[^1]',
    'É',
    '{h}',
    '&amp;',
  );
  const heading = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `## ${words.join(' ')}`);
  const kind = fc.constantFrom('aspect', 'topic', 'example', 'page');
  await fc.assert(
    fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 6 }), kind, async (headings, page) => {
      const text = `${headings.join('\n\n')}\n\n[^1]: A note.`;
      const ids = outline(text, 'md', page).headings.map(({ id }) => id);
      expect((await idsOnPage(text, page)).filter((id) => id !== 'footnote-label')).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => ownIds(page).includes(id) || id === '')).toEqual([]);
      expect(ids.filter((id) => isMadeId(page, id) && !ownIds(page).includes(id.replace(/-\d+$/, '')))).toEqual([]);
    }),
  );
});

test('the text of a heading is what a reader sees, for the table of contents', () => {
  expect(outline('## A `{b}` & *c*[^1] ![d](/e.svg)\n\n[^1]: f').headings.map(({ text }) => text)).toEqual(['A {b} & c d']);
});

test('links to the old id of a renamed heading lead to the heading', async () => {
  const renamed = { traps: 'pitfalls', 'common-traps': 'pitfalls', gone: 'nowhere' };
  expect(await idsOnPage('## Pitfalls\n\nText\n\n## More', 'aspect', renamed)).toEqual(['pitfalls', 'common-traps', 'traps', 'more']);
});

test('a heading is a link to itself, or ends in one if it has links; the first level and the heading of the footnotes are none', async () => {
  const pipeline = unified().use(remarkPlugins).use(remarkRehype);
  expect(toHtml(await pipeline.run(readBody('# A\n\n## B `c`\n\n## D[^1]\n\n[^1]: E.')))).toMatch(
    /^<h1 id="a">A<\/h1>\n<h2 id="b-c"><a href="#b-c" class="named">B <code>c<\/code><\/a><\/h2>\n<h2 id="d">D<sup>.*?<\/sup><a href="#d" class="permalink" aria-label="Link to the section D"><\/a><\/h2>\n<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes<\/h2>/,
  );
});
