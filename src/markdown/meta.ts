/** What stands after the language of a block of code. The page and the check read it here. */
import { nearest } from '../findings/nearest.ts';

/** What a block of code is: `framework=a title="app.py"`. */
export interface Meta {
  readonly framework: string | undefined;
  readonly title: string | undefined;
  /** What cannot be read, with what is expected instead and what to type. */
  readonly mistakes: readonly { readonly expected: string; readonly found: string; readonly tip: string }[];
}

const KEYS = ['framework', 'title'] as const;
const FORM = 'framework=… and title="…"';
const WORD = /([\p{L}\p{N}_-]+)=("[^"]*"|'[^']*'|[“„”][^“”]*[“”]|[‘‚’][^‘’]*[‘’]|\S*)|\S+/gu;
const QUOTES = /^["'“„”‘‚’]|["'“”‘’]$/gu;

/** Reads what follows the language of a block of code. */
export function readMeta(meta: string): Meta {
  const read = new Map<string, string>();
  const mistakes: Meta['mistakes'][number][] = [];
  for (const [found, typed, value = ''] of meta.matchAll(WORD)) {
    const key = KEYS.find((one) => one === typed);
    const inner = value.replaceAll(QUOTES, '') || '…';
    const right = (name: string): string => (name === 'title' ? `title="${inner}"` : `${name}=${inner}`);
    if (key === undefined) {
      const near = typed === undefined ? undefined : nearest(typed, KEYS);
      mistakes.push({ expected: `nothing but ${FORM} after the language`, found, tip: near === undefined ? 'remove it' : right(near) });
    } else if (read.has(key)) mistakes.push({ expected: `one ${key}`, found: 'another one', tip: 'remove one of the two' });
    else {
      read.set(key, inner);
      const isRight = key === 'title' ? /^"[^"]+"$/.test(value) : /^[^"'“„”‘‚’]+$/.test(value);
      const expected = key === 'title' ? 'a title in straight double quotes' : 'the id of a framework without quotes';
      if (!isRight) mistakes.push({ expected, found, tip: right(key) });
    }
  }
  return { framework: read.get('framework'), title: read.get('title'), mistakes };
}
