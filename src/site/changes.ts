/** What a build changed compared with the previous one. */
export interface Changes {
  /** Pages that are new, differ, or are gone: paths such as `topics/a/`, sorted. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Bytes of all files, including compressed copies, now and before. */
  readonly bytes: number;
  readonly bytesBefore: number;
}

/** Files of a built site by path: their size in bytes. */
export type Manifest = ReadonlyMap<string, number>;

/** Whether a file of a built site is a page. */
const isPage = (path: string): boolean => path.endsWith('.html');

/**
 * Compares two built sites.
 *
 * @param same pages that are the same in both
 */
export function changesBetween(before: Manifest, now: Manifest, same: ReadonlySet<string>): Changes {
  const pages = (site: Manifest): string[] => [...site.keys()].filter(isPage).sort();
  const total = (site: Manifest): number => [...site.values()].reduce((sum, bytes) => sum + bytes, 0);
  const plain = (paths: readonly string[]): string[] => paths.map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  return {
    added: plain(pages(now).filter((path) => !before.has(path))),
    changed: plain(pages(now).filter((path) => before.has(path) && !same.has(path))),
    removed: plain(pages(before).filter((path) => !now.has(path))),
    bytes: total(now),
    bytesBefore: total(before),
  };
}

/** The most pages to list by name; beyond that, only the number is given. */
const NAMED = 5;

/** The changes in one line or two. @example '2 pages new (a/, b/), 1 changed (c/); 4.1 MB, 0.2 MB more than before' */
export function changesInWords({ added, changed, removed, bytes, bytesBefore }: Changes): string {
  const part = (paths: readonly string[], word: string): string[] => {
    if (paths.length === 0) return [];
    const names = paths.length > NAMED ? '' : ` (${paths.map((path) => path || '/').join(', ')})`;
    return [`${paths.length} ${word}${names}`];
  };
  const parts = [...part(added, 'new'), ...part(changed, 'changed'), ...part(removed, 'gone')];
  const difference = bytes - bytesBefore;
  const size = `${megabytes(bytes)}${difference === 0 ? '' : `, ${megabytes(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than before`}`;
  return `Pages against the last build: ${parts.length === 0 ? 'none differs' : parts.join(', ')}; ${size}.`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 100_000 ? 3 : 1)} MB`;
