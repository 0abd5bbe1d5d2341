/** The headings of a piece of Markdown with their ids: the page, its table of contents and the check of links ask here. */
import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isMadeId, ownIds } from '../urls/page-ids.ts';

/** A heading with its text as plain words and its id. */
export interface NamedHeading {
  readonly node: Heading;
  readonly text: string;
  readonly id: string;
}

/** What the id of a heading without letters is made of, and what goes before one that looks like an id of the page itself. */
const SECTION = 'section';

/** The id that a heading gets where nothing else on its page has it. */
export const slugOf = (text: string): string => slug(text);

/** Whether an id can be made of a text: it has a letter or a digit. */
export const canBeId = (text: string): boolean => /[\p{L}\p{N}]/u.test(slugOf(text));

/**
 * All headings in their order. Ids are those of GitHub; each is once on the page, and none is one that the page uses itself.
 *
 * @param kind the kind of the file, which says which ids its page uses
 */
export function namedHeadings(tree: Root, kind: string): NamedHeading[] {
  const slugger = new GithubSlugger();
  for (const id of ownIds(kind)) slugger.occurrences[id] = 0;
  const headings: NamedHeading[] = [];
  visit(tree, 'heading', (node) => {
    const text = textOf(node, { includeHtml: false });
    const words = canBeId(text) ? text : SECTION;
    const id = isMadeId(kind, slugOf(words)) ? undefined : slugger.slug(words);
    // A number that tells two headings apart may make an id like those of the page itself: "answer-1".
    const isTaken = id === undefined || (isMadeId(kind, id) && !ownIds(kind).includes(slugOf(words)));
    headings.push({ node, text, id: isTaken ? slugger.slug(`${SECTION} ${words}`) : id });
  });
  return headings;
}
