/** The words of search: its dialog, its field, its filters and its results. Each is a constant of its own, which bundling writes in its place. */
import { counted } from '../../count.ts';

/** The name of the dialog. */
export const dialog = 'Search';

/** Filters that are offered. */
export const filters = { topic: 'Topic', framework: 'Framework', kind: 'Page type' } as const;
/** In a filter, where nothing is picked. */
export const any = 'All';

/** The name of the field. */
export const field = 'Search the guide';
/** In the field, before anything is typed. */
export const placeholder = 'Search questions, settings, functions';
/** Closes the dialog. */
export const close = 'Close';
/** Leads from the dialog to the page of search. */
export const openAsPage = 'Open as a page';
/** Shows further results. */
export const more = 'Show more results';

/** Where there is no index. */
export const notLoaded = 'The search index could not be loaded. Try again, or browse the topics.';

/** Comes after the number of pages. */
export const notOnAnyPage = (words: readonly string[]): string =>
  `. No page contains ${words.map((word) => `“${word}”`).join(', ')}. Closest matches:`;

/** Before a button with another question. */
export const didYouMean = 'Did you mean ';
/** After it. */
export const questionMark = '?';

/** Above the topics, where nothing was found. */
export const topics = 'Or browse a topic:';

/** While writing, before the first build. */
export const noIndex = 'There is no search index yet. Run npm run build, and search works here too.';

/** While writing, where the results come from. */
export const lastBuild = (built: string | null): string => `Results come from the last build${built === null ? '' : `, ${built}`}.`;

/** How many pages match all words of a question, and how many match only the rarer ones. */
export function found(question: string, all: number, most: number): string {
  if (all + most === 0) return `No results for “${question}”.`;
  if (most === 0) return counted(all, 'page');
  const whole = all === 0 ? 'No page matches' : all === 1 ? '1 page matches' : `${all} pages match`;
  return `${whole} all your words, ${most} ${most === 1 ? 'matches' : 'match'} some.`;
}
