declare namespace App {
  /** What a page hands to the components that stand in the Markdown of its body: those take nothing from the text. */
  interface Locals {
    coverage: import('./evidence/coverage.ts').Coverage;
  }
}
