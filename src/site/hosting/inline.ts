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
      .map(([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
  const frames = [...html.matchAll(/<run-here\b[^>]*\sdata-frame-script="(sha256-[\w+/=]+)"/g)].map(([, hash = '']) => hash);
  return { scripts: [...new Set([...hashes('script'), ...frames])], styles: hashes('style') };
}

/** The type of a script that is data. */
const DATA = /\stype="application\/(ld\+)?json"/;

/**
 * The page with the policy in a `<meta>` element, for hosts that set no headers. Throws when the page does not begin as Astro writes it:
 * a page without its policy must not be published.
 */
export function withPolicy(html: string): string {
  if (!html.includes(FIRST)) throw new Error(`expected ${FIRST} in the head of every page, found none`);
  return html.replace(
    FIRST,
    () => `${FIRST}<meta http-equiv="Content-Security-Policy" content="${contentPolicy(inlineHashes(html), 'meta')}">`,
  );
}
