/**
 * Bodies that the check has parsed, until a build renders them: parsing takes most of the time. A build says from when on they are kept, in
 * a global because Astro loads its own copies of modules. They are text without places, a tenth of the size of a tree.
 */
import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';

declare global {
  var parsedBodies: Map<string, string> | undefined;
}

/** Says whether bodies that are parsed from now on are kept; those that were kept are forgotten. */
export function keepParsedBodies(areKept: boolean): void {
  globalThis.parsedBodies = areKept ? new Map() : undefined;
}

/** Keeps the tree of a body, if trees are kept. */
export function keepParsed(text: string, tree: Root): void {
  globalThis.parsedBodies?.set(keyOf(text), JSON.stringify(withoutPlaces(tree)));
}

/** Lets a processor take the tree of a body, once, instead of parsing it again. Its parser has to be that of the outline. */
export function remarkParsedBefore(this: Processor): void {
  const { parser } = this;
  if (parser === undefined) throw new Error('expected a parser before this plugin, found none');
  this.parser = (document, file) => {
    // MDX has another parser.
    const known = file.path?.endsWith('.mdx') === true ? undefined : globalThis.parsedBodies?.get(keyOf(document));
    if (known === undefined) return parser(document, file);
    globalThis.parsedBodies?.delete(keyOf(document));
    return JSON.parse(known) as Root;
  };
}

/** Empty lines before a body mean nothing. */
const keyOf = (text: string): string => text.replace(/^[\r\n]+/, '');

function withoutPlaces(node: Nodes): object {
  const { position: _, ...rest } = node;
  return 'children' in rest ? { ...rest, children: rest.children.map(withoutPlaces) } : rest;
}
