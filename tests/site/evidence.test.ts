import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readPage, SITES } from '../support/sites.ts';

const page = (path: string) => readPage(SITES.root, `${path}/index.html`);
const textsOf = (selector: string, path: string): string[] =>
  selectAll(selector, page(path)).map((one) => textOf(one).replace(/\s+/g, ' ').trim());

test('a disagreement between a document and a run is marked where the document stands, with a link to the step', () => {
  const path = 'topics/security/password-hashing';
  expect(textsOf('.evidence .disagreement', path)).toEqual([
    expect.stringMatching(/^The documentation and our test disagree\. .+ The answer follows the test\.$/),
  ]);
  expect(select('.disagreement a', page(path))?.properties['href']).toMatch(/^\/experiments\/password-hash-format\/#flask-step-\d+$/);
});

test('an answer that rests on a run on CPython says so, with the server', () => {
  const lines = textsOf('.evidence li', 'topics/scalability/concurrency-model');
  expect(
    lines.filter((line) => /tested on [\d., ]+, on CPython 3\.\d+\.\d+, gunicorn [\d.]+, 1 worker, \d{4}-\d{2}-\d{2}/.test(line)),
  ).toHaveLength(2);
});

test('what ran in WebAssembly and on CPython is shown once, and a line says whether the two agree', () => {
  const lines = textsOf('.programs .versions', 'experiments/csrf-default');
  expect(lines.filter((line) => line.startsWith('Same result on CPython '))).toHaveLength(2);
  expect(textsOf('.programs .versions', 'experiments/method-not-allowed')).toContainEqual(
    expect.stringMatching(
      /^Nearly the same result on CPython .+: the body\. After HEAD a server sends no body, whatever the program returns\.$/,
    ),
  );
});

test('what WebAssembly cannot run says what is missing there, shows batches, and is not offered to be run in the browser', () => {
  const path = 'experiments/slow-requests-at-once';
  expect(textsOf('.programs .versions', path)).toContain('It cannot run in the browser, because WebAssembly has no server and no threads.');
  expect(textsOf('.programs figcaption .file', path)).toContain('Response 200, in 4 batches');
  expect(selectAll('run-here', page(path))).toEqual([]);
});
