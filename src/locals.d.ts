declare namespace App {
  /** Data that a page passes to the components in its Markdown body, which get no props from the text. */
  interface Locals {
    coverage: import('./evidence/coverage.ts').Coverage;
    /** How many blocks of code are on the pages. */
    blocks: import('./blocks/blocks.ts').BlockCounts;
    /** How to cite the whole guide. */
    citation: string;
  }
}
