import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { type Change, findIn, fixture, inWords } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const DOCS = /kind: docs, url: "https:\/\/example.org\/manual", shows: The manual says so., accessed: 2026-11-01/;

test('content without mistakes has no findings', () => {
  expect(findIn({ [UNDO]: ['Undo', 'Taking back'] })).toEqual([]);
});

/** Each mistake, what is changed for it, and everything that is then found. */
const MISTAKES: Readonly<Record<string, readonly [Readonly<Record<string, Change>>, readonly string[]]>> = {
  'a misspelt key is one mistake and suggests the right one': [
    { [UNDO]: ['summary: After', 'sumary: After'] },
    [
      'content/topics/editing/undo.md:10:38 error answers.bee[0].sumary: expected the key "summary", found the unknown key "sumary" (summary: "After a setting.")',
    ],
  ],
  'a version without quotes is shown with them, as it was typed': [
    { [UNDO]: ['since: "2.0"', 'since: 2.0'] },
    ['content/topics/editing/undo.md:8:29 error answers.ant[1].since: expected a version in quotes, found the number 2.0 (since: "2.0")'],
  ],
  'a version deep inside a list is found': [
    { [UNDO]: ['name: undo-cat, version: "1.0"', 'name: undo-cat, version: 1.0'] },
    [
      'content/topics/editing/undo.md:11:87 error answers.cat[0].packages[0].version: expected a version in quotes, found the number 1.0 (version: "1.0")',
    ],
  ],
  'a misspelt level suggests the right one': [
    { [UNDO]: ['level: opt-in', 'level: optin'] },
    [
      'content/topics/editing/undo.md:10:16 error answers.bee[0].level: expected one of on, opt-in, official, third-party, by-hand, none, unknown, found "optin" (level: opt-in)',
    ],
  ],
  'an answer without a level or a value': [
    { [UNDO]: ['level: opt-in, ', ''] },
    [
      'content/topics/editing/undo.md:10:7 error answers.bee[0].level: expected a level (on, opt-in, official, third-party, by-hand, none, unknown) or a value, found nothing (level: on)',
    ],
  ],
  'an answer with a level and a value': [
    { [UNDO]: ['level: opt-in', 'value: x, level: opt-in'] },
    [
      'content/topics/editing/undo.md:10:16 error answers.bee[0].value: expected a level or a value, not both, found "x" (remove one of the two lines)',
    ],
  ],
  'answers of one question in different terms': [
    { [UNDO]: ['level: opt-in, how: Set it.', 'value: "3"'] },
    ['content/topics/editing/undo.md:10:16 error answers.bee[0]: expected a level, as in the other answers, found a value (level: …)'],
  ],
  'a level that needs a package but names none': [
    { [UNDO]: [/packages: \[.*?\], /, ''] },
    [
      'content/topics/editing/undo.md:11:9 error answers.cat[0].packages: expected the package that the level third-party rests on, found nothing (packages: [{ name: …, version: "…", by: … }])',
    ],
  ],
  'a level that needs work but does not say which': [
    { [UNDO]: ['how: Set it., ', ''] },
    [
      'content/topics/editing/undo.md:10:7 error answers.bee[0].how: expected what one does to have it, because the level is opt-in, found nothing (how: "…")',
    ],
  ],
  'an answer without evidence': [
    { [UNDO]: [/(After a setting., evidence: )\[.*?\]/, '$1[]'] },
    [
      'content/topics/editing/undo.md:10:75 error answers.bee[0].evidence: expected at least one piece of evidence, found an empty list (evidence: [{ kind: docs, url: "https://…", shows: "…", accessed: … }])',
    ],
  ],
  'an unknown kind of evidence': [
    { [UNDO]: ['kind: docs', 'kind: doc'] },
    [
      'content/topics/editing/undo.md:7:81 error answers.ant[0].evidence[0].kind: expected one of docs, source, survey, experiment, measurement, found "doc" (kind: docs)',
    ],
  ],
  'an address that is none': [
    { [UNDO]: ['https://example.org/manual', 'example.org/manual'] },
    [
      'content/topics/editing/undo.md:7:92 error answers.ant[0].evidence[0].url: expected a web address, found "example.org/manual" (url: "https://example.org/docs/")',
    ],
  ],
  'a day in another notation': [
    { [UNDO]: ['accessed: 2026-11-01', 'accessed: 1.11.2026'] },
    [
      'content/topics/editing/undo.md:7:160 error answers.ant[0].evidence[0].accessed: expected a day as YYYY-MM-DD, found 1.11.2026 (accessed: 2026-11-21)',
    ],
  ],
  'a day of review may be in the future, and says why': [
    { [UNDO]: ['verified:', 'review_by: { date: 2027-03-01 }\nverified:'] },
    [
      'content/topics/editing/undo.md:14:1 error review_by.because: expected a sentence of at most 400 characters, found nothing (because: …)',
    ],
  ],
  'a day in the future': [
    { [UNDO]: ['accessed: 2026-11-01', 'accessed: 2026-12-01'] },
    [
      'content/topics/editing/undo.md:7:160 error answers.ant[0].evidence[0].accessed: expected a day that has begun somewhere on Earth: at most 2026-11-21 (today is 2026-11-21 in UTC), found 2026-12-01 (accessed: 2026-11-21)',
    ],
  ],
  'a title that is too long': [
    { [UNDO]: ['title: Undo', `title: ${'x'.repeat(60)}`] },
    ['content/topics/editing/undo.md:2:8 error title: expected at most 48 characters, found 60 characters (shorten it)'],
  ],
  'a framework without an answer': [
    { [UNDO]: [/ {2}bee:\n.*\n/, ''] },
    [
      'content/topics/editing/undo.md:5:1 error answers: expected an answer for each framework, found none for "bee" (bee: [{ level: …, summary: …, evidence: […] }])',
    ],
  ],
  'an unknown framework': [
    { [UNDO]: ['  bee:\n', '  bea:\n'] },
    [
      'content/topics/editing/undo.md:5:1 error answers: expected an answer for each framework, found none for "bee" (bee: [{ level: …, summary: …, evidence: […] }])',
      'content/topics/editing/undo.md:9:3 error answers.bea: expected the id of a framework that exists, found "bea" (bee)',
    ],
  ],
  'periods that overlap': [
    { [UNDO]: ['until: "1.0"', 'until: "2.0"'] },
    ['content/topics/editing/undo.md:8:29 error answers.ant[1].since: expected a release after 2.0, found 2.0 (since: "…")'],
  ],
  'a release that no period covers': [
    { [UNDO]: ['since: "2.0"', 'since: "2.1"'] },
    ['content/topics/editing/undo.md:7:29 error answers.ant[0].until: expected a period that covers 2.0, found 1.0 (until: "…")'],
  ],
  'a page verified against an older version is a warning': [
    { 'topics/editing/macros.md': ['ant: ["2.0.1"', 'ant: ["2.0.0"'] },
    [
      'content/topics/editing/macros.md:9:47 warning verified.against.ant: expected 2.0.1, the newest version of 2.0, found 2.0.0 (check the answers with Ant 2.0.1, then write ant: ["2.0.1"])',
    ],
  ],
  'an unknown aspect': [
    { [UNDO]: ['[editing/macros]', '[editing/macro]'] },
    [
      'content/topics/editing/undo.md:13:11 error related[0]: expected the id of an aspect that exists, found "editing/macro" (editing/macros)',
    ],
  ],
  'an unknown experiment': [
    { [UNDO]: [DOCS, 'kind: experiment, id: greetin'] },
    [
      'content/topics/editing/undo.md:7:97 error answers.ant[0].evidence[0].id: expected the id of an experiment or example that exists, found "greetin" (greeting)',
    ],
  ],
  'an unknown measurement': [
    { [UNDO]: [DOCS, 'kind: measurement, id: speed'] },
    [
      'content/topics/editing/undo.md:7:98 error answers.ant[0].evidence[0].id: expected the id of a measurement that exists, found "speed" (add content/measurements/speed.json)',
    ],
  ],
  'a dead link suggests the nearest page': [
    { [UNDO]: ['/topics/editing/macros/#in-words', '/topics/editing/macro/'] },
    [
      'content/topics/editing/undo.md:16:5 error link: expected the path of a page of this guide, found /topics/editing/macro/ ([macros](/topics/editing/macros/))',
    ],
  ],
  'a dead link in a sentence of front matter': [
    { 'topics/editing/index.md': ['/frameworks/ant/', '/frameworks/ants/'] },
    [
      'content/topics/editing/index.md:7:9 error link: expected the path of a page of this guide, found /frameworks/ants/ ([ants](/frameworks/ant/))',
    ],
  ],
  'a dead anchor suggests the nearest one': [
    { [UNDO]: ['#in-words)', '#in-word)'] },
    [
      'content/topics/editing/undo.md:16:5 error link: expected an anchor of /topics/editing/macros/, found /topics/editing/macros/#in-word ([macros](/topics/editing/macros/#in-words))',
    ],
  ],
  'a link that leads nowhere': [
    { [UNDO]: ['(/topics/editing/macros/#in-words)', '(javascript:alert(1))'] },
    [
      'content/topics/editing/undo.md:16:5 error link: expected a path that starts with /, an address with https:, or mailto:, found javascript:alert(1) ([macros](/topics/))',
    ],
  ],
  'raw HTML': [
    { [UNDO]: ['See [macros]', '<script src="x.js"></script>\n\nSee [macros]'] },
    [
      'content/topics/editing/undo.md:16:1 error raw HTML: expected Markdown, found <script src="x.js"></script> (write it in Markdown, or put it in backticks)',
    ],
  ],
  'raw HTML in a sentence of front matter': [
    { [UNDO]: ['summary: After a setting.', 'summary: After <b>a</b> setting.'] },
    [
      'content/topics/editing/undo.md:10:47 error raw HTML: expected Markdown, found <b> (write it in Markdown, or put it in backticks)',
      'content/topics/editing/undo.md:10:47 error raw HTML: expected Markdown, found </b> (write it in Markdown, or put it in backticks)',
    ],
  ],
  'an image without a text': [
    { [UNDO]: ['See [macros]', '![](/images/undo.svg) See [macros]'] },
    [
      'content/topics/editing/undo.md:16:1 error image: expected an image with a text that replaces it, found ![](/images/undo.svg) (![what the picture shows](/images/undo.svg))',
    ],
  ],
  'a heading of the first level': [
    { [UNDO]: ['## In words', '# In words'] },
    [
      'content/topics/editing/undo.md:18:1 error heading: expected headings from ## on, because the page writes the first, found # In words (## In words)',
    ],
  ],
  'imports and expressions in MDX': [
    { 'pages/about.mdx': ['## The levels', 'import x from "y"\n\n{1 + 1}\n\n## The levels'] },
    [
      'content/pages/about.mdx:5:1 error MDX: expected text and components with literal values, found import x from "y" (remove it)',
      'content/pages/about.mdx:7:1 error MDX: expected text and components with literal values, found 1 + 1 (remove it)',
    ],
  ],
  'an expression in an attribute of MDX': [
    { 'pages/about.mdx': ['<Levels />', '<Levels only={process.env} />'] },
    ['content/pages/about.mdx:7:1 error MDX: expected text and components with literal values, found only (remove it)'],
  ],
  'an unknown component': [
    { 'pages/about.mdx': ['<Levels />', '<Level />'] },
    ['content/pages/about.mdx:7:1 error component: expected one of Levels, EvidenceKinds, Coverage, Cite, found <Level> (Levels)'],
  ],
  'MDX that cannot be read': [
    { 'pages/about.mdx': ['<Levels />', '<Levels>'] },
    [
      'content/pages/about.mdx:7:1 error MDX: expected MDX that can be read, found Expected a closing tag for `<Levels>` (put { and < that are meant as text in backticks)',
    ],
  ],
  'a page that belongs to one that belongs to another': [
    { 'pages/about.mdx': ['title: About\n', 'title: About\nparent: about\n'] },
    [
      'content/pages/about.mdx:3:9 error parent: expected a page without a parent, found "about", which belongs to "about" (remove the line)',
    ],
  ],
  'an alias of two pages': [
    { 'topics/editing/macros.md': ['title: Macros\n', 'title: Macros\naliases: [Revert_change]\n'] },
    [
      'content/topics/editing/undo.md:4:11 error aliases[0]: expected an alias that appears only once, found "revert_change", which is also at content/topics/editing/macros.md:3:11 (remove one of the two)',
    ],
  ],
  'an id that appears twice': [
    { 'topics/editing/index.md': ['[undo, macros]', '[undo, macros, undo]'] },
    [
      'content/topics/editing/index.md:5:25 error aspects[2]: expected an id that appears only once, found "undo", which is also at content/topics/editing/index.md:5:11 (remove one of the two)',
    ],
  ],
  'a row that a project names twice': [
    { 'cases/letter.md': ['files/backup]', 'files/backup]\nalso: [{ row: editing/undo, weight: nice, because: It saves time. }]'] },
    [
      'content/cases/letter.md:6:15 error also[0].row: expected an aspect that appears only once, found "editing/undo", which is also at content/cases/letter.md:5:11 (remove one of the two)',
    ],
  ],
  'a file that its list does not name': [
    { 'topics/editing/index.md': ['[undo, macros]', '[undo]'] },
    [
      'content/topics/editing/index.md:5:1 error aspects: expected every aspect of the folder in the list, found no "macros" (aspects: […, macros])',
    ],
  ],
  'a program whose file is misspelt': [
    { 'examples/greeting/transcript.yaml': ['files: [main.py]', 'files: [mian.py]'] },
    [
      'content/examples/greeting/transcript.yaml:3:5 error programs.ant.files: expected every file of the folder in the list, found no "main.py" (files: […, main.py])',
      'content/examples/greeting/transcript.yaml:3:13 error programs.ant.files[0]: expected the id of a file of the program that exists, found "mian.py" (main.py)',
    ],
  ],
  'a file that nothing reads': [
    { 'topics/editing/Notes.txt': 'x' },
    [
      'content/topics/editing/Notes.txt:1:1 error file: expected one of topics/<topic>/index.md, topics/<topic>/<aspect>.md, found topics/editing/Notes.txt (rename, move or remove the file)',
    ],
  ],
};

