/** Sentences that have no marks: most of them. They are what they look like, so nothing has to parse them. */
/** What Markdown may read as more than text, and what it may remove or replace: spaces, and the character of number 0. */
const MARKED = /[\\`*_[\]<>&!~\0]|[^\S ]|^ | $|^$/;
/** What becomes a link by itself. */
const ADDRESS = /@|:\/\/|www\./i;

/** Whether the text of a sentence is the sentence as typed. It may have an address, which becomes a link. */
export const readsAsTyped = (text: string): boolean => !MARKED.test(text);

/** Whether a sentence is shown as typed: it is nothing but text. */
export const isUnmarked = (text: string): boolean => readsAsTyped(text) && !ADDRESS.test(text);
