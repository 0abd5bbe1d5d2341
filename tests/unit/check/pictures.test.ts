import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyFileIsRead } from '../../../src/check/files.ts';
import { readFolder } from '../../../src/content/files.ts';
import { findIn, fixture, inWords } from '../../support/content.ts';

const SVG = 'images/undo.svg';
const drawn = (inner: string): string[] =>
  findIn({ [SVG]: `<svg xmlns="http://www.w3.org/2000/svg">\n${inner}\n</svg>\n` }).filter((line) => line.includes(SVG));

describe('an SVG that is more than a drawing is refused', () => {
  test.each([
    ['<script>alert(1)</script>', '2:1', '<script>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>', '2:1', '<x:script>'],
    ['<foreignObject><b>a</b></foreignObject>', '2:1', '<foreignObject>'],
    ['<a href="https://b.example">c</a>', '2:1', '<a>'],
    ['<image href="https://b.example/c.png"/>', '2:1', '<image>'],
    ['<style>@import "https://b.example"</style>', '2:1', '<style>'],
    ['<animate attributeName="href"/>', '2:1', '<animate>'],
  ])('%s', (inner, at, found) => {
    expect(drawn(inner)).toEqual([
      `content/${SVG}:${at} error SVG: expected one of svg, g, defs, symbol, use, title, desc, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, linearGradient, radialGradient, stop, clipPath, mask, pattern, marker, found ${found} (remove it)`,
    ]);
  });

  test.each([
    ['<g onclick="a()"/>', 'onclick="a()"'],
    ['<g ONLOAD="a()"/>', 'ONLOAD="a()"'],
    ["<g\n onload\n=\n'a()'/>", 'onload="a()"'],
    ['<g a=">" onload="b()"/>', 'onload="b()"'],
    ['<g xmlns:x="http://www.w3.org/2000/svg" x:onload="a()"/>', 'x:onload="a()"'],
    ['<g xml:base="https://b.example/"/>', 'xml:base="https://b.example/"'],
    ['<use href="https://b.example/c.svg#d"/>', 'href="https://b.example/c.svg#d"'],
    ["<use xlink:href='//b.example#c'/>", 'xlink:href="//b.example#c"'],
    ['<use xmlns:q="http://www.w3.org/1999/xlink" q:href="b.svg#c"/>', 'q:href="b.svg#c"'],
    ['<use href="data:image/svg+xml,a#b"/>', 'href="data:image/svg+xml,a#b"'],
    ['<use href="&#106;avascript:a()"/>', 'href="javascript:a()"'],
    ['<use href="&#x6A;ava&#9;script:a()"/>', 'href="java\tscript:a()"'],
    ['<g fill="url(https://b.example#c)"/>', 'fill="url(https://b.example#c)"'],
    ['<g fill="&#117;rl&#40;b.svg#c)"/>', 'fill="url(b.svg#c)"'],
    ['<g style="fill: u\\72l(https://b.example)"/>', 'style="fill: u\\72l(https://b.example)"'],
    ['<g style="fill: u&#92;72l(b.png)"/>', 'style="fill: u\\72l(b.png)"'],
    ['<g style="fill: image-set(\'//b.example\' 1x)"/>', 'style="fill: image-set(\'//b.example\' 1x)"'],
    ['<g style="@import \'b.css\'"/>', 'style="@import \'b.css\'"'],
    ['<g xmlns="http://www.w3.org/1999/xhtm&#108;"/>', 'xmlns="http://www.w3.org/1999/xhtml"'],
    ['<g xmlns:x="http://www.w3.org/1999/xhtml"/>', 'xmlns:x="http://www.w3.org/1999/xhtml"'],
    ['<g öa="b"/>', 'öa="b"'],
    [`<g d="${'9'.repeat(80)}\\"/>`, `d="${'9'.repeat(57)}…`],
  ])('%s', (inner, found) => {
    expect(drawn(inner)).toEqual([
      `content/${SVG}:2:1 error SVG: expected attributes that draw, and references to #ids of this file, found ${found} (remove it)`,
    ]);
  });

  test.each([
    ['<![CDATA[<script>]]>', '2:1', '<![CDATA[<script>]]>\n</svg>\n'],
    ['<title><![CDATA[</title><script>]]></title>', '2:8', '<![CDATA[</title><script>]]></title>\n</svg>\n'],
    ['<?xml-stylesheet href="a.css"?>', '2:1', '<?xml-stylesheet href="a.css"?>\n</svg>\n'],
    ['<?php a() ?>', '2:1', '<?php a() ?>\n</svg>\n'],
    ['<!--> <script> -->', '2:1', '<!--> <script> -->\n</svg>\n'],
  ])('%s', (inner, at, found) => {
    expect(drawn(inner)).toEqual([`content/${SVG}:${at} error SVG: expected shapes and texts, found ${found} (remove it)`]);
  });

  test.each([
    '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]>',
    '<!DOCTYPE svg SYSTEM "https://b.example/a.dtd">',
    '<!DOCTYPE svg [<!ENTITY % a SYSTEM "https://b.example/a.dtd"> %a;]>',
    '<?xml-stylesheet type="text/xsl" href="a.xsl"?>',
    '<?xml version="1.0" encoding="iso-2022-jp"?>',
    '<?xml version="1.0" encoding="UTF-7"?>',
    '<?xml version="1.0" standalone="no"?>',
    '<?xml version="1.1"?>',
  ])('%s before the drawing', (prolog) => {
    const found = `${prolog}<svg xmlns="http://www.w3.org/2000/svg"/>`.slice(0, 60);
    expect(findIn({ [SVG]: `${prolog}<svg xmlns="http://www.w3.org/2000/svg"/>` })).toEqual([
      `content/${SVG}:1:1 error SVG: expected shapes and texts, found ${found} (remove it)`,
    ]);
  });

  test.each([
    ['<g id="&x;"/>', '2:8', "Named entity isn't defined: &x;"],
    ['<g a="<script>"/>', '2:7', 'Unescaped `<` is not allowed in an attribute value'],
    ['<g a=b/>', '2:6', 'Attribute value expected'],
    ['<g a="b"onload="c()"/>', '2:9', 'Unclosed start tag for element `g`'],
    ['<g id="a" id="b"/>', '2:17', 'Duplicate attribute: id'],
    ['<!-- a -- b -->', '2:8', "The string `--` isn't allowed inside a comment"],
    ['<g><text></g></text>', '2:10', 'Missing end tag for element text'],
    ['\u001b$@', '2:1', 'Invalid character'],
    ['<', '2:1', 'Missing end tag for element svg'],
    ['</svg><svg>', '2:7', 'Extra content at the end of the document'],
    ['\r\r\n<g>', '5:1', 'Missing end tag for element g'],
  ])('%j, which is no XML', (inner, at, found) => {
    expect(drawn(inner)).toContain(
      `content/${SVG}:${at} error SVG: expected XML that can be read, found "${found}" (save the drawing again as SVG)`,
    );
  });

  test('entities, whatever they stand for', () => {
    for (const entity of ['a SYSTEM "file:///etc/passwd"', 'a "<script>"'])
      expect(findIn({ [SVG]: `<!DOCTYPE svg [<!ENTITY ${entity}>]><svg>&a;</svg>` })).toEqual([
        expect.stringMatching(/expected XML that can be read, found "Named entity isn't defined: &a;"/),
      ]);
  });

  test.each([
    [101, '1:306'],
    [10_000, '1:1'],
    [80_000, '1:1'],
  ])('%i elements inside one another', (count, at) => {
    expect(findIn({ [SVG]: `<svg>${'<g>'.repeat(count)}${'</g>'.repeat(count)}</svg>` })).toEqual([
      expect.stringContaining(`content/${SVG}:${at} error SVG: expected at most 100 elements inside one another, found more (`),
    ]);
  });

  test('files that are not SVG', () => {
    const nothing = 'expected XML that can be read, found "Root element is missing or invalid" (save the drawing again as SVG)';
    for (const text of ['a text', '']) expect(findIn({ [SVG]: text })).toContain(`content/${SVG}:1:1 error SVG: ${nothing}`);
    for (const name of ['path', 's:svg', 'html'])
      expect(findIn({ [SVG]: `<${name}/>` })).toContain(`content/${SVG}:1:1 error SVG: expected <svg>, found <${name}> (remove it)`);
  });
});

