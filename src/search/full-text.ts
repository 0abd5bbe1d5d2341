/** Asks the index of the full text by the words of a query that tell something. Pure but for the engine, which is handed in. */
import type { Answer, TitlesIndex, Understood } from './lookup.ts';
import { phrasesOf, QUOTES } from './words.ts';

/** Asks the engine: names of pages that have all words, best first. */
export type AskEngine = (query: string) => Promise<readonly string[]>;

/** If fewer pages than this have all words, pages with most of them are taken too. */
const FEW = 3;
/** Words that are asked at once. Each may load a piece of the index. */
const MOST_TOGETHER = 6;
/** Words that are asked by themselves. */
const MOST_ALONE = 4;
/** Below this weight a word tells nothing. */
const TELLING = 0.12;
/** The least weight of a page that has some of the words, as a fraction of the best. */
const ENOUGH = 0.5;

/** What a search found in the titles and in the full text. */
export interface Found {
  readonly answer: Answer;
  /** Names of the pages of the full text, best first. */
  readonly ids: readonly string[];
  /** Words that are spelt as they should be: those given, and those that only the full text has. */
  readonly asTyped: ReadonlySet<string>;
}

/**
 * Searches titles and full text.
 *
 * @param asTyped words for which nothing is guessed
 * @param knows whether the full text has a word
 */
export async function searchBoth(
  index: TitlesIndex,
  query: string,
  asTyped: ReadonlySet<string>,
  knows: (word: string) => Promise<boolean>,
  ask: AskEngine,
): Promise<Found> {
  // A word that no name has may stand in a text: then it is spelt as it should be.
  const right = new Set([...asTyped, ...(await knownOf(index.doubtful(query), knows))]);
  const answer = index.find(query, { asTyped: right });
  const known = await knownOf(wordsToAsk(answer.words), async (word) => index.knows(word) || (await knows(word)));
  const phrases = phrasesOf(query);
  const ids = await askFullText(answer.words, phrases, (word) => known.has(word), index.size, ask);
  // What a message has in quotation marks is no phrase.
  return phrases.length > 0 && answer.hits.length + ids.length === 0
    ? searchBoth(index, query.replaceAll(QUOTES, ' '), asTyped, knows, ask)
    : { answer, ids, asTyped: right };
}

/** The words that are known. All are asked at once. */
async function knownOf(words: readonly string[], knows: (word: string) => Promise<boolean>): Promise<Set<string>> {
  const answers = await Promise.all(words.map(knows));
  return new Set(words.filter((_, place) => answers[place]));
}

/** The words that tell something, the most telling first, as they were meant; all words of a query that has none. */
function wordsToAsk(words: readonly Understood[]): string[] {
  const telling = words
    .filter(({ weight }) => weight > TELLING)
    .sort((a, b) => b.weight - a.weight)
    .map(({ typed, as, meant }) => (as === 'guess' ? (meant ?? typed) : typed));
  return telling.length > 0 ? telling : words.map(({ typed }) => typed);
}

/**
 * Names of the pages of the full text for a query, best first.
 *
 * @param words the query as the index of titles understood it; a guess is asked as what it was meant to be
 * @param phrases what stands in quotation marks
 * @param isKnown whether the full text has a word; the engine would find its beginning instead
 * @param pages number of all pages
 */
export async function askFullText(
  words: readonly Understood[],
  phrases: readonly string[],
  isKnown: (word: string) => boolean,
  pages: number,
  ask: AskEngine,
): Promise<readonly string[]> {
  const phrase = phrases[0];
  if (phrase !== undefined) return ask(`"${phrase}"`);
  const asked = wordsToAsk(words).filter(isKnown);
  if (asked.length === 0) return [];
  const strict = asked.length <= MOST_TOGETHER ? await ask(asked.join(' ')) : [];
  if (strict.length >= FEW || asked.length === 1) return strict;
  const alone = await Promise.all(asked.slice(0, MOST_ALONE).map(ask));
  const whole = new Set(strict);
  return [...strict, ...rankLoosely(alone, pages).filter((id) => !whole.has(id))];
}

/**
 * Pages that have the most significant words, best first. The fewer pages have a word, the more it counts: log(all pages / pages with
 * the word), the inverse document frequency (Spärck Jones 1972). Equal ones are in the order of the engine.
 *
 * @param alone for each word the pages that have it
 */
export function rankLoosely(alone: readonly (readonly string[])[], pages: number): string[] {
  const weights = new Map<string, number>();
  for (const ids of alone)
    for (const [place, id] of ids.entries())
      weights.set(id, (weights.get(id) ?? 0) + Math.log((pages + 1) / ids.length) * (1 + 0.3 * (1 - place / ids.length)));
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const [best] = ranked;
  return best === undefined ? [] : ranked.filter(([, weight]) => weight >= best[1] * ENOUGH).map(([id]) => id);
}
