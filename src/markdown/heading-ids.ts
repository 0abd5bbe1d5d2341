/** The headings of a piece of Markdown with their ids: shared by the page, its table of contents and the link check. */
import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isMadeId, ownIds } from '../urls/page-ids.ts';

/** A heading with its text as plain words and its id. */
export interface NamedHeading {
  readonly node: Heading;
  readonly text: string;
  readonly id: string;
}

/** Base of the id of a heading without letters, and the prefix for an id that looks like one of the page's own. */
const SECTION = 'section';

/** The id that a heading gets if it is not yet taken on its page. */
export const slugOf = (text: string): string => slug(text);

/** Whether an id can be derived from a string: it needs a letter or a digit. */
export const canBeId = (text: string): boolean => /[\p{L}\p{N}]/u.test(slugOf(text));

/**
 * All headings in their order. Ids follow GitHub's scheme, are unique on the page and avoid ids that the page itself uses.
 *
 * @param kind the kind of the file, which says which ids its page uses
 */
export function namedHeadings(tree: Root, kind: string): NamedHeading[] {
  const slugger = new GithubSlugger();
  for (const id of ownIds(kind)) slugger.occurrences[id] = 0;
  const headings: NamedHeading[] = [];
  for (const node of headingsIn(tree)) {
    const text = textOf(node, { includeHtml: false });
    const words = canBeId(text) ? text : SECTION;
    const id = isMadeId(kind, slugOf(words)) ? undefined : slugger.slug(words);
    // A number added to make an id unique can produce one that the page itself uses, such as "answer-1".
    const isTaken = id === undefined || (isMadeId(kind, id) && !ownIds(kind).includes(slugOf(words)));
    headings.push({ node, text, id: isTaken ? slugger.slug(`${SECTION} ${words}`) : id });
  }
  return headings;
}

/** The headings below a node; there are none inside of text. */
function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return node.type === 'paragraph' || node.type === 'table' || !('children' in node) ? [] : node.children.flatMap(headingsIn);
}
