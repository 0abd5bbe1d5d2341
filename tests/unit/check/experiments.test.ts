import { expect, test } from 'vitest';
import { citedRunsAgree, everyTranscriptIsRecorded } from '../../../src/check/experiments.ts';
import { referencesExist } from '../../../src/check/references.ts';
import { transcriptsAreComplete } from '../../../src/check/transcripts.ts';
import { readContent } from '../../../src/content/content.ts';
import { trialsOf } from '../../../src/experiments/plan.ts';
import type { Finding } from '../../../src/findings/finding.ts';

const FILES = {
  'guide.yaml':
    'title: A\ndescription: A.\nanswer: [A.]\nrepository: https://example.org/\nframeworks: [one]\ntopics: [t]\nexperiments: [e]\n',
  'frameworks/one.md': `---
name: One
summary: One.
hue: 1
licence: MIT
links: [{ label: L, url: "https://example.org/" }]
releases:
  - { version: "2.0", latest: "2.0.1", compared: true, released: 2026-01-01 }
  - { version: "1.0", latest: "1.0.9", compared: true, released: 2025-01-01 }
support: S.
evidence: [{ kind: docs, url: "https://example.org/", shows: S., accessed: 2026-01-02 }]
verified: 2026-01-02
---
`,
  'topics/t/index.md': '---\ntitle: T\nquestion: T?\nverdict: T.\naspects: [a]\nchoose: { one: [it is], either: [it is] }\n---\n',
  'topics/t/a.md': `---
title: A
question: A?
answers:
  one:
    - level: "on"
      summary: A.
      evidence: [{ kind: experiment, id: e, step: first }]
verified: { date: 2026-01-02, against: { one: ["2.0.1", "1.0.9"] } }
---
`,
  'experiments/e/index.md': '---\ntitle: E\nquestion: E?\nsummary: E.\naspects: [t/a]\n---\n',
  'experiments/e/transcript.yaml': `programs:
  one: { files: [p.py], entry: p }
steps:
  - id: first
    request: { path: / }
    expect: { status: 200 }
  - id: second
    for: [one 2.0]
    request: { path: /b }
    each:
      one: { body: b }
`,
  'experiments/e/one/p.py': 'x = 1\n',
  'runtimes/one.yaml': 'package: One\n',
  'runtimes/one.py': '',
} as const;

/** The content, changed, with a recording in which every step came back with these bodies and statuses. */
function content(
  changes: Partial<Record<keyof typeof FILES, (text: string) => string>> = {},
  steps?: Record<string, object[]>,
  onCPython?: Record<string, object[]>,
) {
  const files = new Map(Object.entries(FILES).map(([path, text]) => [path, changes[path as keyof typeof FILES]?.(text) ?? text]));
  const { content: bare } = readContent(files, 'content', '2026-01-03');
  for (const [file, results] of [
    ['recorded', steps],
    ['recorded-cpython', onCPython],
  ] as const) {
    if (results === undefined) continue;
    const runs = trialsOf(bare).map(({ release, fingerprint: program }) => [
      release.version,
      { day: '2026-01-02', runtime: 'R', versions: { One: release.latest }, program, steps: results[release.version] ?? [] },
    ]);
    files.set(`experiments/e/${file}.json`, JSON.stringify({ one: Object.fromEntries(runs) }));
  }
  const read = readContent(files, 'content', '2026-01-03');
  expect(read.findings).toEqual([]);
  return read.content;
}

const GOOD = {
  '2.0': [
    { asked: 'GET /', status: 200 },
    { asked: 'GET /b', body: 'b' },
  ],
  '1.0': [{ asked: 'GET /', status: 200 }],
};
const lines = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ level, file, line, column, message, expected, actual, tip }) =>
      `${level} ${file}:${line}:${column} ${message}: expected ${expected}, found ${actual}; tip: ${tip}`,
  );

test('an answer that its experiment supports has no finding', () => {
  const all = content({}, GOOD);
  expect(lines([...citedRunsAgree(all), ...everyTranscriptIsRecorded(all), ...referencesExist(all)])).toEqual([]);
});

test('a contradiction is reported at the answer and at the step', () => {
  const all = content({}, { ...GOOD, '1.0': [{ asked: 'GET /', status: 404 }] });
  expect(lines([...citedRunsAgree(all), ...everyTranscriptIsRecorded(all)])).toEqual([
    'error content/topics/t/a.md:8:42 answers.one[0].evidence[0].id: expected a run that supports the answer: 200, found 404 ' +
      '(e on one 1.0.9, step 1 (GET /), status; content/experiments/e/transcript.yaml:6); tip: correct the answer or the transcript',
    'error content/experiments/e/transcript.yaml:6:23 e on one 1.0.9, step 1 (GET /), status: expected 200, found 404; ' +
      'tip: fix the program, or write what it really returns',
  ]);
});

