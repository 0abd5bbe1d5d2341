/** A list in parts of a size; the last may be smaller. @example inParts([1, 2, 3], 2) // [[1, 2], [3]] */
export const inParts = <Item>(all: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
