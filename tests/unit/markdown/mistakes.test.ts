import { describe, expect, test } from 'vitest';
import { type MarkdownSyntax, outline } from '../../../src/markdown/outline.ts';

/** Mistakes of a piece of Markdown as `line:column level message: expected …, found … (tip)`. */
const mistakesOf = (text: string, syntax?: MarkdownSyntax): string[] =>
  outline(text, syntax).mistakes.map(
    ({ line, column, level, message, expected, actual, tip }) =>
      `${line}:${column} ${level} ${message}: expected ${expected}, found ${actual} (${tip})`,
  );

/** Texts and all their mistakes, by subject. */
const BODIES: Readonly<Record<string, readonly (readonly [text: string, mistakes: readonly string[]])[]>> = {
  tables: [
    [
      '| A | B | C |\n| --- | --- | --- |\n| `int | None` | one or the other | 3.10 |',
      ['3:1 error table: expected at most 3 cells in a row, as in the head of the table, found 4 (`int \\| None`)'],
    ],
    [
      '| A | B |\n| --- | --- |\n| a | b | c |',
      ['3:1 error table: expected at most 2 cells in a row, as in the head of the table, found 3 (write a | inside a cell as \\|)'],
    ],
    ['| A | B |\n| --- | --- |\n| `int \\| None` | b |\n| a |', []],
    [
      '| A | B | C |\n| --- | --- |\n| a | b | c |',
      ['2:1 error table: expected a line of 3 columns, as in the head above it, found 2 (| --- | --- | --- |)'],
    ],
    ['Text\n| A |\n| --- | --- |', ['3:1 error table: expected a line of 1 column, as in the head above it, found 2 (| --- |)']],
    [
      '| | B |\n| --- | --- |\n| a | b |',
      ['1:1 warning table: expected a word at the top of each column, found an empty cell (say what the column holds)'],
    ],
    ['A | B\n--- | ---\na | b', []],
  ],
  'references and footnotes': [
    [
      'See [the manual][manual] and [this][].\n\nA claim.[^source]',
      [
        '1:5 error link: expected a reference that is defined, found [the manual][manual] ([manual]: https://…)',
        '1:30 error link: expected a reference that is defined, found [this][] ([this]: https://…)',
        '3:9 error footnote: expected a footnote that is defined, found [^source] ([^source]: …)',
      ],
    ],
    [
      'See [the *manual*][manuel] and ![a][b].\n\n[manual]: https://a.example/',
      [
        '3:1 warning reference: expected a link or note that uses [manual], found none (remove the line, or use it in the text)',
        '1:5 error link: expected a reference that is defined, found [the *manual*][manuel] ([the *manual*][manual])',
        '1:33 error link: expected a reference that is defined, found [a][b] ([b]: https://…)',
      ],
    ],
    ['[A][b] and `[a][b]` and \\[a][b] and a[0][1] and [x]\n\n[b]: https://a.example/', []],
    [
      '[a][c] and [d]\n\n[a]: https://a.example/\n[d]: https://a.example/',
      [
        '3:1 warning reference: expected a link or note that uses [a], found none (remove the line, or use it in the text)',
        '1:1 error link: expected a reference that is defined, found [a][c] ([a][a])',
      ],
    ],
    [
      '[a]: https://a.example/\n[a]: https://b.example/\n\n[a] and b[^n].\n\n[^n]: N.\n\n[^m]: M.',
      [
        '2:1 error reference: expected one definition of [a], found another one (remove one of the two)',
        '8:1 warning reference: expected a link or note that uses [^m], found none (remove the line, or use it in the text)',
      ],
    ],
  ],
  links: [
    [
      'See [the manual] (https://a.example/m) and [it] (/a/b/), [not] (so).',
      [
        '1:5 error link: expected no blank between ] and (, found [the manual] (https://a.example/m) ([the manual](https://a.example/m))',
        '1:44 error link: expected no blank between ] and (, found [it] (/a/b/) ([it](/a/b/))',
      ],
    ],
    [
      'See (the manual)[https://a.example/m].',
      [
        '1:5 error link: expected the text in square brackets, the address in round ones, found (the manual)[https://a.example/m] ([the manual](https://a.example/m))',
      ],
    ],
    [
      'See [the manual](/a b/) and [it](https://a.example/ and',
      [
        '1:5 error link: expected an address without blanks, and a ) after it, found [the manual](/a b/) ([the manual](/a%20b/))',
        '1:29 error link: expected an address without blanks, and a ) after it, found [it](https://a.example/ and ([it](https://a.example/))',
      ],
    ],
    ['See [it](/a/ "A title"), [it](</a b/>), \\[it](/a b/) and f[x](y).', []],
  ],
  'marks without their other half': [
    [
      'A `b c.\n\nA \\` and ``b ` c``.',
      ['1:3 error code: expected code between two backticks, found ` (add the other one, or write \\` for the sign itself)'],
    ],
    [
      'A **b c.\n\n2 ** 3, \\*\\*kwargs, **d** and *e*.',
      ['1:3 warning bold text: expected text between ** and **, found ** (add the other one, or write \\*\\* for the signs themselves)'],
    ],
  ],
  headings: [
    [
      '##No blank\n\nText\n###Nor here\n\n#1 is a number',
      [
        '1:1 error heading: expected a blank after ##, found ##No blank (## No blank)',
        '4:1 error heading: expected a blank after ###, found ###Nor here (### Nor here)',
      ],
    ],
    [
      'Text\n---\n\nMore\n===\n\nEnd\n\n---\n\nText',
      [
        '1:1 error heading: expected ## before a heading, or an empty line before ---, found --- below “Text” (## Text)',
        '4:1 error heading: expected ## before a heading, or an empty line before ===, found === below “More” (## More)',
      ],
    ],
    [
      '### First\n\n## Second\n\n#### Third\n\n##### Fourth\n\n## Fifth',
      [
        '1:1 error heading: expected ## before the first heading, found ### (## First)',
        '5:1 error heading: expected ### after ##, found #### (### Third)',
      ],
    ],
    [
      '# One\n\n##\n\n## 🎉',
      [
        '1:1 error heading: expected headings from ## on, because the page writes the first, found # One (## One)',
        '3:1 error heading: expected words that an address can be made of, found nothing (say in words what the section is about)',
        '5:1 error heading: expected words that an address can be made of, found “🎉” (say in words what the section is about)',
      ],
    ],
  ],
  'hard spaces': [
    [
      '##\u00a0A heading\n\n-\u00a0one\n-\u00a0two\n\n1.\u202fthree\n\n>\u3000four\n\n\u00a0\u00a0five\n\u00a0\nsix\u00a0seven',
      [
        '1:3 error character: expected a blank after ##, found U+00A0 (## A heading)',
        '3:2 error character: expected a blank after -, found U+00A0 (- one)',
        '4:2 error character: expected a blank after -, found U+00A0 (- two)',
        '6:3 error character: expected a blank after 1., found U+202F (1. three)',
        '8:2 error character: expected a blank after >, found U+3000 (> four)',
        '10:1 error character: expected blanks before the text, found U+00A0 (type the line again)',
        '11:1 error character: expected an empty line, found U+00A0 (type the line again)',
      ],
    ],
    [
      '```python\nx\u00a0= 1\n```\n\nThe `a\u00a0b` and `c d`.',
      [
        '2:2 error character: expected a blank in code, found U+00A0 (type the blank again)',
        '5:7 error character: expected a blank in code, found U+00A0 (type the blank again)',
      ],
    ],
  ],
  lists: [
    [
      '• one\n• two\n\nText\n·\ttwo',
      [
        '1:1 error list: expected - before each item of a list, found • (- one)',
        '2:1 error list: expected - before each item of a list, found • (- two)',
        '5:1 error list: expected - before each item of a list, found · (- two)',
      ],
    ],
    [
      '– one\n– two\n\n– alone\n\nSome text\n– with a dash – in it',
      [
        '1:1 warning list: expected - before each item of a list, found – (- one)',
        '2:1 warning list: expected - before each item of a list, found – (- two)',
        '4:1 warning list: expected - before each item of a list, found – (- alone)',
      ],
    ],
    [
      '-one\n-two\n\n1.one\n2.two\n\n-5 degrees\n-6 degrees',
      [
        '1:1 error list: expected a blank after -, found -one (- one)',
        '2:1 error list: expected a blank after -, found -two (- two)',
        '4:1 error list: expected a blank after 1., found 1.one (1. one)',
        '5:1 error list: expected a blank after 2., found 2.two (2. two)',
      ],
    ],
  ],
  'lists and quotes by chance': [
    [
      'The sum of\n- 3 and\n4\n\nor less\n> 5 of them\n\nThree times\n1. that',
      [
        '2:1 warning list: expected an empty line before a list, or \\- for the sign, found a list of one item right below a line of text (\\-)',
        '6:1 warning quote: expected an empty line before a quote, or \\> for the sign, found a quote right below a line of text (\\>)',
        '9:1 warning list: expected an empty line before a list, or 1\\. for the sign, found a list of one item right below a line of text (1\\.)',
      ],
    ],
    ['These:\n- a\n\nText\n- a\n- b\n\n- a\n  - b\n\n> b', []],
    [
      '1986. was a year\n\n2. is an item',
      ['1:1 warning list: expected 1986\\. for a number that is text, found a list that begins at 1986. (1986\\.)'],
    ],
  ],
  'blocks of code': [
    ['```python\nprint(1)\n\n## After', ['1:1 error code: expected ``` on a line of its own where the block ends, found none (```)']],
    [
      '```python\na\n\nText\n\n```python\nb\n```',
      [
        '1:1 error code: expected ``` on a line of its own where the block ends, found another block that begins before it, ```python (```)',
      ],
    ],
    ['````markdown\n```python\na\n```\n````\n\n~~~text\n```python\n~~~', []],
    [
      '> ```text\n> a\n\nText\n\n- ```text\n  b\n  ```',
      ['1:3 error code: expected ``` on a line of its own where the block ends, found none (```)'],
    ],
    [
      '    indented\n\nText',
      [
        '1:1 error code: expected ``` around a block of code, or fewer blanks before text, found a line that begins with four blanks or more (```text)',
      ],
    ],
  ],
};