describe('a mistake is reported with its place, what was expected, what was found and what to type', () => {
  test.each(Object.entries(MISTAKES))('%s', (_, [changes, findings]) => {
    expect(findIn(changes)).toEqual(findings);
  });
});

test('a text is as long as the guide asks, where it asks', () => {
  expect(findIn({ 'guide.yaml': ['pages:', 'aspect_words: [3, 400]\npages:'] })).toEqual([]);
  expect(
    findIn({
      'guide.yaml': ['pages:', 'aspect_words: [7, 400]\npages:'],
      'topics/editing/macros.md': ['Ten | each', 'Ten words and some more in here | each'],
    }),
  ).toEqual([
    'content/topics/editing/undo.md:16:1 error text: expected 7 to 400 words, code not counted, found 4 (say how it works, what is left to the reader, and the traps)',
    'content/topics/files/backup.md:11:1 error text: expected 7 to 400 words, code not counted, found 3 (say how it works, what is left to the reader, and the traps)',
  ]);
});

test('a block of code names its language', () => {
  expect(findIn({ [UNDO]: ['```python framework=bee', '```'] })).toEqual([
    'content/topics/editing/undo.md:24:1 error code: expected a language after the ``` that open the block, found none (```text)',
  ]);
});

test('a page that says nothing below its front matter', () => {
  expect(findIn({ 'claims/all-undo.md': ['Each of the three has a way.\n', '## Why\n'] })).toEqual([
    'content/claims/all-undo.md:11:1 error text: expected what the page says, found nothing (write it below the second ---)',
  ]);
});

