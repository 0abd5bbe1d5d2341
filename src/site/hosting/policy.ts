/**
 * The hosting policy of the site, defined once; each host's configuration file is generated from it.
 */
import { LOADED } from '../../run-here/runnable.ts';
import { SHARED } from '../share-images.ts';

/** A response header with its reason. */
export interface Header {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** Hashes of inline scripts and styles, as `sha256-…`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** A permanently moved path and its new path, both without the base. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Everything that the host configuration files are generated from. */
export interface Policy {
  /** Path under which the site is served; starts and ends with `/`. */
  readonly base: string;
  /** For every file. */
  readonly headers: readonly Header[];
  readonly moves: readonly Move[];
}

/** Folders, below the base, of files whose names change with their content. */
export const LASTING_FOLDERS = [
  '_astro',
  SHARED,
  ...['fragment', 'index', 'filter'].map((folder) => `pagefind/${folder}`),
  ...['packages', 'programs', 'interpreter'].map((folder) => `${LOADED}/${folder}`),
] as const;

/** The paths, below the base, of files whose names change with their content. The interpreter's folder has its version in its name. */
export const LASTING = new RegExp(`^/(${LASTING_FOLDERS.join('|')})[^/]*/`);

/** For files whose names change with their content: cached for a year, never revalidated. */
export const KEEP = 'public, max-age=31536000, immutable';
/** For all others: cached, but revalidated before each use. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** For data alone: pages of other origins may read it. */
export const OPEN: Header = { name: 'Access-Control-Allow-Origin', value: '*', why: 'Data is for everyone, and nobody logs in here.' };

/**
 * The Content-Security-Policy of the site. Nothing loads from another host, and inline code runs only if the policy lists
 * its hash. Search and example programs are WebAssembly in workers, which any page can start.
 *
 * @param where the target: a `<meta>` element cannot say who may frame the page
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
