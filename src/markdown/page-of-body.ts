/** What the plugins need to know about the page that renders a body. It is passed as front matter, which Astro forwards to them. */

/** Ids of headings that were renamed, each with the id of the heading that replaced it. */
export type Renamed = Readonly<Record<string, string>>;

/** Everything that determines the ids on a page. */
export interface PageOfBody {
  /** Kind of the file. */
  readonly kind: string;
  readonly renamed: Renamed;
}

/** The renamed headings in front matter, as typed or in stored form. */
export function renamedOf(data: unknown): Renamed {
  const renamed = typeof data === 'object' && data !== null && 'renamed_headings' in data ? data.renamed_headings : undefined;
  if (typeof renamed !== 'object' || renamed === null) return {};
  return Object.fromEntries(Object.entries(renamed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Only the data that the plugins need. @param data front matter of the file */
export const pageOf = (kind: string, data: unknown): PageOfBody => ({ kind, renamed: renamedOf(data) });

/** The same as three lines of front matter, without a trailing newline. */
export const asFrontMatter = (kind: string, data: unknown): string => `---\n${JSON.stringify(pageOf(kind, data))}\n---`;

/** A file as Astro passes it to the plugins; without Astro it has no such data. */
export interface FileInAstro {
  readonly data: { readonly astro?: { readonly frontmatter?: Record<string, unknown> } };
}

/** The data that was passed on; none for a sentence, which has no headings. */
export function pageOfBody({ data }: FileInAstro): PageOfBody {
  const { kind = '', renamed = {} } = (data.astro?.frontmatter ?? {}) as Partial<PageOfBody>;
  return { kind, renamed };
}
