import { createHash } from 'node:crypto';
import { contentPolicy, type InlineHashes } from './policy.ts';

/** The first thing in the head of each page; the policy must come before anything that it applies to. */
const FIRST = '<meta charset="utf-8">';

/**
 * Hashes of the scripts and styles that are inline in a page, and of the script for frames that the page names. Astro writes no `>` in
 * an attribute of them. Scripts of a data type, such as `application/ld+json`, never run, so a policy need not know them.
 */
export function inlineHashes(html: string): InlineHashes {
  const hashes = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)([^>]*)>(.*?)</${tag}>`, 'gs'))]
      .filter(([, attributes = '']) => !DATA.test(attributes))
      .map(([, , text = '']) => hashOf(text));
  const frames = [...html.matchAll(/<run-here\b[^>]*\sdata-frame-script="(sha256-[\w+/=]+)"/g)].map(([, hash = '']) => hash);
  return { scripts: [...new Set([...hashes('script'), ...frames])], styles: hashes('style') };
}

/** Hashes of the texts that were hashed before: all pages have the same scripts, and most the same styles. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? `sha256-${createHash('sha256').update(text).digest('base64')}`;
  known.set(text, hash);
  return hash;
}

/** The type of a script that is data. */
const DATA = /\stype="application\/(ld\+)?json"/;

/**
 * The page with the policy in a `<meta>` element, for hosts that set no headers. Throws when the page does not begin as Astro writes it:
 * a page without its policy must not be published.
 *
 * @param hashes as `inlineHashes` returns them for the page
 */
export function withPolicy(html: string, hashes = inlineHashes(html)): string {
  if (!html.includes(FIRST)) throw new Error(`expected ${FIRST} in the head of every page, found none`);
  return html.replace(FIRST, () => `${FIRST}<meta http-equiv="Content-Security-Policy" content="${contentPolicy(hashes, 'meta')}">`);
}
