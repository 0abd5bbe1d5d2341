/** The text of search: dialog, field, filters and results. Each is a separate constant, so that the bundler can inline it. */
import { counted } from '../../count.ts';

/** The name of the dialog. */
export const dialog = 'Search';

/** The available filters. */
export const filters = { topic: 'Topic', framework: 'Framework', kind: 'Page type' } as const;
/** The filter option for no selection. */
export const any = 'All';

/** The name of the field. */
export const field = 'Search the guide';
/** Placeholder of the field. */
export const placeholder = 'Search questions, settings, functions';
/** Closes the dialog. */
export const close = 'Close';
/** Link from the dialog to the search page. */
export const openAsPage = 'Open as a page';
/** Button that shows more results. */
export const more = 'Show more results';

/** If the index could not be loaded. */
export const notLoaded = 'The search index could not be loaded. Try again, or browse the topics.';

/** Comes after the number of pages. */
export const notOnAnyPage = (words: readonly string[]): string =>
  `. No page contains ${words.map((word) => `“${word}”`).join(', ')}. Closest matches:`;

/** Before a button with a suggested query. */
export const didYouMean = 'Did you mean ';
/** After it. */
export const questionMark = '?';

/** Above the topics, if nothing was found. */
export const topics = 'Or browse a topic:';

/** In development, before the first build. */
export const noIndex = 'There is no search index yet. Run npm run build, and search works here too.';

/** In development: where the results come from. */
export const lastBuild = (built: string | null): string => `Results come from the last build${built === null ? '' : `, ${built}`}.`;

/** How many pages match all words of a query, and how many match only the rarer ones. */
export function found(question: string, all: number, most: number): string {
  if (all + most === 0) return `No results for “${question}”.`;
  if (most === 0) return counted(all, 'page');
  const whole = all === 0 ? 'No page matches' : all === 1 ? '1 page matches' : `${all} pages match`;
  return `${whole} all your words, ${most} ${most === 1 ? 'matches' : 'match'} some.`;
}