/** Sentences of front matter, which have no blocks, and their mistakes. */
const SENTENCES: readonly (readonly [text: string, mistakes: readonly string[]])[] = [
  ['- a', []],
  ['# a', []],
  ['> a', []],
  ['1. a', []],
  ['    a', []],
  ['```', ['1:1 error code: expected code between two backticks, found ``` (add the other one, or write \\` for the sign itself)']],
  ['| a |\n| --- |', []],
  ['a\n---', []],
  ['[a]: /b/', []],
  [
    '[a][b] and [^c]',
    [
      '1:12 error footnote: expected a footnote that is defined, found [^c] (remove it: a sentence has no footnotes)',
      '1:1 error link: expected a reference that is defined, found [a][b] ([a](…))',
    ],
  ],
  ['a `b', ['1:3 error code: expected code between two backticks, found ` (add the other one, or write \\` for the sign itself)']],
  ['a\u00a0b `c\u00a0d`', ['1:7 error character: expected a blank in code, found U+00A0 (type the blank again)']],
  ['[a] (/b/)', ['1:1 error link: expected no blank between ] and (, found [a] (/b/) ([a](/b/))']],
];

describe.each(Object.entries(BODIES))('%s', (_, texts) => {
  test.each(texts)('%j', (text, mistakes) => expect(mistakesOf(text)).toEqual(mistakes));
});

test.each(SENTENCES)('the sentence %j', (text, mistakes) => expect(mistakesOf(text, 'inline')).toEqual(mistakes));
