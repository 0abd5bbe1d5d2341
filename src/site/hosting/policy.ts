/**
 * What every host is told about the site: written once, from which each host's own file is made.
 */
import { LOADED } from '../../run-here/runnable.ts';

/** A response header with its reason. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** Hashes of what stands inside pages, as `sha256-…`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** A path that moved for good, with its successor; both without the base. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Everything that the files of the hosts are written from. */
export interface Policy {
  /** Path under which the site stands; starts and ends with `/`. */
  readonly base: string;
  /** For every file. */
  readonly headers: readonly Header[];
  readonly moves: readonly Move[];
}

/** Folders, below the base, of files whose names change with their content. */
export const LASTING_FOLDERS = [
  '_astro',
  ...['fragment', 'index', 'filter'].map((folder) => `pagefind/${folder}`),
  ...['packages', 'programs', 'interpreter'].map((folder) => `${LOADED}/${folder}`),
] as const;

/** The paths, below the base, of files whose names change with their content. The interpreter's folder bears its version. */
export const LASTING = new RegExp(`^/(${LASTING_FOLDERS.join('|')})[^/]*/`);

/** For files whose names change with their content: kept for a year, never asked for again. */
export const KEEP = 'public, max-age=31536000, immutable';
/** For all others: kept, but asked for before each use. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/**
 * The Content-Security-Policy of the site. Nothing comes from another host and nothing inline runs that is not named by
 * its hash. Search and programs are WebAssembly in workers, which any page can open.
 *
 * @param where a `<meta>` cannot say who may frame the page
 */
export function contentPolicy({ scripts, styles }: InlineHashes, where: 'header' | 'meta'): string {
  const quoted = (hashes: readonly string[]): string[] => [...new Set(hashes)].sort().map((hash) => `'${hash}'`);
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...quoted(scripts)].join(' '),
    ["style-src 'self'", ...quoted(styles)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(where === 'header' ? ["frame-ancestors 'none'"] : []),
  ].join('; ');
}

/** The headers of every file. */
export function headersOf(hashes: InlineHashes): Header[] {
  return [
    { name: 'Content-Security-Policy', value: contentPolicy(hashes, 'header'), why: 'Nothing from elsewhere runs or is framed.' },
    { name: 'X-Content-Type-Options', value: 'nosniff', why: 'A file is what its type says.' },
    {
      name: 'Referrer-Policy',
      value: 'strict-origin-when-cross-origin',
      why: 'Other sites learn that a reader came from here, not what was read.',
    },
    {
      name: 'Permissions-Policy',
      value: ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`).join(', '),
      why: 'The site asks for none of these, and nothing in it may.',
    },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin', why: 'Pages that open this one get no hold on it.' },
    { name: 'Cross-Origin-Resource-Policy', value: 'same-origin', why: 'Other sites cannot load its files into their pages.' },
    {
      name: 'Strict-Transport-Security',
      value: 'max-age=31536000',
      why: 'For a year, browsers come by HTTPS only; subdomains are not spoken for.',
    },
  ];
}
