/** Text that the scripts of every page write. */

/** On the copy button, after copying. */
export const copied = 'Copied';

/** On the copy button, if the browser blocks copying. */
export const copyingRefused = 'Your browser blocked copying';