test('a framework that owes nothing is no longer joining', () => {
  expect(findIn({ 'frameworks/cat.md': ['hue: 330', 'hue: 330\njoining: true'] })).toEqual([
    'content/frameworks/cat.md:5:10 warning joining: expected no such line, as nothing is owed any more, found true (remove the line)',
  ]);
});

test('a name that the site needs for itself is refused', () => {
  const findings = findIn({
    'pages/matrix.mdx': '---\ntitle: M\nsummary: M.\n---\nM.\n',
    'guide.yaml': ['pages: [about]', 'pages: [about, matrix]'],
  });
  expect(findings).toEqual([
    'content/pages/matrix.mdx:1:1 error page: expected a name that the site does not use itself, found "matrix" (rename it, for example to matrix-page)',
  ]);
});

test('all mistakes of all files are found in one run', () => {
  const findings = findIn({
    [UNDO]: ['level: opt-in', 'level: optin'],
    'topics/editing/macros.md': ['value: "10", summary', 'value: 10, summary'],
    'pages/about.mdx': ['title: About', 'titel: About'],
  });
  expect(findings.map((finding) => finding.split(' ')[0])).toEqual([
    'content/pages/about.mdx:2:1',
    'content/topics/editing/macros.md:5:18',
    'content/topics/editing/undo.md:10:16',
  ]);
});

