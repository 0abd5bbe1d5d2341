/**
 * GitHub's Markdown for text in which no address can stand. To find addresses that are typed without marks, the parser looks at each letter
 * and walks through each tree again: a fifth of its time, and most text has none.
 */
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/** What an address is made of, or what may stand for its signs. */
const ADDRESS = /@|:\/\/|www|[&\\]/i;

/** Whether an address may stand in a text: a web address, or that of a mailbox. */
export const mayHaveAddress = (text: string): boolean => ADDRESS.test(text);

/** The same as `remarkGfm` for a text that `mayHaveAddress` denies. */
export function remarkGfmWithoutAddresses(this: Processor): void {
  const outer = this.data();
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = outer;
  const own: Pick<typeof outer, 'micromarkExtensions' | 'fromMarkdownExtensions'> = {};
  remarkGfm.call({ data: () => own } as Processor);
  outer.micromarkExtensions = [
    ...micromarkExtensions,
    ...(own.micromarkExtensions ?? []).map((extension) => ({ ...extension, text: withoutAutolinks(extension.text ?? {}) })),
  ];
  outer.fromMarkdownExtensions = [
    ...fromMarkdownExtensions,
    // Only addresses are found in a tree that is there.
    ...(own.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...rest }) => rest),
  ];
}

/** What begins in text, by the code of its first character, without addresses. */
function withoutAutolinks<Construct extends { readonly name?: string | undefined }>(
  text: Readonly<Record<string, Construct | Construct[] | undefined>>,
): Record<string, Construct[]> {
  const left: Record<string, Construct[]> = {};
  for (const [code, constructs = []] of Object.entries(text)) {
    const others = (Array.isArray(constructs) ? constructs : [constructs]).filter(({ name }) => !name?.endsWith('Autolink'));
    if (others.length > 0) left[code] = others;
  }
  return left;
}
