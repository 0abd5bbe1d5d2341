/** The meta string after the language of a code block, parsed here for both the page and the check. */
import { nearest } from '../findings/nearest.ts';

/** The attributes of a code block: `framework=a title="app.py" file=experiments/b/a/app.py`. */
export interface Meta {
  readonly framework: string | undefined;
  readonly title: string | undefined;
  /** Path of the file of a program, relative to the content folder, of which the block is a region. */
  readonly file: string | undefined;
  /** Path of the file of a program, relative to the content folder, at whose end the block runs by itself. */
  readonly after: string | undefined;
  /** Parts that cannot be parsed, with what is expected instead and what to type. */
  readonly mistakes: readonly { readonly expected: string; readonly found: string; readonly tip: string }[];
}

const KEYS = ['framework', 'title', 'file', 'after'] as const;
const FORM = 'framework=…, title="…", file=… and after=…';
const EXPECTED: Readonly<Record<(typeof KEYS)[number], string>> = {
  framework: 'the id of a framework without quotes',
  title: 'a title in straight double quotes',
  file: 'the path of a file without quotes',
  after: 'the path of a file without quotes',
};
const WORD = /([\p{L}\p{N}_-]+)=("[^"]*"|'[^']*'|[“„”][^“”]*[“”]|[‘‚’][^‘’]*[‘’]|\S*)|\S+/gu;
const QUOTES = /^["'“„”‘‚’]|["'“”‘’]$/gu;

/** Parses the meta string after the language of a code block. */
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
      const expected = EXPECTED[key];
      if (!isRight) mistakes.push({ expected, found, tip: right(key) });
    }
  }
  return { framework: read.get('framework'), title: read.get('title'), file: read.get('file'), after: read.get('after'), mistakes };
}
