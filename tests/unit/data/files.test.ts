import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { dataFiles, movesThrough } from '../../../src/data/files.ts';
import type { Change } from '../../support/content.ts';
import { guideOf } from '../../support/guide.ts';

const address = (path: string): string => `https://a.org${path}`;

/** The files of data of the made-up guide, some of its files changed. */
function filesWith(changes: Readonly<Record<string, Change>> = {}): Map<string, string> {
  const files = dataFiles({ guide: guideOf(changes), address, bodyOf: (file) => (file.startsWith('claims/') ? ' The reason.\n' : '') });
  return new Map([...files].map(([path, write]) => [path, write()]));
}

const files = filesWith();
const read = (path: string, from = files): Record<string, unknown> => JSON.parse(from.get(path) ?? 'null') as Record<string, unknown>;

test('every file of JSON is valid by the schema that it names, and names its version', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
  const all = [...files.keys()].filter((path) => path.endsWith('.json'));
  const schemas = all.filter((path) => path.includes('/schemas/'));
  for (const path of schemas) ajv.addSchema(read(path));
  const used = new Set<unknown>();
  for (const path of all.filter((one) => !one.includes('/schemas/'))) {
    const data = read(path);
    used.add(data['$schema']);
    expect(ajv.validate(String(data['$schema']), data), `${path}: ${ajv.errorsText()}`).toBe(true);
    expect(data).toMatchObject({ version: 1, guide: 'Ant, Bee or Cat?', checked: '2026-11-01' });
  }
  expect([...used].sort()).toEqual(schemas.map(address).sort());
});

test('a schema notices a missing field and lets one more pass', () => {
  const ajv = new Ajv2020({ validateFormats: false });
  const isValid = ajv.compile(read('/api/v1/schemas/aspect.json'));
  const { title: _, ...without } = read('/api/v1/topics/editing/undo.json');
  expect(isValid(without)).toBe(false);
  expect(isValid({ ...read('/api/v1/topics/editing/undo.json'), more: 1 })).toBe(true);
});

test('an aspect has its answers as typed, with their evidence', () => {
  const { answers, ...facts } = read('/api/v1/topics/editing/undo.json');
  expect(facts).toMatchObject({
    id: 'editing/undo',
    question: 'Can a change be taken back?',
    url: 'https://a.org/topics/editing/undo/',
    markdown: 'https://a.org/topics/editing/undo/index.md',
    json: 'https://a.org/api/v1/topics/editing/undo.json',
    former_paths: ['/topics/editing/undoing/'],
    verified: { date: '2026-11-01' },
  });
  expect(answers).toMatchObject({
    ant: [
      {
        current: true,
        releases: ['2.0'],
        level: 'on',
        since: '2.0',
        summary: 'Yes, with `u`.',
        evidence: [{ kind: 'docs', url: 'https://example.org/manual' }],
      },
      { current: false, releases: ['1.0'], level: 'none', until: '1.0' },
    ],
  });
});

test('evidence of a run and a measurement has the address of its page', () => {
  const evidence = 'evidence: [{ kind: experiment, id: greeting, step: greeting }]';
  const { answers } = read(
    '/api/v1/topics/editing/macros.json',
    filesWith({ 'topics/editing/macros.md': [/evidence: \[.*?\]/, evidence] }),
  );
  expect(answers).toMatchObject({
    ant: [{ evidence: [{ kind: 'experiment', id: 'greeting', step: 'greeting', url: 'https://a.org/examples/greeting/#ant-step-1' }] }],
  });
});

test('what moved is still where it was', () => {
  expect(files.get('/api/v1/topics/editing/undoing.json')).toBe(files.get('/api/v1/topics/editing/undo.json'));
  const moved = filesWith({
    'guide.yaml': [
      /moved: .*/,
      'moved: { /topics/a/b/: /topics/c/d/, /topics/c/d/: /topics/editing/undo/, /topics/text/: /topics/editing/ }',
    ],
  });
  expect(read('/api/v1/topics/a/b.json', moved)).toMatchObject({ id: 'editing/undo', former_paths: ['/topics/a/b/', '/topics/c/d/'] });
  expect(moved.get('/api/v1/topics/text.csv')).toBe(moved.get('/api/v1/topics/editing.csv'));
  expect(movesThrough({ '/a/': '/b/', '/b/': '/a/' })).toEqual([
    ['/a/', '/b/'],
    ['/b/', '/a/'],
  ]);
});

test('a claim has its reason, a release its dates, and an example its code and recordings', () => {
  expect(read('/api/v1/claims.json')['claims']).toMatchObject([
    { id: 'all-undo', ruling: 'true', reason: 'The reason.' },
    { id: 'ant-cannot-undo', ruling: 'outdated', held_until: 'Ant 1.9' },
    { id: 'bee-is-nicer', ruling: 'opinion' },
  ]);
  expect(read('/api/v1/releases.json')['frameworks']).toMatchObject([
    {
      id: 'ant',
      releases: [
        { version: '2.0', latest: '2.0.1', released: '2026-01-01' },
        { version: '1.0', security_until: '2027-01-01' },
      ],
    },
    { id: 'bee' },
    { id: 'cat' },
    { id: 'dog' },
  ]);
  expect(read('/api/v1/examples/greeting.json')['programs']).toMatchObject({
    ant: {
      files: [{ name: 'main.py', text: 'print("Hello from ant")\n' }],
      steps: [{ id: 'greeting', asked: 'GET /' }],
      recorded: { '2.0': { day: '2026-11-01', steps: [{ status: 200, body: 'Hello from ant' }] } },
    },
  });
});

test('the CSV of a topic has its answers alone, protected as the whole table is', () => {
  const csv = filesWith({ 'topics/editing/macros.md': [/summary: Ten\./, 'summary: "=1+1"'] }).get('/api/v1/topics/editing.csv') ?? '';
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(
    csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1]),
  ).toEqual([...Array(5).fill('undo'), ...Array(4).fill('macros')]);
  expect(csv).toContain(",'=1+1,");
});

test('the index leads to every file of the guide', () => {
  const index = JSON.stringify(read('/api/v1/index.json'));
  for (const path of ['guide', 'claims', 'releases', 'experiments', 'topics/editing', 'topics/files', 'schemas/aspect'])
    expect(index).toContain(`https://a.org/api/v1/${path}.json`);
});
