import { describe, expect, test } from 'vitest';
import { frameScript } from '../../../src/client/run-here/frame-script.ts';
import { inert } from '../../../src/client/run-here/page.ts';

describe('a page that is read', () => {
  test.each([
    ['<p style="a" onclick="b">', '<p data-program-style="a" data-program-onclick="b">'],
    ['<P STYLE=a/ONLOAD=b>', '<P data-program-style=a/data-program-ONLOAD=b>'],
    ['<p title="x style=y" style>', '<p title="x style=y" data-program-style>'],
    ["<p data-style='a>b' class=style>style=1</p>", "<p data-style='a>b' class=style>style=1</p>"],
    ['<style media=print>a > b {}</style>', '<script type="text/program-css" media=print>a > b {}</script>'],
    ['a < b and style="c"', 'a < b and style="c"'],
  ])('%s has no style and no handler', (source, read) => expect(inert(source)).toBe(read));
});

test('the script of frames is written to a page unchanged', () => {
  expect(frameScript).not.toMatch(/<[/!]/);
  expect(() => new Function(frameScript)).not.toThrow();
});
