/** The words of search: its dialog, its field, its filters and its results. Each is a constant of its own, which bundling writes in its place. */
import { counted } from '../../count.ts';

/** The name of the dialog. */
export const dialog = 'Search';

/** Filters that are offered. */
export const filters = { topic: 'Topic', framework: 'Framework', kind: 'Kind of page' } as const;
/** In a filter, where nothing is picked. */
export const any = 'any';

/** The name of the field. */
export const field = 'Search the guide';
/** In the field, before anything is typed. */
export const placeholder = 'A question, a word, a setting, a function';
/** Closes the dialog. */
export const close = 'Close';
/** Leads from the dialog to the page of search. */
export const openAsPage = 'Open as a page';
/** Shows further results. */
export const more = 'Show more';

/** Where there is no index. */
export const notLoaded = 'The search index could not be loaded. Try again, or browse the topics.';

/** Goes on behind the number of pages. */
export const notOnAnyPage = (words: readonly string[]): string =>
  `. No page has ${words.map((word) => `“${word}”`).join(', ')}: what follows comes nearest.`;

/** Before a button with another question. */
export const didYouMean = 'Did you mean ';
/** After it. */
export const questionMark = '?';

/** Above the topics, where nothing was found. */
export const topics = 'Or start from a topic:';

/** While writing, before the first build. */
export const noIndex = 'There is no index yet: npm run build writes one, and search then works here too.';

/** While writing, where the results come from. */
export const lastBuild = (built: string | null): string => `Results come from the last build${built === null ? '' : `, ${built}`}.`;

/** How many pages have all words of a question, and how many most of them. */
export function found(question: string, all: number, most: number): string {
  if (all + most === 0) return `Nothing found for “${question}”.`;
  if (most === 0) return counted(all, 'page');
  return `${all === 0 ? 'No page has' : all === 1 ? '1 page has' : `${all} pages have`} all of these words, ${counted(most, 'page')} the most telling ones.`;
}
