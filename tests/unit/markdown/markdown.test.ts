import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { highlight } from '../../../src/markdown/code.ts';
import { plainInline, renderInline, renderInlineInLink } from '../../../src/markdown/inline.ts';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/plugins.ts';

const frameworks = new Map([
  ['ant', 'Ant'],
  ['bee', 'Bee'],
]);

async function render(text: string): Promise<string> {
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkPlugins())
    .use(remarkRehype)
    .use(rehypePlugins({ base: '/guide/', frameworks: () => frameworks }));
  return toHtml(await pipeline.run(pipeline.parse(text)));
}

test('a sentence has no paragraph around it, and its links have the base', () => {
  expect(renderInline('Set `A` to [b](/c/#d), see [e](https://f.org/).', '/guide/')).toBe(
    'Set <code>A</code> to <a href="/guide/c/#d">b</a>, see <a href="https://f.org/">e</a>.',
  );
});

test('raw HTML of a sentence is left out', () => expect(renderInline('a <img src=x onerror=y> b', '/')).toBe('a  b'));

test.each([
  '[a](javascript:b)',
  '<javascript:b>',
  '[a](JaVaScRiPt:b)',
  '[a](&#x9;javascript:b)',
  '![a](data:image/svg+xml,b)',
  '[a](vbscript:b/c)',
])('%s leads nowhere, in a sentence and in a body', async (text) => {
  expect(renderInline(text, '/')).not.toMatch(/href|src/);
  expect(await render(text)).not.toMatch(/href|src/);
});

test('a colon behind a slash, or the scheme of a page or mailbox, leads where it says', () => {
  const addresses = ['/a/b:c', '#a:b', '?a:b', 'mailto:a@b.example', 'https://a.example/b:c', 'HTTP://a.example'];
  expect(addresses.map((one) => renderInline(`[a](${one})`, '/'))).toEqual(addresses.map((one) => `<a href="${one}">a</a>`));
});

test.each(['- a', '> a', '# a', '1. a', '```', '| a | b |', '| a |\n| --- |', 'a\n---', '[a]: /b/', '---', '    a'])(
  'a sentence has no blocks: %j is shown as it was typed',
  (text) => {
    expect(plainInline(text)).toBe(text.trim());
    expect(renderInline(text, '/')).toBe(text.trim());
  },
);

test('a sentence that begins like a list has its marks all the same', () => {
  expect(renderInline('- `a` or **b**', '/')).toBe('- <code>a</code> or <strong>b</strong>');
});

test('a sentence as plain text', () => expect(plainInline('Set `<int:id>` & [b](/c/)')).toBe('Set <int:id> & b'));

test('code has a class for each kind of token and no inline style', async () => {
  const html = toHtml(await highlight('from a import b  # c\nx = "d"\n', { language: 'python' }));
  expect(html).toBe(
    '<pre tabindex="0"><code><span class="t-keyword">from</span> a <span class="t-keyword">import</span> b  <span class="t-comment"># c</span>\nx <span class="t-keyword">=</span><span class="t-string"> "d"</span></code></pre>',
  );
});

test('code with line ids has an anchor for each line', async () => {
  const html = toHtml(await highlight('a\nb\n', { language: 'text', lineId: (line) => `L${line}` }));
  expect(html).toBe('<pre tabindex="0"><code><span id="L1" class="line">a</span>\n<span id="L2" class="line">b</span></code></pre>');
});

test('a language in capitals is the one that it looks like', async () => {
  const drawn = async (language: string) => toHtml(await highlight('true', { language }));
  expect(await drawn('JSON')).toBe('<pre tabindex="0"><code><span class="t-constant">true</span></code></pre>');
  expect(await drawn('JSON')).toBe(await drawn('json'));
});

test('a property that every object has is not a language', async () => {
  expect(toHtml(await highlight('a', { language: 'constructor' }))).toBe('<pre tabindex="0"><code>a</code></pre>');
});

test('an unknown language is drawn as plain text', async () => {
  expect(toHtml(await highlight('a < b', { language: 'nonsense' }))).toBe('<pre tabindex="0"><code>a &#x3C; b</code></pre>');
});

test('adjacent code of different frameworks appears side by side, with names', async () => {
  const html = await render(
    '```python framework=ant title="a.py"\n1\n```\n\n```python framework=bee\n2\n```\n\nText.\n\n```python framework=ant\n3\n```',
  );
  expect(html).toMatch(
    /^<div class="side-by-side"><figure class="code" data-framework="ant"><figcaption><b>Ant<\/b> <span class="file">a\.py<\/span>.*<b>Bee<\/b>.*<\/figure><\/div>\s*<p>Text/s,
  );
  expect(html.match(/side-by-side/g)).toHaveLength(1);
});

test('two programs of one framework do not appear side by side', async () => {
  expect(await render('```python framework=ant\n1\n```\n\n```python framework=ant\n2\n```')).not.toContain('side-by-side');
});

test('headings have ids and links to themselves, tables scroll by themselves, internal links have the base', async () => {
  const html = await render('## A `b`\n\n| a |\n|---|\n| b |\n\n[c](/d/)');
  expect(html).toContain('<h2 id="a-b"><a href="#a-b" class="named">A <code>b</code></a></h2>');
  expect(html).toContain('<div class="scroll" role="group" tabindex="0" aria-label="Table"><table>');
  expect(html).toContain('<a href="/guide/d/">c</a>');
});

test('a sentence that is the text of a link has no links of its own', () => {
  expect(renderInlineInLink('See **[a `b`](/c/)** and https://d.org.', '/')).toBe(
    'See <strong>a <code>b</code></strong> and https://d.org.',
  );
});
