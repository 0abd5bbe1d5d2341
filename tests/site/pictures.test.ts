import { readFileSync } from 'node:fs';
import { select } from 'hast-util-select';
import { expect, test } from 'vitest';
import { FIXTURE } from '../support/content.ts';
import { readFile, readPage, SITES } from '../support/sites.ts';

test('a picture of the content is shown, with its text, as it was drawn', () => {
  const image = select('main img', readPage(SITES.editors, 'about/index.html'));
  expect(image?.properties).toEqual({ src: '/images/undo.svg', alt: 'Three steps forward, one back' });
  expect(readFile(SITES.editors, 'images/undo.svg')).toBe(readFileSync(`${FIXTURE}/images/undo.svg`, 'utf8'));
});

test('a guide without pictures has no folder for them', () => {
  expect(() => readFile(SITES.root, 'images/undo.svg')).toThrow('ENOENT');
});
