import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../../src/upkeep/review/changes.ts';
import { asCode, inMarkdown } from '../../../../src/upkeep/review/markdown.ts';
import type { Change } from '../../../support/content.ts';
import { guideOf } from '../../../support/guide.ts';

const UNDO = 'topics/editing/undo.md';
const RUN = (status: number, version = '2.0.1', day = '2026-11-01'): string =>
  JSON.stringify({
    ant: { '2.0': { day, runtime: 'x', versions: { ant: version }, program: 'a'.repeat(64), steps: [{ asked: 'GET /', status }] } },
  });
const saidOf = (after: Readonly<Record<string, Change>>, before: Readonly<Record<string, Change>> = {}): string =>
  inMarkdown(meaningOf(guideOf(before), guideOf(after)));

test('two equal guides', () => {
  expect(saidOf({})).toBe('## What this changes in the guide\n\nNo answer, verdict, test result or page of the guide changes.\n');
});

/** A change of the guide, and what is said of it below the heading. */
const CASES: Readonly<Record<string, readonly [Readonly<Record<string, Change>>, string]>> = {
  'a level, its sentence and what one does': [
    { [UNDO]: [/level: opt-in, how: Set it., summary: After a setting./, 'level: "on", summary: "At once, with `u`."'] },
    '### Answers\n\n- `Undo` (`editing/undo`), `Bee`\n  - answer: `opt-in` → `on`\n  - sentence: `After a setting.` → `` At once, with `u`. ``\n  - how: `Set it.` → nothing\n',
  ],
  'evidence that was replaced, and evidence that was read anew': [
    {
      [UNDO]: [
        /(After a setting., evidence: \[\{ kind: docs, url: )"[^"]*"([\s\S]*With a package., evidence: .*?accessed: )2026-11-01/,
        '$1"https://example.org/new"$22026-11-02',
      ],
    },
    '### Answers\n\n- `Undo` (`editing/undo`), `Bee`\n  - evidence added: `docs https://example.org/new`\n  - evidence removed: `docs https://example.org/manual`\n- `Undo` (`editing/undo`), `Cat`\n  - evidence read again: `docs https://example.org/manual`\n',
  ],
  'evidence described differently': [
    { [UNDO]: [/(After a setting., evidence: .*?shows: )The manual says so./, '$1The manual tells of it.'] },
    '### Answers\n\n- `Undo` (`editing/undo`), `Bee`\n  - evidence described differently: `docs https://example.org/manual`\n',
  ],
  'an answer that became two, by period': [
    {
      [UNDO]: [
        /(bee:\n)( {4}- \{ level: opt-in, )(how: Set it., summary: )(After a setting.)(.*\n)/,
        '$1$2until: "1.0", $3$4$5$2since: "2.0", $3After another setting.$5',
      ],
    },
    '### Answers\n\n- `Undo` (`editing/undo`), `Bee`\n  - releases: `all` → `up to version 1.0 · version 2.0 and later`\n  - sentence: `After a setting.` → `After another setting.`\n',
  ],
  'a period that ended later': [
    { [UNDO]: [/until: "1.0"(.*\n.*)since: "2.0"/, 'until: "1.5"$1since: "1.6"'] },
    '### Answers\n\n- `Undo` (`editing/undo`), `Ant`\n  - releases: `up to version 1.0 · version 2.0 and later` → `up to version 1.5 · version 1.6 and later`\n',
  ],
  'a ruling and a wording': [
    {
      'claims/all-undo.md': [
        /text: "Every editor takes back changes, says www.example.org."([\s\S]*)ruling: true/,
        'text: All of them.$1ruling: false',
      ],
    },
    '### Claims\n\n- `All undo`\n  - verdict: `true` → `false`\n  - statement: `Every editor takes back changes, says www.example.org.` → `All of them.`\n',
  ],
  'a page that was verified again': [
    { [UNDO]: ['date: 2026-11-01', 'date: 2026-11-20'] },
    '### Checked again, unchanged\n\n- `editing/undo`\n',
  ],
  'a new page': [
    {
      'claims/new.md':
        '---\ntitle: "@all ![x](http://a/b)"\nstatements: [{ id: s, text: S., sources: [gazette] }]\nruling: opinion\ndepends_on: You.\nframeworks: [ant]\nverified: 2026-11-01\n---\nA.\n',
    },
    '### New pages\n\n- `/claims/new/`: `@all ![x](http://a/b)`\n',
  ],
};

describe('says', () => {
  test.each(Object.entries(CASES))('%s', (_, [after, said]) => {
    expect(saidOf(after)).toBe(`## What this changes in the guide\n\n${said}`);
  });
});

describe('a page that was renamed', () => {
  const before = guideOf();
  const rename = (moved: Readonly<Record<string, string>>) => {
    const after = guideOf();
    const [topic, ...others] = after.topics;
    if (topic === undefined) throw new Error('the guide of the test has no topic');
    const aspects = topic.aspects.map((aspect) => (aspect.id === 'undo' ? { ...aspect, id: 'taking-back' } : aspect));
    return { ...after, settings: { ...after.settings, moved }, topics: [{ ...topic, aspects }, ...others] };
  };

  test('is named with its redirect, and its answers are compared', () => {
    const said = meaningOf(before, rename({ '/topics/editing/undo/': '/topics/editing/taking-back/' }));
    expect(said).toMatchObject({
      answers: [],
      added: [],
      lost: [],
      renamed: [{ from: '/topics/editing/undo/', to: '/topics/editing/taking-back/' }],
    });
    expect(inMarkdown(said)).toContain(
      '### Renamed pages\n\n- `/topics/editing/undo/` → `/topics/editing/taking-back/`, with a redirect\n',
    );
  });

  test('without a redirect is a mistake that says what to type', () => {
    const said = inMarkdown(meaningOf(before, rename({})));
    expect(said).toContain(
      '### Pages that are gone without a redirect\n\n- **`/topics/editing/undo/`** (`Undo`). Addresses never die: add `/topics/editing/undo/: /topics/editing/taking-back/` to `moved` of `guide.yaml`.\n',
    );
  });
});

describe('a run', () => {
  const recorded = (text: string): Readonly<Record<string, Change>> => ({ 'examples/greeting/recorded.json': text });

  test('that came out otherwise is named by its step', () => {
    expect(saidOf(recorded(RUN(500)), recorded(RUN(200)))).toContain(
      '### Test results\n\n- `Greeting` (`greeting`) on `Ant 2.0.1`\n  - `GET /`: `200` → `500`\n',
    );
  });

  test('that came out the same on another day is not named', () => {
    expect(saidOf(recorded(RUN(200, '2.0.1', '2026-11-02')), recorded(RUN(200)))).toContain('No answer, verdict, test result or page');
  });

  test('that came out the same, and whose step was called otherwise when it was recorded, is not named', () => {
    expect(saidOf(recorded(RUN(200)), recorded(RUN(200).replace('GET /', 'GET  /')))).toContain('No answer, verdict, test result or page');
  });

  test('on a newer version is named with the answers that cite it', () => {
    const cited: Change = [
      'evidence: [{ kind: docs, url: "https://example.org/manual", shows: The manual says so., accessed: 2026-11-01 }] }\n    - { level: "on"',
      'evidence: [{ kind: experiment, id: greeting }] }\n    - { level: "on"',
    ];
    const said = saidOf(
      { ...recorded(RUN(200, '2.0.2')), [UNDO]: cited, 'frameworks/ant.md': [/latest: "2.0.1"/, 'latest: "2.0.2"'] },
      { ...recorded(RUN(200)), [UNDO]: cited },
    );
    expect(said).toContain('- `Greeting` (`greeting`) on `Ant 2.0.1 → 2.0.2`\n  - same output\n  - answers that cite it: `editing/undo`\n');
  });
});

test('whatever a text contains, it stays one code span', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n', '@', ' ', '|') }), (text) => {
      const code = asCode(text);
      if (code === 'nothing') return;
      const fence = /^`+/.exec(code)?.[0] ?? '';
      expect(code.endsWith(fence)).toBe(true);
      expect(code).not.toContain('\n');
      const inner = code.slice(fence.length, -fence.length);
      expect(inner.match(/`+/g)?.some((run) => run.length === fence.length) ?? false).toBe(false);
    }),
  );
});

test('of two long texts the part that differs is shown', () => {
  const long = 'x'.repeat(500);
  const was = { asked: 'GET /', before: `${long}a`, after: `${long}b` };
  const run = { experiment: 'e', title: 'E', framework: 'A', version: { before: '1', after: '1' }, steps: [was], bears: [] };
  const said = inMarkdown({ answers: [], claims: [], runs: [run], verified: [], added: [], renamed: [], lost: [] });
  expect(said).toContain(`\`…${'x'.repeat(60)}a\` → \`…${'x'.repeat(60)}b\``);
});
