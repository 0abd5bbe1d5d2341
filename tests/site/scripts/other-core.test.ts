import { afterEach, expect, test } from 'vitest';
import { lastOf, parseElsewhere } from '../../../scripts/lib/parse-elsewhere.ts';
import { dictionaryFor, spellElsewhere, wrongAmong } from '../../../scripts/lib/spelling.ts';
import { type Kept, readContent } from '../../../src/content/content.ts';
import { keepParsedBodies } from '../../../src/markdown/parsed-before.ts';
import { fixture, inWords } from '../../support/content.ts';

const TODAY = '2026-11-21';
const UNDO = 'topics/editing/undo.md';

afterEach(() => keepParsedBodies(false));

/** The made-up guide with as many copies of an answer as make it worth while to start another core, and a mistake in one of them. */
function large(): Map<string, string> {
  const files = fixture();
  const text = files.get(UNDO) ?? '';
  for (let copy = 0; copy * text.length < 500_000; copy += 1) files.set(`topics/editing/undo-${copy}.md`, text);
  files.set('topics/editing/undo-wrong.md', text.replace('level: opt-in', 'level: optin'));
  return files;
}

/** A cache that says how often something was parsed here. */
function counting(): { readonly kept: Kept; readonly set: string[] } {
  const parsed = new Map<string, NonNullable<ReturnType<Kept['get']>>>();
  const set: string[] = [];
  const kept: Kept = {
    get: (file) => parsed.get(file),
    set: (file, _, one) => {
      set.push(file);
      parsed.set(file, one);
    },
  };
  return { kept, set };
}

test('what another core has parsed is the same content with the same findings, and the bodies of its pages', () => {
  const files = large();
  const { kept } = counting();
  keepParsedBodies(true);
  const here = readContent(files, 'content', TODAY);
  const bodies = globalThis.parsedBodies;
  keepParsedBodies(true);
  const ahead = parseElsewhere(files, 'content', TODAY, kept);
  expect(ahead).not.toBe(kept);
  const both = readContent(files, 'content', TODAY, ahead);
  const plain = ({ content }: typeof here) => content.sources.map(({ path, value, body, sentences }) => ({ path, value, body, sentences }));
  expect(plain(both)).toEqual(plain(here));
  expect(inWords(both.findings)).toEqual(inWords(here.findings));
  expect(both.findings.length).toBeGreaterThan(0);
  expect(globalThis.parsedBodies).toEqual(bodies);
});

test('only what is new is given away: the last files, with less than half of the work', () => {
  const files = large();
  const all = lastOf(files, () => true);
  const length = (some: ReadonlyMap<string, string>) => [...some.values()].reduce((sum, text) => sum + text.length, 0);
  expect([...all.keys()]).toEqual([...files.keys()].slice(-all.size));
  expect(length(all)).toBeLessThan(length(files) / 2);
  expect(length(all)).toBeGreaterThan(length(files) / 3);
  expect(lastOf(fixture(), () => true)).toEqual(new Map());
  expect(lastOf(files, (path) => path === UNDO)).toEqual(new Map());
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
