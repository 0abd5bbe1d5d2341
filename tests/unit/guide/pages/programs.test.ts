import { expect, test } from 'vitest';
import type { StepResult } from '../../../../src/guide/model.ts';
import { distinctResults, examplePage, languageOf, programShown, shelfPage } from '../../../../src/guide/pages/programs.ts';
import { SHELVES } from '../../../../src/guide/shelves.ts';
import type { Result } from '../../../../src/schemas/transcript.ts';
import { byId, guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();
const greeting = byId(guide.examples, 'greeting');
const [examples] = SHELVES;
const ant = byId(guide.frameworks, 'ant');
const none = (): undefined => undefined;

/** What the two releases of Ant returned. */
const results = (...list: readonly Partial<Result>[]): StepResult[] =>
  ant.compared.flatMap((release, index) => (list[index] === undefined ? [] : [{ release, result: { asked: 'GET /', ...list[index] } }]));

test('a shelf lists its programs', () => {
  const page = examples && shelfPage(guide, SITE, examples);
  expect(page?.entries).toEqual([
    {
      title: 'Greeting',
      summary: 'One line.',
      path: '/examples/greeting/',
      topics: ['editing'],
      agreement: 'same',
      facts: 'Editing · Same outcomes',
    },
  ]);
  expect(page?.lists).toEqual([{ label: 'Examples (1)', path: '/examples/', current: true }]);
  // One entry needs no filter.
  expect(page?.filters.agreements).toEqual([]);
});

test('a shelf is filtered by topic and outcome, and leads to the other shelves', () => {
  const experiments = SHELVES.find(({ id }) => id === 'experiments');
  const alone = { ...greeting, id: 'alone', data: { ...greeting.data, aspects: [] }, programs: greeting.programs.slice(0, 1) };
  const changed = { ...guide, experiments: [{ ...greeting, id: 'both' }, alone] };
  const page = experiments && shelfPage(changed, SITE, experiments);
  expect(page?.entries.map(({ topics, agreement, facts }) => [topics, agreement, facts])).toEqual([
    [['editing'], 'same', 'Editing · Same outcomes'],
    [[], 'single', 'One framework only'],
  ]);
  expect(page?.groups.map(({ title, entries }) => [title, entries.map(({ path }) => path)])).toEqual([
    ['Editing', ['/experiments/both/']],
    ['Other', ['/experiments/alone/']],
  ]);
  expect(page?.filters).toEqual({
    topics: [{ value: 'editing', label: 'Editing' }],
    agreements: [
      { value: 'same', label: 'Same outcomes' },
      { value: 'single', label: 'One framework only' },
    ],
  });
  expect(page?.lists).toEqual([
    { label: 'Examples (1)', path: '/examples/', current: false },
    { label: 'Experiments (2)', path: '/experiments/', current: true },
  ]);
});

test('a program shows how it is installed, run, asked and what came back', () => {
  const [program] = examples === undefined ? [] : examplePage(guide, SITE, examples, greeting, none).programs;
  expect(program).toEqual({
    id: 'ant',
    name: 'Ant',
    install: { text: '$ get ant', copy: 'get ant' },
    run: undefined,
    size: '1 line in 1 file, 1 package installed. ',
    archive: '/examples/greeting-ant.zip',
    files: [{ name: 'main.py', text: expect.stringContaining('ant'), language: 'py' }],
    offer: undefined,
    terminal: {
      command: { text: '$ ant main.py', copy: 'ant main.py' },
      prints: 'ready',
      typed: ['Recorded on ', { kind: 'time', text: '2026-11-01' }, ', ', 'no computer at all', '.'],
    },
    isFolded: false,
    steps: [
      {
        id: 'ant-step-1',
        asked: 'GET /',
        why: undefined,
        shows: undefined,
        results: [{ name: 'Response 200', text: 'Hello from ant', language: 'text' }],
      },
    ],
    runs: [
      ['2.0.1', ': ', 'ant 2.0.1', '; ', 'no computer at all', ', run on ', { kind: 'time', text: '2026-11-01' }, '.'],
      ['1.0.9', ': ', 'ant 1.0.9', '; ', 'no computer at all', ', run on ', { kind: 'time', text: '2026-11-01' }, '.'],
    ],
    notInWasm: undefined,
    again: [],
  });
});

test('what can be run in the browser is offered', () => {
  const offer = { path: 'greeting.json', bytes: 1, frameScript: 'sha256-a' };
  const [program] = greeting.programs;
  expect(program && programShown(greeting, program, 'examples', () => offer).offer).toBe(offer);
});

test('many steps of an example are folded, those of an experiment never', () => {
  const [program] = greeting.programs;
  const [step] = program?.steps ?? [];
  if (program === undefined || step === undefined) throw new Error('the made-up example has a step');
  const isFolded = (count: number, shelf: 'examples' | 'experiments') =>
    programShown(greeting, { ...program, steps: Array.from({ length: count }, () => step) }, shelf, none).isFolded;
  expect([isFolded(8, 'examples'), isFolded(9, 'examples'), isFolded(9, 'experiments')]).toEqual([false, true, false]);
});

test('what a program needs that WebAssembly lacks is said', () => {
  const [program] = greeting.programs;
  expect(program && programShown({ ...greeting, needs: ['threads', 'server'] }, program, 'examples', none).notInWasm).toBe(
    'It cannot run in the browser, because WebAssembly has no threads and no server.',
  );
});

test('releases that returned the same are shown once, others with the release', () => {
  expect(distinctResults(results({ status: 200, headers: [], body: 'a' }, { status: 200, headers: [], body: 'a' }))).toEqual([
    { name: 'Response 200', text: 'a', language: 'text' },
  ]);
  expect(distinctResults(results({ status: 200, headers: [], body: 'a' }, { status: 404, headers: [], body: 'a' }))).toEqual([
    { name: 'Response 200 · 2.0', text: 'a', language: 'text' },
    { name: 'Response 404 · 1.0', text: 'a', language: 'text' },
  ]);
});

const KINDS: Readonly<Record<string, readonly [Partial<Result>, string]>> = {
  'an exception': [{ raises: 'ValueError: no' }, 'Exception'],
  'answers to requests at once': [{ status: 200, headers: [], batches: 2 }, 'Response 200, in 2 batches'],
  'an answer': [{ status: 302, headers: [] }, 'Response 302'],
  'a command': [{ status: 1, body: 'no' }, 'Exit code 1'],
  'an expression': [{ body: '2' }, 'Value'],
};
test.each(Object.entries(KINDS))('%s has a name', (_, [result, name]) => {
  expect(distinctResults(results(result)).map((one) => one.name)).toEqual([name]);
});

test('headers that matter are above the body; without them a page is highlighted as HTML', () => {
  const type = ['Content-Type', 'text/html'] as [string, string];
  expect(distinctResults(results({ status: 200, headers: [type, ['Vary', 'Cookie']], body: '<p>\n' }))).toEqual([
    { name: 'Response 200', text: 'Vary: Cookie\n\n<p>', language: 'text' },
  ]);
  expect(distinctResults(results({ status: 200, headers: [type], body: '<p>' }))[0]?.language).toBe('html');
});

test('a long answer is cut at the end of a line where there is one', () => {
  const [lines, block] = ['x'.repeat(99).concat('\n').repeat(20), 'x'.repeat(1300)];
  const textOf = (body: string): string | undefined => distinctResults(results({ body }))[0]?.text;
  expect(textOf(lines)?.endsWith('x\n… 800 more characters')).toBe(true);
  expect(textOf(block)).toBe(`${'x'.repeat(1200)}\n… 100 more characters`);
});

test('a file is highlighted by its ending', () => {
  expect(['app.py', 'a/b.html', 'Makefile'].map(languageOf)).toEqual(['py', 'html', 'Makefile']);
});
