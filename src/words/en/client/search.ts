/** The text of search: dialog, field, filters and results. Each is a separate constant, so that the bundler can inline it. */
import { counted } from '../../count.ts';

/** The name of the dialog. */
export const dialog = 'Search';

/** The available filters. */
export const filters = { topic: 'Topic', framework: 'Framework', kind: 'Page type' } as const;
/** The filter option for no selection. */
export const any = 'All';
/** A filter option, with the number of results that it leaves. */
export const optionOf = (label: string, results: number): string => `${label} (${results})`;

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

/** While results are not complete. */
export const searching = 'Searching…';
/** If nothing could be loaded. */
export const notLoaded = 'The search index could not be loaded. Try again, or browse the topics.';
/** If only the titles could be loaded. */
export const titlesOnly = 'Only titles and names were searched: the index of the full text could not be loaded.';

/** Says which word was searched instead of the one that was typed. What follows is a button that searches the typed one. */
export const showing = { before: 'Showing ', between: '; search ', after: ' instead' } as const;

/** Above the topics, before anything is typed. */
export const browse = 'Browse a topic:';
/** Above the topics, if nothing was found. */
export const topics = 'Or browse a topic:';
/** Above terms with similar names, if nothing was found. */
export const terms = 'Terms with a similar name:';
/** Link to a form, if nothing was found. */
export const ask = 'Ask the authors to answer this question';

/** Heading of the results that are claims. */
export const claims = 'What articles claim';

/** A result's kind, and the topic or page that it belongs to. */
export const kindOf = (kind: string, topic: string | undefined): string => (topic === undefined ? kind : `${kind} · ${topic}`);

/** In development: the full text is indexed when the site is built. */
export const whileWriting = 'While you write, only titles and names are searched.';

/** How many results there are. */
export const found = (query: string, results: number): string =>
  results === 0 ? `No results for “${query}”.` : counted(results, 'result');