test('what a framework owes that is joining is one warning, with counts', () => {
  expect(inWords(checkContent(fixture(), 'content', '2026-11-21'))).toEqual([
    'content/frameworks/dog.md:5:10 warning joining: expected a framework that owes nothing, found one that owes 1 answer, 2 reasons, 1 program, 1 case (begin at content/topics/files/backup.md:4: an answer: Are there copies?)',
  ]);
});

test('YAML that cannot be read is a finding, not an exception', () => {
  expect(findIn({ [UNDO]: ['title: Undo', 'title: Undo: redo'] })).toEqual([
    'content/topics/editing/undo.md:2:8 error YAML: expected valid YAML, found block as implicit key (Nested mappings are not allowed in compact mappings) (put the value in double quotes if it contains a colon, a hash or a brace)',
  ]);
  expect(findIn({ [UNDO]: ['title: Undo\n', 'title: Undo\ntitle: Redo\n'] })).toEqual([
    'content/topics/editing/undo.md:3:1 error YAML: expected valid YAML, found duplicate key (Map keys must be unique) (remove one of the two lines)',
  ]);
  expect(findIn({ [UNDO]: 'no front matter' })).toEqual([
    'content/topics/editing/undo.md:1:1 error front matter: expected front matter between two lines of ---, found none (---\ntitle: …\n---)',
  ]);
});

