import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test, vi } from 'vitest';
import { highlight, highlightedHtml } from '../../../src/markdown/code.ts';
import { provideDrawn } from '../../../src/markdown/drawn.ts';
import { plainInline, renderInline, renderInlineInLink } from '../../../src/markdown/inline.ts';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/plugins.ts';
import { readBody } from '../../../src/markdown/read.ts';

const frameworks = new Map([
  ['ant', 'Ant'],
  ['bee', 'Bee'],
]);

const ranOn = ({ language, meta, text }: { readonly language: string; readonly meta: string; readonly text: string }): readonly string[] =>
  language === 'python' && text === '1' && meta.endsWith('/a.py') ? ['2.0', '1.4'] : [];

async function render(text: string): Promise<string> {
  const pipeline = unified()
    .use(remarkPlugins)
    .use(remarkRehype)
    .use(rehypePlugins({ base: '/guide/', frameworks: () => frameworks, ranOn }));
  return toHtml(await pipeline.run(readBody(text)));
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
  'a sentence has no blocks: %j is shown as it was typed, in one line',
  (text) => {
    const line = text.trim().replace('\n', ' ');
    expect(plainInline(text)).toBe(line);
    expect(renderInline(text, '/')).toBe(line);
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
  const html = toHtml(await highlight('a\nb\n', { language: 'text', lineIds: 'L' }));
  expect(html).toBe('<pre tabindex="0"><code><span id="L1" class="line">a</span>\n<span id="L2" class="line">b</span></code></pre>');
});

test('code has the same colours however long it takes to read them', async () => {
  const code = 'a = "b"\nc = "d"\n';
  const drawn = async () => toHtml(await highlight(code, { language: 'toml' }));
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  const slowly = await drawn();
  vi.restoreAllMocks();
  expect(slowly).toContain('t-string');
  expect(slowly).toBe(await drawn());
});

test('what was drawn in the last build is not drawn again, and everything drawn is kept for the next', async () => {
  const kept = new Map<string, string>();
  const drawAll = async () => {
    provideDrawn({ get: (key) => kept.get(key), set: (key, html) => void kept.set(key, html) });
    // Sentences are kept while a process runs, so that each needs a base of its own to be asked for twice.
    const all = [
      renderInline('A `kept` sentence', '/kept/'),
      renderInlineInLink('A [kept](/a/) sentence', '/kept/'),
      await highlightedHtml('a = 1\n', { language: 'python' }),
      await highlightedHtml('a = 1\n', { language: 'python', lineIds: 'a-L' }),
      await highlightedHtml('a = 1\n', { language: 'text' }),
    ];
    provideDrawn(undefined);
    return all;
  };
  const first = await drawAll();
  expect(first).toEqual([
    'A <code>kept</code> sentence',
    'A kept sentence',
    '<pre tabindex="0"><code>a <span class="t-keyword">=</span><span class="t-constant"> 1</span></code></pre>',
    '<pre tabindex="0"><code><span id="a-L1" class="line">a <span class="t-keyword">=</span><span class="t-constant"> 1</span></span></code></pre>',
    '<pre tabindex="0"><code>a = 1</code></pre>',
  ]);
  expect(new Set(kept.values())).toEqual(new Set(first));
  for (const [key, html] of kept) kept.set(key, `kept: ${html}`);
  expect((await drawAll()).slice(2)).toEqual(first.slice(2).map((html) => `kept: ${html}`));
  expect(await highlightedHtml('a = 1\n', { language: 'python' })).toBe(first[2]);
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

test('a block from a program leads to it, and one that ran by itself says on what', async () => {
  const named = (fence: string): Promise<string> => render(`\`\`\`python framework=ant ${fence}\n1\n\`\`\``);
  expect(await named('file=examples/hello/ant/a.py')).toContain(
    '<a href="/guide/examples/hello/#program-ant" data-pagefind-ignore="">Whole program</a>',
  );
  expect(await named('after=examples/hello/ant/a.py')).toContain(
    '<a href="/guide/examples/hello/#program-ant" aria-label="Ran on 2.0 and 1.4, in this program" data-pagefind-ignore="">Ran on 2.0</a>',
  );
  expect(await named('after=examples/hello/ant/none.py')).not.toContain('#program-ant');
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
