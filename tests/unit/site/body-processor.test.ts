import { expect, test } from 'vitest';
import { bodyRenderer } from '../../../src/site/body-processor.ts';
import { readFixture } from '../../support/content.ts';

const { content } = readFixture();
const render = bodyRenderer({ base: '/guide/', content: () => content });

test('a body becomes HTML with ids, links under the base, and names of frameworks beside code', async () => {
  const body = '## A title\n\nSee [it](/topics/).\n\n```js framework=bee title="a.js"\nx = 1;\n```\n';
  expect(await render({ kind: 'aspect', renamed: { old: 'a-title' } }, body)).toBe(
    '<h2 id="a-title"><span id="old"></span><a href="#a-title" class="named">A title</a></h2>\n<p>See <a href="/guide/topics/">it</a>.</p>\n' +
      '<figure class="code" data-framework="bee"><figcaption><b>Bee</b> <span class="file">a.js</span> <copy-button data-pagefind-ignore="">' +
      '<button type="button" aria-label="Copy a.js">Copy</button></copy-button></figcaption>' +
      '<pre tabindex="0"><code>x <span class="t-keyword">=</span><span class="t-constant"> 1</span>;</code></pre></figure>',
  );
});

test('HTML in a body is left out', async () => {
  expect(await render({ kind: 'aspect', renamed: {} }, 'A <b>word</b>.\n\n<script>1</script>\n')).toBe('<p>A word.</p>');
});