test('a file with a mistake in a value is looked at for dead references in the same run', () => {
  const found = findIn({ 'topics/editing/undo.md': [/level: opt-in([\s\S]*?)editing\/macros\]/, 'level: optin$1editing/nosuch]'] });
  expect(found).toEqual([
    'content/topics/editing/undo.md:10:16 error answers.bee[0].level: expected one of on, opt-in, official, third-party, by-hand, none, unknown, found "optin" (level: opt-in)',
    'content/topics/editing/undo.md:13:11 error related[0]: expected the id of an aspect that exists, found "editing/nosuch" (one of editing/macros, editing/undo, files/backup)',
  ]);
});

test.each(['undo-cat; curl x | sh', '-r evil.txt', 'undo cat', 'undo\u200b'])('a package that is called %j is none', (name) => {
  const found = findIn({ 'topics/editing/undo.md': ['name: undo-cat', `name: ${JSON.stringify(name)}`] });
  expect(found).toContainEqual(
    expect.stringMatching(
      /^content\/topics\/editing\/undo\.md:11:\d+ error answers\.cat\[0\]\.packages\[0\]\.name: expected the name of a package/,
    ),
  );
});

test('an escape of YAML cannot hide a character', () => {
  expect(findIn({ 'topics/editing/undo.md': ['how: Set it.', 'how: "Set\\u200b it."'] })).toEqual([
    'content/topics/editing/undo.md:10:29 error character: expected characters that one sees, found U+200B (remove the escape)',
  ]);
});
