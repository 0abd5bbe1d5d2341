/** What the plugins must know of the page on which a body is drawn. It travels as front matter, which Astro hands on to them. */

/** Ids of headings that were renamed, each with the id of the heading that replaced it. */
export type Renamed = Readonly<Record<string, string>>;

/** What decides the ids on a page. */
export interface PageOfBody {
  /** Kind of the file. */
  readonly kind: string;
  readonly renamed: Renamed;
}

/** The renamed headings of front matter, as it was typed or in its stored form. */
export function renamedOf(data: unknown): Renamed {
  const renamed = typeof data === 'object' && data !== null && 'renamed_headings' in data ? data.renamed_headings : undefined;
  if (typeof renamed !== 'object' || renamed === null) return {};
  return Object.fromEntries(Object.entries(renamed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Three lines of front matter with nothing but what the plugins need, and no line end after them. @param data what the file itself says */
export const asFrontMatter = (kind: string, data: unknown): string =>
  `---\n${JSON.stringify({ kind, renamed: renamedOf(data) } satisfies PageOfBody)}\n---`;

/** A file as the plugins get it from Astro; without Astro nothing is handed over. */
export interface FileInAstro {
  readonly data: { readonly astro?: { readonly frontmatter?: Record<string, unknown> } };
}

/** What `asFrontMatter` handed over; for a sentence, which has no headings, nothing. */
export function pageOfBody({ data }: FileInAstro): PageOfBody {
  const { kind = '', renamed = {} } = (data.astro?.frontmatter ?? {}) as Partial<PageOfBody>;
  return { kind, renamed };
}
