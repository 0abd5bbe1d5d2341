/**
 * What goes wrong with a file of content: by accident, in an editor, in a merge, or on purpose. All functions are pure, so
 * that what was found once can be found again.
 */

/** Ways in which a text is changed. */
export const KINDS = ['cut', 'truncate', 'double', 'swap', 'insert', 'retype', 'rename', 'indent', 'lengthen', 'write'] as const;

/** One change of a text. Positions and lengths may be any natural numbers: they are taken modulo what there is. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

/** Ways in which a text is saved. */
export const ENCODINGS = ['utf-8', 'bom', 'crlf', 'cr', 'utf-16le', 'latin-1', 'nul'] as const;

/** What happens to the file as a whole. */
export const MOVES = ['stays', 'goes', 'is copied', 'is emptied', 'changes its ending'] as const;

/** All that happens to one file. */
export interface Damage {
  readonly path: string;
  readonly mutations: readonly Mutation[];
  readonly encoding: (typeof ENCODINGS)[number];
  readonly move: (typeof MOVES)[number];
}

/** Texts that mean something to YAML, Markdown, HTML, JavaScript or a file system. */
export const HOSTILE: readonly string[] = [
  ...['null', 'true', '0', '-1', '1e309', '.nan', '9007199254740993', '2026-13-45', '0000-00-00', '""', '[]', '{}', '~', "''"],
  ...[
    '&a [*a]',
    '*missing',
    '!!python/object:os.system x',
    '!!binary aGk=',
    '<<: *a',
    '? complex : key',
    '---',
    '...',
    '%YAML 3.0',
    '|',
    '>-',
  ],
  ...['[', '{', '"', "'", '}', ']', ':', '- ', '\t', '#', '`', '@', ',', '\\', '\\u0000', '"\\ud800"', '"\\x00"'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__: { polluted: true }', 'length', 'then'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<iframe src="javascript:alert(1)">', '<!--', '<![CDATA[', '</p>'],
  ...[
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//example.org)',
    '![a](https://example.org/x.svg)',
  ],
  ...[
    '[a]: vbscript:x\n\n[a]',
    '<javascript:alert(1)>',
    '[a](</a b>)',
    '[a](/../../etc/passwd)',
    '[a](\\\\host\\share)',
    '[^1]\n\n[^1]: [^1]',
  ],
  ...['import x from "fs"', 'export const a = 1', '{process.exit()}', '<Code {...props} />', '<a.b />', '{/* */}', '<>', '{'],
  ...['```', '~~~\n', '``` {"a": }', '# ', '|a|b|\n|-|-|\n|c|', '***', '1. \n1. ', '\\\n', '&#x0;', '&lt;script&gt;', '$$'],
  ...['../../../etc/passwd', '/etc/passwd', 'C:\\x', 'a\u0000b', '..', '.', 'con', '%2e%2e%2f', '{{7*7}}'],
  ...['\u202e', '\u200b', '\ufeff', '\u0000', '\u2028', '\ud83d', '\u{e0041}', 'e\u0301'.repeat(40), '💥', 'ß'.repeat(60)],
  ...[
    '(a+)+$',
    '> '.repeat(300),
    '- '.repeat(300),
    '['.repeat(2000),
    '*'.repeat(2000),
    '_a '.repeat(800),
    '<a '.repeat(800),
    '`'.repeat(999),
  ],
];

/** How a sentence begins that must not get lost: it is shown, or something is found in its file. */
export const KEPT = 'Quartz sentence';

