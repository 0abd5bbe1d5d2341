import { createHash } from 'node:crypto';
import { contentPolicy, type InlineHashes } from './policy.ts';

/** The first thing in the head of each page; the policy has to stand before what it is about. */
const FIRST = '<meta charset="utf-8">';

/** Hashes of the scripts and styles that stand inside a page. Astro writes neither with a `>` in an attribute. */
export function inlineHashes(html: string): InlineHashes {
  const hashes = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>(.*?)</${tag}>`, 'gs'))].map(
      ([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    );
  return { scripts: hashes('script'), styles: hashes('style') };
}

/**
 * A page with its own policy inside, for hosts that set no headers. Throws when the page does not begin as Astro writes it:
 * a page without its policy must not be published.
 */
export function withPolicy(html: string): string {
  if (!html.includes(FIRST)) throw new Error(`expected ${FIRST} in the head of every page, found none`);
  return html.replace(
    FIRST,
    () => `${FIRST}<meta http-equiv="Content-Security-Policy" content="${contentPolicy(inlineHashes(html), 'meta')}">`,
  );
}
