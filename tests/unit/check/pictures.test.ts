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
    ['<use href="https://b.example/c.svg#d"/>', 'href="https://b.example/c.svg#d"'],
    ["<use xlink:href='//b.example#c'/>", "xlink:href='//b.example#c'"],
    ['<use href="&#106;avascript:a()"/>', 'href="&#106;avascript:a()"'],
    ['<g fill="url(https://b.example#c)"/>', 'fill="url(https://b.example#c)"'],
    ['<g style="fill: u\\72l(https://b.example)"/>', 'style="fill: u\\72l(https://b.example)"'],
    ['<g xmlns:x="http://www.w3.org/1999/xhtml"/>', 'xmlns:x="http://www.w3.org/1999/xhtml"'],
  ])('%s', (inner, found) => {
    expect(drawn(inner)).toEqual([
      `content/${SVG}:2:1 error SVG: expected attributes that draw, and references to #ids of this file, found ${found} (remove it)`,
    ]);
  });

  test.each([
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<![CDATA[<script>]]>',
    '<?xml-stylesheet href="a.css"?>',
    '<g a=">" onload="b()"/>',
    '<g a=b/>',
    '<!-- a -- b -->',
    '<',
  ])('%s', (inner) => {
    expect(drawn(inner)).toEqual([
      `content/${SVG}:2:1 error SVG: expected shapes and texts, found ${`${inner}\n</svg>\n`.slice(0, 40)} (remove it)`,
    ]);
  });

  test('what is no SVG at all', () => {
    expect(findIn({ [SVG]: 'a text' })).toContain(`content/${SVG}:1:1 error SVG: expected <svg>, found none (remove it)`);
    expect(findIn({ [SVG]: '<path d="M0 0"/>' })).toContain(`content/${SVG}:1:1 error SVG: expected <svg>, found <path> (remove it)`);
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
