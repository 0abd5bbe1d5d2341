import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dictionaryFor, misspelt, spellElsewhere, wrongAmong } from '../../../scripts/lib/spelling.ts';
import { readContent } from '../../../src/content/content.ts';
import { fixture, inWords } from '../../support/content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spelling-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a sentence with a British, an American and a wrong spelling, in a guide with some more settings. */
const spelt = (settings: string) => {
  const files = fixture({
    'guide.yaml': ['pages:', `${settings}\npages:`],
    'claims/all-undo.md': ['Each of the three has a way.', 'Each has a neighbour, a neighbor and a zorbl.'],
  });
  return misspelt(readContent(files, 'content', '2026-11-21').content, join(folder, 'kept.json'));
};
const found = async (settings: string) => inWords((await spelt(settings)).findings).filter((line) => line.includes('all-undo'));
const wrong = (column: number, word: string, tip = 'add it to words.txt if it is right') =>
  `content/claims/all-undo.md:11:${column} warning spelling: expected a word of the dictionary or of words.txt, found "${word}" (${tip})`;

test('English is British unless a country is named', async () => {
  expect(await found('branch: main')).toEqual([wrong(25, 'neighbor', 'neighbour'), wrong(40, 'zorbl')]);
  expect(await found('language: en-US')).toEqual([wrong(12, 'neighbour', 'neighbor'), wrong(40, 'zorbl')]);
});

test('a word that another country spells otherwise is corrected by the check', async () => {
  const [neighbour] = (await spelt('branch: main')).findings.filter(({ actual }) => actual.includes('neighbor'));
  expect(neighbour?.fix).toEqual({ from: 'neighbor', to: 'neighbour' });
});

test('the language counts although another setting has a mistake', async () => {
  expect(await found('language: en-US\nbrunch: main')).toEqual([wrong(12, 'neighbour', 'neighbor'), wrong(40, 'zorbl')]);
});

test('a language without a dictionary is not checked, which is said', async () => {
  expect(await spelt('language: de')).toEqual({
    findings: [],
    unchecked: 'Spelling was not checked: no dictionary for de is installed.',
  });
});

test('a dictionary is found by its language and country', () => {
  expect(dictionaryFor('en')?.locale).toBe('en-GB');
  expect(dictionaryFor('en-us')?.locale).toBe('en-US');
  expect(dictionaryFor('zh-Hant-TW')).toBeUndefined();
});

test('another core finds the same words wrong, whichever dictionary they are looked up in', async () => {
  const words = ['neighbor', 'neighbour', 'zorbl', 'zarbl', 'well-known'];
  for (const language of ['en', 'en-US']) {
    const dictionary = dictionaryFor(language);
    if (dictionary === undefined) throw new Error(`expected a dictionary for ${language}`);
    const wrong = await spellElsewhere()(words, 'zarbl\n', dictionary);
    expect(wrong).toEqual(await wrongAmong(words, 'zarbl\n', dictionary));
    expect([...wrong]).toEqual([language === 'en' ? 'neighbor' : 'neighbour', 'zorbl']);
  }
});
