declare namespace App {
  /** Data that a page passes to the components in its Markdown body, which get no props from the text. */
  interface Locals {
    coverage: import('./evidence/coverage.ts').Coverage;
    /** How to cite the whole guide. */
    citation: string;
  }
}