test('a drawing with a prolog, comments, gradients, masks and references to itself is one', () => {
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" aria-label="a &amp; b">' +
    '<defs><mask id="m"><rect width="9" height="9"/></mask></defs><g mask="url(#m)" style="fill: url(\'#n\')"><use xlink:href="#o"/></g><text>1 &lt; 2</text></svg>';
  expect(findIn({ [SVG]: text })).toEqual([]);
});

describe('an image that is shown', () => {
  const CLAIM = 'claims/all-undo.md';

  test('is a file of images/', () => {
    expect(findIn({ [CLAIM]: ['Each of the three', '![Steps](/images/undo.svg) Each of the three'] })).toEqual([]);
    expect(findIn({ [CLAIM]: ['Each of the three', '![Steps](/images/udno.svg) Each of the three'] })).toEqual([
      'content/claims/all-undo.md:11:1 error image: expected a file of images/, found /images/udno.svg (![Steps](/images/undo.svg))',
    ]);
    const without = fixture();
    without.delete(SVG);
    expect([...without.keys()]).not.toContain(SVG);
  });
});

test('a picture made of dots is what its name says, and not too large', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(folder, 'images'));
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, 'images', name), bytes);
  write('right.png', png);
  write('right.jpg', Buffer.from('ffd8ffe000104a46', 'hex'));
  write('right.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '));
  write('right.avif', Buffer.from('\0\0\0\x1cftypavif'));
  write('wrong.jpg', png);
  write('page.png', Buffer.from('<script>'));
  write('large.png', Buffer.concat([png, Buffer.alloc(256 * 1024)]));
  const read = readFolder(folder);
  rmSync(folder, { recursive: true });
  expect([...read.files]).toEqual(['avif', 'jpg', 'png', 'webp'].map((ending) => [`images/right.${ending}`, '']));
  expect(inWords(everyFileIsRead(read, 'content'))).toEqual([
    'content/images/large.png:1:1 error file: expected at most 48 KB for what people write, 256 KB for a picture, and 2 MB for any file, found a larger one (make several files of it)',
    'content/images/page.png:1:1 error file: expected a picture in the format that its name says, found other bytes (save it in that format, or name it after its own)',
    'content/images/wrong.jpg:1:1 error file: expected a picture in the format that its name says, found other bytes (save it in that format, or name it after its own)',
  ]);
});
