/** Text that the scripts of every page write. */

/** On the copy button, after copying. */
export const copied = 'Copied';

/** After a link to a part of a page was followed and copied. */
export const linkCopied = 'Link copied';

/** On the copy button, if the browser blocks copying. */
export const copyingRefused = 'Your browser blocked copying';

/** On the button that copies the page. */
export const copyPage = 'Copy page as Markdown';

/** On that button, if the Markdown could not be loaded. */
export const pageNotLoaded = 'Could not load the Markdown';
