/** Runs the spelling checker, which reads dictionaries from disk, on the prose of a content folder. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Content, filesOf, type Source, sourcesOf } from '../../src/content/content.ts';
import { digestOf, fingerprintOf, openKept } from '../../src/content/kept.ts';
import { type Writing, writingOf } from '../../src/content/writing.ts';
import { type Finding, type Place, warning } from '../../src/findings/finding.ts';
import { oneSpelling } from '../../src/words/en/client/spelling.ts';
import { isLanguage } from '../../src/words/language.ts';
import { codeOf } from './faults.ts';
import type { Asked } from './spelling-worker.ts';

/** Dictionaries of the checker that are not for a natural language. */
const DICTIONARIES = ['softwareTerms', 'python', 'companies', 'misc'];

/** Words that the checker suggests in place of one, nearest first. */
const SUGGESTIONS = 8;

/** The dictionary of a language. */
export interface Dictionary {
  /** The language and country that it is for, which turns it on. */
  readonly locale: string;
  /** Path of the settings file that registers it. */
  readonly settings: string;
}

/**
 * The installed dictionary for a language as a BCP 47 tag; undefined when there is none. Without a country, it is the country in which
 * the language is most spoken, except that English defaults to British, as in this guide.
 */
export function dictionaryFor(tag: string): Dictionary | undefined {
  const { language, region = language === 'en' ? 'GB' : new Intl.Locale(tag).maximize().region } = new Intl.Locale(tag);
  // The names of these packages do not follow a single rule.
  for (const name of [`${language}-${region}`, `${language}_${region}`, language])
    try {
      const settings = fileURLToPath(import.meta.resolve(`@cspell/dict-${name.toLowerCase()}/cspell-ext.json`));
      return { locale: `${language}-${region}`, settings };
    } catch (cause) {
      if (codeOf(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    }
  return undefined;
}

/** The language of a guide, even if its other settings have errors; English by default. */
function languageOf(content: Content): string {
  const guide = filesOf(content, 'guide')[0]?.data.value;
  const language = typeof guide === 'object' && guide !== null && 'language' in guide ? guide.language : undefined;
  return typeof language === 'string' && isLanguage(language) ? language : 'en';
}

/** Besides the text and the word list, the result depends on these: dictionaries and the checker. */
const versionOf = ({ locale }: Dictionary): string =>
  fingerprintOf(locale, ...DICTIONARIES, String(SUGGESTIONS), readFileSync(resolve('package-lock.json'), 'utf8'));

/** What the checker found. */
interface Spelling {
  readonly findings: readonly Finding[];
  /** Why nothing was checked; undefined when it was. */
  readonly unchecked?: string;
}

/** What is kept: findings of files by their fingerprint, and under this key the words that passed in any of them. */
const PASSED = 'words that passed';

/**
 * Words that are neither in a dictionary nor in the project's own list, `words.txt`; each at its first place in each file.
 * Code, addresses and names in backticks are not checked.
 *
 * @param keptIn where findings are kept: only files that changed are looked at, and where they have no new word, no dictionary is
 * read, which takes longer than all other rules together
 * @param elsewhere does the same as `wrongAmong`, on another core
 */
export async function misspelt(content: Content, keptIn: string, elsewhere?: typeof wrongAmong): Promise<Spelling> {
  const language = languageOf(content);
  const dictionary = dictionaryFor(language);
  if (dictionary === undefined) return { findings: [], unchecked: `Spelling was not checked: no dictionary for ${language} is installed.` };
  const list = sourcesOf(content, 'words')[0]?.text ?? '';
  const kept = openKept<readonly Finding[]>(keptIn, fingerprintOf(versionOf(dictionary), list));
  const passed = openKept<readonly string[]>(`${keptIn}.words`, fingerprintOf(versionOf(dictionary), list));
  const keyOf = ({ path, text }: Source): string => digestOf(`${content.folder}/${path}`, text);
  const writing = Map.groupBy(writingOf(content), ({ source }) => source);
  const changed = [...writing].filter(([source]) => kept.get(keyOf(source)) === undefined);
  const right = new Set(passed.get(PASSED));
  const fresh = new Set(changed.flatMap(([, pieces]) => pieces.flatMap(wordsIn)).filter((word) => !right.has(word)));
  const wrong = fresh.size === 0 ? new Set<string>() : await (elsewhere ?? wrongAmong)([...fresh], list, dictionary);
  if (fresh.size > 0) passed.set(PASSED, [...right, ...[...fresh].filter((word) => !wrong.has(word))]);
  const unsure = changed.flatMap(([, pieces]) => (pieces.some((piece) => wordsIn(piece).some((word) => wrong.has(word))) ? pieces : []));
  const findings = Map.groupBy(await misspeltIn(unsure, list, dictionary), ({ file }) => file);
  for (const [source] of changed) kept.set(keyOf(source), findings.get(`${content.folder}/${source.path}`) ?? []);
  kept.save();
  passed.save();
  return { findings: [...writing.keys()].flatMap((source) => kept.get(keyOf(source)) ?? []) };
}

/** Starts the checker on another core, and returns what asks it, once. English is read at once, as the language of most guides. */
export function spellElsewhere(): typeof wrongAmong {
  const worker = new Worker(new URL('spelling-worker.ts', import.meta.url));
  const ask = (asked: Asked): void => worker.postMessage(asked);
  const english = dictionaryFor('en');
  if (english !== undefined) ask({ words: [], list: '', dictionary: english });
  worker.unref();
  return (words, list, dictionary) =>
    new Promise((resolve, reject) => {
      const end = (wrong: Set<string>): void => {
        worker.unref();
        resolve(wrong);
      };
      worker.once('message', end).once('error', reject).ref();
      ask({ words, list, dictionary });
    });
}

/**
 * The same word as this country spells it: the one suggestion that differs in nothing but what English spells in two ways. Undefined when
 * there is none or more than one.
 */
function otherSpelling(word: string, suggestions: readonly string[]): string | undefined {
  const same = suggestions.filter(
    (one) => one.toLowerCase() !== word.toLowerCase() && oneSpelling(one.toLowerCase()) === oneSpelling(word.toLowerCase()),
  );
  const [only, ...others] = new Set(same.map((one) => (/^[A-Z]/.test(word) ? one.charAt(0).toUpperCase() + one.slice(1) : one)));
  return others.length === 0 ? only : undefined;
}

/** What stands between blanks. */
const wordsIn = ({ outline }: Writing): string[] => outline.prose.flatMap(({ text }) => text.split(/\s+/));

/** Dictionaries of common mistakes: they improve what is suggested, and take longer to read than all others. */
const MISTAKES = ['en-common-misspellings', 'en-gb-common-misspellings', 'en-us-common-misspellings'];

/** The texts joined, with where each begins. What is checked together is checked in one go, because dictionaries are read each time. */
function joined(texts: readonly string[]) {
  const starts: number[] = [];
  let text = '';
  for (const one of texts) {
    starts.push(text.length);
    text += `${one}\n\n`;
  }
  const at = (offset: number): { readonly index: number; readonly start: number } => {
    const index = starts.findLastIndex((start) => start <= offset);
    return { index, start: starts[index] ?? 0 };
  };
  return { text, at };
}

/** Runs the checker on a text. @param suggesting whether what could be meant is looked for, which takes twice as long */
async function issuesIn(text: string, list: string, { locale, settings }: Dictionary, suggesting: boolean) {
  const { spellCheckDocument } = await import('cspell-lib');
  const words = list.split('\n').map((word) => word.trim());
  const { issues } = await spellCheckDocument(
    { uri: 'file:///guide.txt', text, languageId: 'plaintext', locale },
    { generateSuggestions: suggesting, noConfigSearch: true, numSuggestions: SUGGESTIONS },
    {
      words: words.filter((word) => word !== ''),
      language: locale,
      dictionaries: [...DICTIONARIES, ...(suggesting ? [] : MISTAKES.map((name) => `!${name}`))],
      import: [settings],
      minWordLength: 4,
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 10_000,
    },
  );
  return issues;
}

/** The words in which the checker finds a mistake. @param list words that are right as well, one on each line */
export async function wrongAmong(words: readonly string[], list: string, dictionary: Dictionary): Promise<Set<string>> {
  const { text, at } = joined(words);
  return new Set((await issuesIn(text, list, dictionary, false)).flatMap(({ offset }) => words[at(offset).index] ?? []));
}

async function misspeltIn(writing: readonly Writing[], list: string, dictionary: Dictionary): Promise<Finding[]> {
  if (writing.length === 0) return [];
  const pieces = writing.flatMap(({ outline, place }) =>
    outline.prose.map(({ text, ...spot }) => ({ text, at: (line: number, column: number) => place(along(spot, line, column)) })),
  );
  const all = joined(pieces.map(({ text }) => text));
  const seen = new Set<string>();
  return (await issuesIn(all.text, list, dictionary, true)).flatMap(({ text: word, offset, suggestions = [], suggestionsEx = [] }) => {
    const { index, start } = all.at(offset);
    const piece = pieces[index];
    if (piece === undefined) return [];
    const before = all.text.slice(start, offset).split('\n');
    const place: Place = piece.at(before.length - 1, before.at(-1)?.length ?? 0);
    const key = `${place.file} ${word.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const own = otherSpelling(word, [...suggestions, ...suggestionsEx.map((one) => one.word)]);
    const found = warning(
      place,
      'spelling',
      'a word of the dictionary or of words.txt',
      `"${word}"`,
      own ?? 'add it to words.txt if it is right',
    );
    return [own === undefined ? found : { ...found, fix: { from: word, to: own } }];
  });
}

/** Returns a place moved by some lines and columns. */
const along = (spot: { line: number; column: number }, lines: number, columns: number): { line: number; column: number } =>
  lines === 0 ? { line: spot.line, column: spot.column + columns } : { line: spot.line + lines, column: columns + 1 };
