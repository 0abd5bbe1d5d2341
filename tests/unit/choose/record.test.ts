import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { EMPTY, withRows } from '../../../src/choose/choice.ts';
import { recordMarkdown, recordOf, recordTree } from '../../../src/choose/record.ts';
import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const data = comparisonData(guideOf(), SITE);
const choice = { ...withRows(data, EMPTY, { cases: ['letter'] }), without: ['bee', 'dog'], team: new Map([['habits', ['files']]]) };
const record = recordOf(data, choice, '2026-11-30', 'https://a.org/guide/compare/?must=editing/undo');

test('a record as Markdown has the headings of MADR, each answer with its versions, its day and its page, and no choice made', () => {
  expect(recordMarkdown(record)).toMatchInlineSnapshot(`
    "---
    status: proposed
    date: 2026-11-30
    ---

    # Choose a framework: Ant or Cat

    ## Context and Problem Statement

    We have to choose between Ant and Cat. We weighed 3 rows of “Ant, Bee or Cat?” on 2026-11-30.

    About our team:

    * We keep files

    ## Decision Drivers

    * Must have: [Undo](https://a.org/guide/topics/editing/undo/), [Macros](https://a.org/guide/topics/editing/macros/), [Backup](https://a.org/guide/topics/files/backup/)

    ## Considered Options

    * Ant 2.0.1
    * Cat 2.0.1

    ## Decision Outcome

    Chosen option: to be decided by the team.

    Ant is ahead of Cat.

    * Must have: needs a package: 0 rows for Ant, 1 row for Cat. This is the first count that differs. These rows count against Cat: Undo.

    * Cat would be ahead after 2 steps, and not after fewer. For example: “Undo”: Ant needs your own code.

    ### Consequences

    * Ant: install: Nothing.
    * Cat: install: undo-cat (1.0, by Somebody, MIT, released 2025-01-02)

    ## Pros and Cons of the Options

    ### Ant 2.0.1

    * [Undo](https://a.org/guide/topics/editing/undo/) (Must have): On by default. Yes, with \`u\`. (checked with 2.0.1 and 1.0.9 on 2026-11-01)
    * [Macros](https://a.org/guide/topics/editing/macros/) (Must have): 10. Ten. (checked with 2.0.1 and 1.0.9 on 2026-11-01)
    * [Backup](https://a.org/guide/topics/files/backup/) (Must have): On by default. Yes. (checked with 2.0.1 and 1.0.9 on 2026-11-01)

    ### Cat 2.0.1

    * [Undo](https://a.org/guide/topics/editing/undo/) (Must have): Third-party package. With a package. (checked with 2.0.1 and 1.0.9 on 2026-11-01)
    * [Macros](https://a.org/guide/topics/editing/macros/) (Must have): 10. Ten. (checked with 2.0.1 and 1.0.9 on 2026-11-01)
    * [Backup](https://a.org/guide/topics/files/backup/) (Must have): Unknown. Nobody knows. (checked with 2.0.1 and 1.0.9 on 2026-11-01)

    ## More Information

    This comparison: <https://a.org/guide/compare/?must=editing/undo>

    Frameworks are compared by counts, in this order: must-have rows that are not possible, that need our own code, that need a package, and whose answer is not the one we marked; then the same for should have and nice to have. The first count that differs decides.
    "
  `);
});

test('what a reader sees of a record is what Markdown says', () => {
  const html = toHtml(recordTree(record));
  expect(html).toContain('<h3>Choose a framework: Ant or Cat</h3>');
  expect(html).toContain('<h4>Decision Outcome</h4><p>Chosen option: to be decided by the team.</p>');
  expect(html).toContain('Yes, with <code>u</code>.');
});

test('HTML has the answers as a table, each with its day and its page, and those that are the same for all in one line', () => {
  const html = toHtml(recordTree(record));
  expect(html).toContain(
    '<tr><th scope="row"><a href="https://a.org/guide/topics/editing/undo/">Undo</a> <small>editing/undo, 2026-11-01</small></th><td><b>On by default</b>. Yes, with <code>u</code>.</td><td><b>Third-party package</b>. With a package.</td></tr>',
  );
  const same = recordOf(data, { ...choice, without: ['cat', 'dog'] }, '2026-11-30', 'https://a.org/guide/compare/');
  expect(toHtml(recordTree(same))).toContain(
    'Undo</a>: Ant: On by default, Bee: Built in, needs setup <small>(editing/undo, 2026-11-01)</small>; <a href="https://a.org/guide/topics/files/backup/">Backup</a>: On by default <small>',
  );
});

test.each([
  [1, ['. Yes, with <code>u</code>.', '. Nobody knows.'], ''],
  [20, ['. Yes, with <code>u</code>.', '<b>Unknown</b></td>'], 'only the answers of the rows that decide are explained'],
  [400, ['<b>On by default</b></td>', '<b>Unknown</b></td>'], 'no answer is explained'],
])('a record with %i times as many rows is short enough for paper, says what is left out, and is whole as Markdown', (times, has, said) => {
  const files = (data.topics.find(({ id }) => id === 'files')?.rows ?? []).map((row) => ({
    ...row,
    answers: row.answers.map((answers) => answers.map((one) => ({ ...one, text: `${one.text} `.repeat(20) }))),
  }));
  const more = Array.from({ length: times }, (_, at) => files.map((row) => ({ ...row, id: `${row.id}-${at}` }))).flat();
  const many = { ...data, topics: data.topics.map((topic) => (topic.id === 'files' ? { ...topic, rows: more } : topic)) };
  const weights = new Map([...choice.weights, ...more.map(({ id }) => [id, 'should'] as const)]);
  const long = recordOf(many, { ...choice, weights }, '2026-11-30', 'https://a.org/guide/compare/');
  const html = toHtml(recordTree(long));
  expect([...has, said].filter((part) => !html.includes(part))).toEqual([]);
  expect(recordMarkdown(long)).toContain('Unknown. Nobody knows.');
});

test('what Markdown would read as markup is escaped, and code is not', () => {
  const changed = comparisonData(guideOf({ 'topics/editing/undo.md': ['After a setting.', 'After *2 \\* 2* of `a_b` in c_d.'] }), SITE);
  const text = recordMarkdown(recordOf(changed, { ...choice, without: [] }, '2026-11-30', 'https://a.org/'));
  expect(text).toContain('After 2 \\* 2 of `a_b` in c\\_d.');
  expect(text).toContain('### Dög & \\<Co\\> \\#1 3.0.0');
});
