import { expect, test } from 'vitest';
import { readMeta } from '../../../src/markdown/meta.ts';

test('the words after the language of a block of code', () => {
  expect(readMeta('framework=ant title="a b.py"')).toEqual({ framework: 'ant', title: 'a b.py', file: undefined, mistakes: [] });
  expect(readMeta('title="d=e.py" framework=bee file=examples/a/bee/b.py')).toEqual({
    framework: 'bee',
    title: 'd=e.py',
    file: 'examples/a/bee/b.py',
    mistakes: [],
  });
  expect(readMeta('')).toEqual({ framework: undefined, title: undefined, file: undefined, mistakes: [] });
});

const FORM = 'nothing but framework=…, title="…", file=… and after=… after the language';
const TITLE = 'a title in straight double quotes';

test.each([
  ['titel="a.py"', FORM, 'titel="a.py"', 'title="a.py"'],
  ['Title="a.py"', FORM, 'Title="a.py"', 'title="a.py"'],
  ['{1,2}', FORM, '{1,2}', 'remove it'],
  ['showLineNumbers', FORM, 'showLineNumbers', 'remove it'],
  ['wrap=true', FORM, 'wrap=true', 'remove it'],
  ['title=“a b.py”', TITLE, 'title=“a b.py”', 'title="a b.py"'],
  ['title=„a b.py“', TITLE, 'title=„a b.py“', 'title="a b.py"'],
  ["title='a b.py'", TITLE, "title='a b.py'", 'title="a b.py"'],
  ['title=a.py', TITLE, 'title=a.py', 'title="a.py"'],
  ['title=""', TITLE, 'title=""', 'title="…"'],
  ['framework="ant"', 'the id of a framework without quotes', 'framework="ant"', 'framework=ant'],
  ['framework=ant framework=bee', 'one framework', 'another one', 'remove one of the two'],
])('%s is not read in silence', (meta, expected, found, tip) => {
  expect(readMeta(meta).mistakes).toEqual([{ expected, found, tip }]);
});
