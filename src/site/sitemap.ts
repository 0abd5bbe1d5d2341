/** The sitemap, for search engines: https://www.sitemaps.org/protocol.html. */
import { inParts } from '../lists/parts.ts';

/** The most addresses in one file; the protocol allows 50,000. */
const MOST = 45_000;

/** The path of the file that names the others. */
export const SITEMAP = '/sitemap-index.xml';

/**
 * The files of the sitemap by path: one that lists the others, and those with the addresses.
 *
 * @param addresses of all pages, complete
 * @param addressOf the complete address of a path
 */
export function sitemapFiles(addresses: readonly string[], addressOf: (path: string) => string): Map<string, string> {
  const sorted = [...addresses].sort();
  const files = inParts(sorted, MOST).map((part, index): [string, string] => [`/sitemap-${index}.xml`, listOf('urlset', 'url', part)]);
  const index = listOf(
    'sitemapindex',
    'sitemap',
    files.map(([path]) => addressOf(path)),
  );
  return new Map([[SITEMAP, index], ...files]);
}

const listOf = (root: string, entry: string, addresses: readonly string[]): string => {
  const entries = addresses.map((address) => `<${entry}><loc>${escaped(address)}</loc></${entry}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</${root}>`;
};

/** An address may have `&` and `'`; the other characters that XML reserves are always encoded in it. */
const escaped = (address: string): string => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
