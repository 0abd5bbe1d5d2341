import type { Result } from '../schemas/transcript.ts';

/** A part of a result that differs from run to run, and its replacement in the recording. */
export interface Rule {
  readonly pattern: string;
  readonly replace: string;
}

/** Rules for values that differ from run to run in every program. */
const ALWAYS: readonly Rule[] = [
  { pattern: '\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} (GMT|[+-]\\d{4})', replace: '<date>' },
  { pattern: '\\b20\\d{2}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?', replace: '<date>' },
  { pattern: '\\b0x[0-9a-f]{6,}\\b', replace: '<address>' },
  // An ETag built from a file's modification time in seconds, its size and a checksum of its path, which differs between machines.
  { pattern: '\\b1\\d{9}(\\.\\d+)?-(\\d+)-\\d+\\b', replace: '<time>-$2-<checksum>' },
];
/** A captured string of several words is a human-readable time, such as "9:46 a.m.", so its length varies. */
const IN_WORDS = /\s/;
/** Cookie values of at least this length are keys, tokens or signed data. */
const RANDOM_FROM = 16;

/**
 * The result, with placeholders for the parts that differ from run to run: dates, ages, addresses, cookie values, the values a step
 * captured, and matches of the framework's rules. If a body contains a captured string of several words, its length is replaced too.
 *
 * @param captured names with their values; a name may have several
 */
export function normalise(
  result: Omit<Result, 'asked'>,
  rules: readonly Rule[],
  captured: readonly (readonly [name: string, value: string])[],
): Omit<Result, 'asked'> {
  const text = (value: string): string => {
    const named = [...captured]
      .filter(([, secret]) => secret.length >= 4)
      .sort(([, a], [, b]) => b.length - a.length)
      .reduce((all, [name, secret]) => all.replaceAll(secret, `<${name}>`), value);
    return [...ALWAYS, ...rules].reduce((all, { pattern, replace }) => all.replaceAll(new RegExp(pattern, 'gs'), replace), named);
  };
  const hasWords = captured.some(([, secret]) => IN_WORDS.test(secret) && result.body?.includes(secret));
  const header = (name: string, value: string): string => {
    const key = name.toLowerCase();
    // Whole seconds since a response was cached (RFC 9111, 5.1): one more whenever the clock ticks between two requests.
    if (key === 'age') return value.replace(/^\d+$/, '<seconds>');
    return hasWords && key === 'content-length' ? '<length>' : text(cookie(name, value));
  };
  return {
    ...(result.status === undefined ? {} : { status: result.status }),
    ...(result.headers === undefined ? {} : { headers: result.headers.map(([name, value]) => [name, header(name, value)]) }),
    ...(result.body === undefined ? {} : { body: text(result.body) }),
    ...(result.json === undefined ? {} : { json: inTexts(result.json, text) as NonNullable<Result['json']> }),
    ...(result.raises === undefined ? {} : { raises: text(result.raises) }),
    ...(result.batches === undefined ? {} : { batches: result.batches }),
  };
}

/** `csrftoken=4f0c…; Path=/` becomes `csrftoken=<random>; Path=/`. */
function cookie(name: string, value: string): string {
  if (name.toLowerCase() !== 'set-cookie') return value;
  return value.replace(/^([^=]+)=([^;]*)/, (all, key: string, secret: string) =>
    secret.replaceAll('"', '').length < RANDOM_FROM ? all : `${key}=<random>`,
  );
}

function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inTexts(inner, change)]));
}
