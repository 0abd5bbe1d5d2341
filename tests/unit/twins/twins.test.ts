import { expect, test } from 'vitest';
import { sourcesOf } from '../../../src/content/content.ts';
import { guideFrom } from '../../../src/guide/guide-from.ts';
import { type Twin, twinsOf } from '../../../src/twins/twins.ts';
import { type Change, readFixture } from '../../support/content.ts';
import { SITE } from '../../support/guide.ts';

/** The Markdown of the pages of the made-up guide, some of its files changed. */
function twinsWith(changes: Readonly<Record<string, Change>> = {}): Map<string, Twin> {
  const { content } = readFixture(changes);
  const guide = guideFrom(content);
  if (guide === undefined) throw new Error('the guide of the test is not valid');
  const bodies = new Map(
    (['aspect', 'topic', 'claim', 'case', 'framework', 'page', 'example'] as const).flatMap((kind) =>
      sourcesOf(content, kind).flatMap(({ path, body, bodyText }) =>
        body === undefined ? [] : [[path, { text: bodyText, outline: body }] as const],
      ),
    ),
  );
  return new Map(twinsOf(guide, SITE, (file) => bodies.get(file)).map((twin) => [twin.path, twin]));
}

const twins = twinsWith();
const textOf = (path: string, from = twins): string => from.get(path)?.write() ?? '';

test('an aspect has its answers with versions, dates and evidence, its code, its figures and its claims', () => {
  expect(textOf('/topics/editing/undo/')).toBe(`# Can a change be taken back?

Undo, a page of “Ant, Bee or Cat?”: <https://a.org/guide/topics/editing/undo/>

Last checked on 2026-11-01 with Ant 2.0.1 and 1.0.9, Bee 2.0.1 and 1.0.9, Cat 2.0.1 and 1.0.9, Dög & \\<Co> #1 3.0.0.

## Answers

### Ant 2.0, 1.0 LTS

**On by default** (version 2.0 and later). Yes, with \`u\`.

**Not possible** (up to version 1.0). There was none.

### Bee 2.0, 1.0 LTS

**Built in, needs setup**. After a setting.

How to get it: Set it.

### Cat 2.0, 1.0 LTS

**Third-party package**. With a package.

How to get it: Install it.

Packages:

- undo-cat 1.0, maintained by Somebody

### Dög & \\<Co> #1 3.0

**On by default**. Yes, with \`u & <Esc>\`.

See [macros](https://a.org/guide/topics/editing/macros/index.md#in-words).

## In words

\`\`\`python framework=ant title="undo.py"
undo()
\`\`\`

\`\`\`python framework=bee
settings.undo = True
\`\`\`

\`\`\`python framework=cat
import undo
\`\`\`

## Readers by year

Who reads with which, in a made-up survey.

Nothing follows from made-up figures.

| Date | Ant | Bee | Source |
| --- | --- | --- | --- |
| 2020 | 40% | 10% | [Survey](https://example.org/survey) |
| 2021 | 45% |  | [Survey](https://example.org/survey) |
| 2022 | 20% |  | [Survey](https://example.org/survey) |
| 2023 | 25% | 30% | [Survey](https://example.org/survey) |

- From 2022: The question changed.
- Ant, 2022: A guess.

- The figures. <https://example.org/survey> (read on 2026-11-01)

## Evidence

### Ant

- **Docs**: The manual says so. <https://example.org/manual> (read on 2026-11-01)

### Bee

- **Docs**: The manual says so. <https://example.org/manual> (read on 2026-11-01)

### Cat

- **Docs**: The manual says so. <https://example.org/manual> (read on 2026-11-01)

### Dög & \\<Co> #1

- **Docs**: The manual says so. <https://example.org/manual> (read on 2026-11-01)

## Claims about this

- **True**: [All undo](https://a.org/guide/claims/all-undo/index.md)
- **Outdated**: [Ant cannot undo](https://a.org/guide/claims/ant-cannot-undo/index.md)

## Related pages

- [Macros](https://a.org/guide/topics/editing/macros/index.md): How many macros are there?
- [Greeting](https://a.org/guide/examples/greeting/index.md): What does the smallest program look like?
`);
});

