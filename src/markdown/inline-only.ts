import type { Processor } from 'unified';

/** The constructs of Markdown and of its tables and footnotes that make blocks. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
];

/** Reads a text as a sentence: a hyphen, a hash or a number at its start is what it is, and begins no block. */
export function remarkInlineOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: BLOCKS } }];
}
