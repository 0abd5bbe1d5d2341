/** The pages that all systems build: made up, and the same each time for the same seed. */
import { ADJECTIVES, bullets, NOUNS, paragraph, python, settings, shell, table } from './prose.ts';
import { type Random, randomFrom } from './random.ts';

/** One page of the corpus. */
export interface CorpusPage {
  /** Id of its topic, such as `t003`. */
  readonly topic: string;
  /** Id of the page, unique in the whole corpus, such as `a00097`. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** A word that finds the page although it is not on it. */
  readonly alias: string;
  /** Markdown. */
  readonly body: string;
}

/** Pages of one topic. */
export const PAGES_PER_TOPIC = 30;
/** Each page links to four others. */
export const FEWEST_PAGES = 5;
/** Numbers of pages have five digits. */
export const MOST_PAGES = 99_999;

const LINKS = 4;
/** Words of a paragraph at least: with tables and lists, they make 900 a page. */
const [LONG, SHORT] = [48, 32];

/** The path at which every system puts a page. */
export const pathOf = ({ topic, id }: Pick<CorpusPage, 'topic' | 'id'>): string => `/topics/${topic}/${id}/`;

/** Ids of the topics of a corpus, in order. */
export const topicsOf = (pages: readonly CorpusPage[]): string[] => [...new Set(pages.map(({ topic }) => topic))];

/**
 * Makes pages of about 900 words, each with eight headings, two tables, four blocks of code and links to four other pages.
 *
 * @param count from `FEWEST_PAGES` to `MOST_PAGES`
 * @param seed the same seed and count give the same pages
 */
export function corpusOf(count: number, seed: number): CorpusPage[] {
  const random = randomFrom(seed);
  const heads = Array.from({ length: count }, (_, index) => headOf(index, random));
  return heads.map((head, index) => ({ ...head, body: bodyOf(linksFrom(index, heads, random), random) }));
}

function headOf(index: number, { one, some }: Random): Omit<CorpusPage, 'body'> {
  const id = `a${String(index).padStart(5, '0')}`;
  const topic = `t${String(Math.floor(index / PAGES_PER_TOPIC)).padStart(3, '0')}`;
  const name = `${one(ADJECTIVES)} ${some(NOUNS, 2).join(' ')} ${index}`;
  return { topic, id, title: capitalised(name), question: `What does the ${name} do by default?`, alias: `alias_${id}` };
}

/** Links to different other pages. */
function linksFrom(own: number, heads: readonly Omit<CorpusPage, 'body'>[], { below }: Random): string[] {
  const steps = new Set<number>();
  while (steps.size < LINKS) steps.add(1 + below(heads.length - 1));
  return [...steps].flatMap((step) => {
    const other = heads[(own + step) % heads.length];
    return other === undefined ? [] : [`[${other.title}](${pathOf(other)})`];
  });
}

/** The content of each of the five sections, besides two paragraphs. */
const SECTIONS: readonly { readonly parts: readonly ((random: Random) => string)[]; readonly below: boolean }[] = [
  { parts: [python], below: true },
  { parts: [shell, table], below: true },
  { parts: [bullets, python], below: false },
  { parts: [table], below: true },
  { parts: [settings], below: false },
];

function bodyOf(links: readonly string[], random: Random): string {
  const { one, some } = random;
  // Two different words each: no two headings of a page are alike, and none has an id that a site uses itself.
  const nouns = some(NOUNS, 2 * SECTIONS.length);
  const heading = (mark: string, index: number): string => `${mark} ${capitalised(`${one(ADJECTIVES)} ${nouns[index]}`)}`;
  const sections = SECTIONS.flatMap(({ parts, below }, index) => [
    heading('##', 2 * index),
    paragraph(random, LONG),
    ...(links[index] === undefined ? [] : [`See also ${links[index]} for the ${one(NOUNS)}.`]),
    ...parts.map((part) => part(random)),
    ...(below ? [heading('###', 2 * index + 1), paragraph(random, LONG)] : []),
    paragraph(random, SHORT),
  ]);
  return `${[paragraph(random, LONG), ...sections].join('\n\n')}\n`;
}

/** The last word of the first paragraph. */
const LAST_WORD = /[a-z0-9]+(?=\.\n)/;

/** The same page with another word in its text. @param word one that appears nowhere in the corpus, of letters and digits */
export const withWord = <Page extends Pick<CorpusPage, 'body'>>(page: Page, word: string): Page => ({
  ...page,
  body: page.body.replace(LAST_WORD, word),
});

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