test('an answer depends on the step that it names, and only on the releases that it applies to', () => {
  const failing = {
    ...GOOD,
    '2.0': [
      { asked: 'GET /', status: 200 },
      { asked: 'GET /b', body: 'c' },
    ],
  };
  expect(citedRunsAgree(content({}, failing))).toEqual([]);
  const second = (text: string): string => text.replace('step: first', 'step: second');
  expect(lines(citedRunsAgree(content({ 'topics/t/a.md': second }, GOOD)))).toEqual([
    'error content/topics/t/a.md:8:51 answers.one[0].evidence[0].step: expected a step that one 1.0 is asked, found "second"; tip: one of first',
  ]);
  const since = (text: string): string => second(text).replace('level: "on"', 'level: "on"\n      since: "2.0"');
  expect(citedRunsAgree(content({ 'topics/t/a.md': since }, GOOD))).toEqual([]);
});

test('an experiment names the aspects that may cite it', () => {
  const all = content({ 'experiments/e/index.md': (text) => text.replace('[t/a]', '[]') }, GOOD);
  expect(lines(citedRunsAgree(all))).toEqual([
    'error content/topics/t/a.md:8:42 answers.one[0].evidence[0].id: expected an experiment whose aspects name t/a, ' +
      'found e, whose aspects are none; tip: aspects: […, t/a] in experiments/e/index.md',
  ]);
});

test('an experiment that is cited was run on every release', () => {
  expect(lines(citedRunsAgree(content()))).toEqual([
    'error content/topics/t/a.md:8:42 answers.one[0].evidence[0].id: expected a recorded result of e on one 2.0.1, found none; ' +
      'tip: npm run evidence -- --only e --record',
    'error content/topics/t/a.md:8:42 answers.one[0].evidence[0].id: expected a recorded result of e on one 1.0.9, found none; ' +
      'tip: npm run evidence -- --only e --record',
  ]);
});

test('a second recording, on CPython, has to meet the same expectations as the first', () => {
  const failing = { ...GOOD, '1.0': [{ asked: 'GET /', status: 404 }] };
  expect(lines([...citedRunsAgree(content({}, GOOD, GOOD)), ...everyTranscriptIsRecorded(content({}, GOOD, GOOD))])).toEqual([]);
  expect(citedRunsAgree(content({}, GOOD, failing)).map(({ actual }) => actual)).toEqual([
    '404 (e on one 1.0.9, step 1 (GET /), status; content/experiments/e/transcript.yaml:6)',
  ]);
});

test('what needs more than WebAssembly has is recorded on CPython alone', () => {
  const needs = { 'experiments/e/transcript.yaml': (text: string) => `needs: [threads]\n${text}` };
  expect(everyTranscriptIsRecorded(content(needs, undefined, GOOD))).toEqual([]);
  expect(citedRunsAgree(content(needs, undefined, GOOD))).toEqual([]);
  expect(lines(everyTranscriptIsRecorded(content(needs)))[0]).toBe(
    'warning content/experiments/e/transcript.yaml:3:8 e on one 2.0.1, on CPython: expected a recording of what came back, found none; ' +
      'tip: npm run evidence -- --cpython --record',
  );
});

test('a recording of another program is old', () => {
  const recorded = content({}, GOOD).sources.find(({ role }) => role.kind === 'recorded')?.text ?? '';
  const files = new Map<string, string>([
    ...Object.entries(FILES),
    ['experiments/e/recorded.json', recorded],
    ['experiments/e/one/p.py', 'x = 2\n'],
  ]);
  const { content: changed } = readContent(files, 'content', '2026-01-03');
  expect(lines(everyTranscriptIsRecorded(changed))).toEqual([
    'warning content/experiments/e/transcript.yaml:2:8 e on one 2.0.1: expected a recording of the current program, ' +
      'found one of another program, of 2026-01-02; tip: npm run evidence -- --record',
    'warning content/experiments/e/transcript.yaml:2:8 e on one 1.0.9: expected a recording of the current program, ' +
      'found one of another program, of 2026-01-02; tip: npm run evidence -- --record',
  ]);
});

test('an id of an experiment, a file and a framework of a step exist', () => {
  const all = content(
    {
      'topics/t/a.md': (text) => text.replace('id: e', 'id: f'),
      'experiments/e/transcript.yaml': (text) => text.replace('p.py', 'q.py').replace('for: [one 2.0]', 'for: [two]'),
    },
    undefined,
  );
  expect(lines([...referencesExist(all), ...transcriptsAreComplete(all)])).toEqual([
    'error content/topics/t/a.md:8:42 answers.one[0].evidence[0].id: expected the id of an experiment or example that exists, found "f"; tip: e',
    'error content/experiments/e/transcript.yaml:2:18 programs.one.files[0]: expected the id of a file of the program that exists, found "q.py"; tip: p.py',
    'error content/experiments/e/transcript.yaml:2:10 programs.one.files: expected every file of the folder in the list, found no "p.py"; tip: files: […, p.py]',
    'error content/experiments/e/transcript.yaml:8:11 steps[1].for[0]: expected the id of a framework that exists, found "two"; tip: one of one',
  ]);
});
