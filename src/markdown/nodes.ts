/** The nodes of a tree. A library that can change a tree while it walks takes ten times as long as one look at each node. */
import type { Nodes, Parents } from 'mdast';
import { once } from '../lists/lookup.ts';

/** A node of a tree, and where it stands. */
export interface PlacedNode {
  readonly node: Nodes;
  /** Undefined for the root. */
  readonly parent: Parents | undefined;
  /** Its place among the children of its parent; 0 for the root. */
  readonly index: number;
}

/** Every node of a tree, in the order of the text. Made once for each tree, which must not change: many rules look at all nodes. */
export const nodesOf = once((tree: Nodes): readonly PlacedNode[] => {
  const nodes: PlacedNode[] = [];
  const add = (node: Nodes, index: number, parent?: Parents): void => {
    nodes.push({ node, index, parent });
    if ('children' in node) for (const [place, child] of node.children.entries()) add(child, place, node);
  };
  add(tree, 0);
  return nodes;
});

/** Its nodes of one type. */
export const nodesOfType = <Type extends Nodes['type']>(tree: Nodes, type: Type): Extract<Nodes, { type: Type }>[] =>
  nodesOf(tree)
    .map(({ node }) => node)
    .filter((node): node is Extract<Nodes, { type: Type }> => node.type === type);