test('an example has its files by name, what was asked and what came back', () => {
  const text = textOf('/examples/greeting/');
  expect(text).toContain('## Ant\n\n### Install\n\n```sh\nget ant\n```\n\n### Code\n\n1 line in 1 file');
  expect(text).toContain('```py title="main.py"\nprint("Hello from ant")\n```');
  expect(text).toContain('`GET /`\n\nResponse 200:\n\n```text\nHello from ant\n```');
  expect(text).toContain('On [the page](https://a.org/guide/examples/greeting/), you can edit this code');
  expect(text).toContain('[Download ZIP](https://a.org/guide/examples/greeting-ant.zip)');
});

test('a component of a prose page becomes what it shows, a picture keeps its text and gets its address', () => {
  const text = textOf('/about/');
  expect(text).toContain('## The levels\n\n- **On by default**: Works in a new project without extra code or settings.\n');
  expect(text).toContain('![Three steps forward, one back](https://a.org/guide/images/undo.svg)');
  expect(text).not.toContain('<Levels');
});

test('a topic is a table of its answers', () => {
  expect(textOf('/topics/editing/')).toContain(
    '| Question | Ant 2.0 | Bee 2.0 | Cat 2.0 | Dög & \\<Co> #1 3.0 |\n| --- | --- | --- | --- | --- |\n| [Undo](https://a.org/guide/topics/editing/undo/index.md) | **On by default** (version 2.0 and later). Yes, with `u`. (Docs) **Not possible** (up to version 1.0). There was none. (Docs) |',
  );
});

test('a claim has its ruling, its reason, and who says so', () => {
  const text = textOf('/claims/ant-cannot-undo/');
  expect(text).toContain('# “Ant cannot take back a change.”\n');
  expect(text).toContain('**Outdated**\n\nTrue until: Ant 1.9\n\nAnt takes back changes since 2.0.\n\n## Evidence');
  expect(text).toContain('[Which editor?](https://a.org/guide/sources/gazette/index.md), The Gazette, 2020-05-01');
});

test('a correction and an own day of review are said', () => {
  const changed = twinsWith({
    'topics/editing/macros.md': ['review_by:', 'changes: [{ date: 2026-11-20, note: It is `10`. }]\nreview_by:'],
  });
  const text = textOf('/topics/editing/macros/', changed);
  expect(text).toContain('Next review by 2027-04-30: Version 3 is [announced](https://example.org/manual) for May.');
  expect(text).toContain('## Corrections\n\n- 2026-11-20: It is `10`.');
});

test('the licence of a guide ends each of its pages', () => {
  const licensed = twinsWith({ 'guide.yaml': ['frameworks:', 'licence: { name: CC BY 4.0, url: "https://example.org/by" }\nframeworks:'] });
  for (const [path] of licensed)
    expect(textOf(path, licensed)).toMatch(/\n---\n\nLicence of text and data: \[CC BY 4\.0\]\(https:\/\/example\.org\/by\)\n$/);
  for (const [path] of twins) expect(textOf(path)).not.toContain('Licence of text');
});

test('a page that the site leaves out has no Markdown, and links to it lead to its address', () => {
  const guide = guideFrom(readFixture().content);
  const some =
    guide === undefined
      ? []
      : twinsOf(
          guide,
          SITE,
          () => undefined,
          (path) => path !== '/topics/editing/macros/',
        );
  expect(some.map(({ path }) => path)).not.toContain('/topics/editing/macros/');
  expect(some.find(({ path }) => path === '/topics/editing/undo/')?.write()).toContain(
    '[Macros](https://a.org/guide/topics/editing/macros/)',
  );
});

test('the pages about terms, changes and counting are written too', () => {
  expect(textOf('/topics/files/backup/')).toContain('## ');
  expect(textOf('/from/ant/to/bee/')).toContain('| `@copy` | `copy()` undo-cat, `COPIES` | Bee also has a setting. ([Backup](');
  expect(textOf('/from/')).toContain('](https://a.org/guide/from/ant/to/bee/index.md)');
  expect(textOf('/changes/')).toContain('](https://a.org/guide/');
  expect(textOf('/compare/')).toContain('1. must-have rows');
});

test('a corrected claim lists its corrections, and a page says how to cite the guide', () => {
  const changed = twinsWith({
    'claims/all-undo.md': ['verified:', 'changes: [{ date: 2026-11-02, note: The *ruling* was wrong. }]\nverified:'],
    'pages/about.mdx': ['<Levels />', 'Cite it so:\n\n<Cite />'],
  });
  expect(textOf('/claims/all-undo/', changed)).toContain('## Corrections\n\n- 2026-11-02: The *ruling* was wrong.');
  expect(textOf('/about/', changed)).toContain('Cite it so:\n\n“Ant, Bee or Cat?”, last checked on ');
});