/** What people type that is read otherwise than it was meant; each with a sentence that must not get lost. */
export const WRITTEN: readonly string[] = [
  ...[
    '| a | b |\n| --- | --- |\n| x | y | %s |',
    '| a | b |\n| --- |\n| x | %s |',
    '| `a|b` | %s |\n| - | - |\n| c | d |',
    '|  | b |\n| - | - |\n| a | %s |',
  ],
  ...['a | b\n--- | ---\nc | d | %s', '%s\n| a | b |\n| - | - |\n| c | d |', '| a |\n|-|\n| %s \\| b |'],
  ...[
    '[%s][nowhere]',
    '[%s]',
    '[a]: https://example.org/ "%s"',
    '[^1]: %s',
    'A note.[^9]\n\n[^9]: %s',
    '[%s] (https://example.org/)',
    '(%s)[https://example.org/]',
  ],
  ...[
    '[%s](https://example.org/a b)',
    '![%s](https://example.org/a.png)',
    '![%s](/images/undo.svg)',
    '<https://example.org/ %s>',
    '<!-- %s -->',
    '<p>%s</p>',
  ],
  ...[
    '```python\n%s\n```',
    '```pyhton\n%s\n```',
    '```\n%s',
    '~~~text\n%s\n~~~',
    '```python framework=nobody\n%s\n```',
    '``%s`',
    '    %s',
    '```text title="%s"\na\n```',
  ],
  ...[
    '##%s',
    '##\u00a0%s',
    '#### %s',
    '%s\n---',
    '%s\n===',
    '-\u00a0%s',
    '1.\u00a0%s',
    '\u2022 %s',
    '\u3000%s',
    '> %s',
    '2026. %s',
    '- %s\n   - b\n  - c',
  ],
  ...['verified: 2026-02-30 # %s', 'accessed: 2026-9-1\nnote: %s', 'date: 31.12.2026 %s', 'review_by: { date: tomorrow, because: "%s" }'],
  ...[
    'id: Quartz Id %s',
    'related: [Editing/Undo, "%s"]',
    'aliases: ["%s", "%s"]',
    'aliases: [ %s ]',
    'language: klingon_XX # %s',
    'language: ar\ntitle: %s',
    'title: %s: b',
    'summary: > %s',
  ],
  ...[
    'summary: "=1+1 %s"',
    'value: "+49 %s"',
    'title: "@SUM(A1) %s"',
    'question: "\\t=cmd|%s"',
    '=HYPERLINK("https://example.org/","%s")',
    '-1 %s',
    '$%s$',
    '\\(%s\\)',
  ],
  ...[
    '*%s',
    '**%s',
    '~~%s~~',
    '~%s~',
    '%s\\',
    'a\u200d%s',
    'a\u00ad%s',
    '\u202e%s',
    '&lt;%s&gt;',
    '{%s}',
    '{/* %s */}',
    ':::note\n%s\n:::',
    '%s {#id}',
    'Term\n: %s',
  ],
].map((typed, index) => typed.replaceAll('%s', `${KEPT} ${index}.`));

/** The bytes of a damaged file and its path after the damage; no bytes for a deleted file. */
export function damaged(text: string, { path, mutations, encoding, move }: Damage): { path: string; bytes: Uint8Array | undefined } {
  if (move === 'goes') return { path, bytes: undefined };
  const bytes = encoded(move === 'is emptied' ? '' : mutations.reduce(mutated, text), encoding);
  if (move === 'is copied') return { path: path.replace(/([^/]*)$/, 'copy-$1'), bytes };
  if (move === 'changes its ending') return { path: path.replace(/\.[^.]*$/, (end) => (end === '.md' ? '.mdx' : '.md')), bytes };
  return { path, bytes };
}

/** A text after one change. */
export function mutated(text: string, { kind, at, other, text: hostile }: Mutation): string {
  const from = at % (text.length + 1);
  const lines = text.split('\n');
  const line = at % lines.length;
  const second = other % lines.length;
  switch (kind) {
    case 'cut':
      return text.slice(0, from) + text.slice(from + 1 + (other % 200));
    case 'truncate':
      return text.slice(0, from);
    case 'double':
      return lines.toSpliced(line, 0, ...lines.slice(line, line + 1 + (other % 12))).join('\n');
    case 'swap':
      return lines
        .with(line, lines[second] ?? '')
        .with(second, lines[line] ?? '')
        .join('\n');
    case 'insert':
      return text.slice(0, from) + hostile + text.slice(from);
    case 'retype':
      return replaceNext(text, from, /(?<=[:\-[,{] )[^\n,\]}]+/g, hostile);
    case 'rename':
      return replaceNext(text, from, /[a-z_]+(?=:)/g, hostile);
    case 'indent':
      return lines.with(line, `${' '.repeat(other % 9)}${(lines[line] ?? '').trimStart()}`).join('\n');
    case 'write':
      return lines.toSpliced(line, 0, ...hostile.split('\n')).join('\n');
    case 'lengthen':
      return text.slice(0, from) + (text.slice(from, from + 40) || 'x').repeat(1 + (other % 3000)) + text.slice(from);
  }
}

/** Replaces the first match from a position on; the first of all when none follows. */
function replaceNext(text: string, from: number, pattern: RegExp, by: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches.find(({ index }) => index >= from) ?? matches[0];
  return match === undefined ? text : text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

function encoded(text: string, encoding: Damage['encoding']): Uint8Array {
  const utf8 = (some: string): Uint8Array => new TextEncoder().encode(some);
  switch (encoding) {
    case 'utf-8':
      return utf8(text);
    case 'bom':
      return utf8(`\ufeff${text}`);
    case 'crlf':
      return utf8(text.replaceAll('\n', '\r\n'));
    case 'cr':
      return utf8(text.replaceAll('\n', '\r'));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'latin-1':
      return new Uint8Array(Buffer.from(`${text}ä`, 'latin1'));
    case 'nul':
      return utf8(`${text}\u0000`);
  }
}
