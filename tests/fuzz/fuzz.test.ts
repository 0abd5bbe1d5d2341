import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { damages, fuzz } from '../../scripts/lib/fuzz/fuzz.ts';
import { type Damage, damaged, KINDS, type Mutation, mutated, WRITTEN } from '../../scripts/lib/fuzz/mutations.ts';
import { baseOf, tried } from '../../scripts/lib/fuzz/trial.ts';
import { readFiles } from '../../src/content/files.ts';
import { FIXTURE, fixture } from '../support/content.ts';

const TEXT = 'title: One\nlist: [a, b]\nlast: two\n';
const mutation = (kind: Mutation['kind'], at: number, other = 0, text = 'X'): Mutation => ({ kind, at, other, text });
const damage = (path: string, changes: Partial<Damage> = {}): Damage => ({
  path,
  mutations: [],
  encoding: 'utf-8',
  move: 'stays',
  ...changes,
});

/** Each kind of change, and what the text is afterwards. */
const CHANGED: Readonly<Record<(typeof KINDS)[number], readonly [Mutation, string]>> = {
  cut: [mutation('cut', 5, 4), 'title\nlist: [a, b]\nlast: two\n'],
  truncate: [mutation('truncate', 8), 'title: O'],
  double: [mutation('double', 1, 1), 'title: One\nlist: [a, b]\nlast: two\nlist: [a, b]\nlast: two\n'],
  swap: [mutation('swap', 0, 2), 'last: two\nlist: [a, b]\ntitle: One\n'],
  insert: [mutation('insert', 7), 'title: XOne\nlist: [a, b]\nlast: two\n'],
  retype: [mutation('retype', 20), 'title: One\nlist: [a, X]\nlast: two\n'],
  rename: [mutation('rename', 11), 'title: One\nX: [a, b]\nlast: two\n'],
  indent: [mutation('indent', 1, 3), 'title: One\n   list: [a, b]\nlast: two\n'],
  write: [mutation('write', 1), 'title: One\nX\nlist: [a, b]\nlast: two\n'],
  lengthen: [mutation('lengthen', 30, 1), 'title: One\nlist: [a, b]\nlast: two\ntwo\ntwo\n'],
};

describe('a text is changed', () => {
  test.each(KINDS)('%s', (kind) => {
    const [change, after] = CHANGED[kind];
    expect(mutated(TEXT, change)).toBe(after);
  });
});

test('positions go round, and an empty text can be changed too', () => {
  expect(mutated('ab', mutation('insert', 5))).toBe('abX');
  for (const kind of KINDS) expect(typeof mutated('', mutation(kind, 7, 7))).toBe('string');
});

test('a file can be saved otherwise and moved', () => {
  const bytes = (changes: Partial<Damage>) => Buffer.from(damaged('ä\n', damage('a/b.md', changes)).bytes ?? '').toString('hex');
  expect(bytes({})).toBe('c3a40a');
  expect(bytes({ encoding: 'bom' })).toBe('efbbbfc3a40a');
  expect(bytes({ encoding: 'crlf' })).toBe('c3a40d0a');
  expect(bytes({ encoding: 'utf-16le' })).toBe('fffee4000a00');
  expect(bytes({ encoding: 'latin-1' })).toBe('e40ae4');
  expect(damaged('a', damage('a/b.md', { move: 'is copied' })).path).toBe('a/copy-b.md');
  expect(damaged('a', damage('a/b.md', { move: 'changes its ending' })).path).toBe('a/b.mdx');
  expect(damaged('a', damage('a/b.md', { move: 'goes' })).bytes).toBeUndefined();
});

test('a seed says what is damaged, and every kind of file is', () => {
  const paths = [...readFiles(FIXTURE).keys()];
  expect(damages(paths, 50, 7)).toEqual(damages(paths, 50, 7));
  expect(damages(paths, 50, 8)).not.toEqual(damages(paths, 50, 7));
  const hit = new Set(damages(paths, 500, 7).map(({ path }) => path.replace(/[^/]*$/, '')));
  expect([...hit]).toEqual(expect.arrayContaining(['', 'claims/', 'frameworks/', 'pages/', 'topics/editing/']));
});

describe('a broken promise is reported', () => {
  const today = '2026-11-21';

  test('nothing is broken without damage', async () => {
    expect(await tried(baseOf(fixture(), today), damage('guide.yaml'))).toEqual({ outcome: 'valid', broken: [] });
  });

  test('a page that is nowhere', async () => {
    const base = baseOf(fixture(), today);
    const claim = base.sources.get('claims/all-undo.md');
    if (claim === undefined) throw new Error('the made-up guide has no such claim');
    // A file that the rules take for something else than it is.
    const lost = {
      ...base,
      sources: new Map([...base.sources, ['claims/lost.md', { ...claim, path: 'claims/lost.md', value: undefined }]]),
    };
    expect((await tried(lost, damage('words.txt'))).broken).toEqual(['claims/lost.md is nowhere in the guide']);
  });

  test('a folder with mistakes cannot be the base', () => {
    const text = fixture({ 'guide.yaml': ['pages:', 'pagse:'] });
    expect(() => baseOf(text, today)).toThrow('content/guide.yaml:');
  });

  test('a thread that hangs, and one that says so itself; the others go on', async () => {
    const all = ['fine.md', 'hangs.md', 'breaks.md', 'fine.md'].map((path) => damage(path));
    const { failures, withFindings } = await fuzz({ folder: '', today }, all, 2, new URL('./hanging-thread.ts', import.meta.url));
    expect(failures.map(({ run, broken }) => [run, broken])).toEqual([
      [1, ['no answer within 2 s of processor time']],
      [2, ['an exception: none']],
    ]);
    expect(withFindings).toBe(3);
  }, 20_000);
});

describe('what people type and is read otherwise', () => {
  const base = baseOf(fixture(), '2026-11-21');
  test.each(WRITTEN)('%j is found, or shown', async (text) => {
    for (const path of ['topics/editing/undo.md', 'guide.yaml'])
      for (const at of [2, (base.files.get(path) ?? '').split('\n').length - 1]) {
        const { broken } = await tried(base, damage(path, { mutations: [mutation('write', at, 0, text)] }));
        expect(broken).toEqual([]);
      }
  });
});

test('four hundred damages of the made-up guide end in findings or in a valid guide', async () => {
  const start = { folder: FIXTURE, today: '2026-11-21' };
  const outcome = await fuzz(start, damages([...readFiles(FIXTURE).keys()], 400, 2026), 1);
  expect(outcome.failures).toEqual([]);
  expect(outcome.valid).toBeGreaterThan(40);
  expect(outcome.withFindings).toBeGreaterThan(200);
}, 120_000);

describe('npm run fuzz', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/fuzz.ts', ...args], { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: FIXTURE } });

  test('says how the runs ended', () => {
    const { stdout, stderr, status } = run('--runs', '30', '--seed', '5');
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^30 runs with seed 5 over \d+ files: \d+ ended in findings, \d+ in a valid guide, 0 otherwise\. [\d.]+ s, the longest run [\d.]+ s\.\n$/,
    );
    expect(status).toBe(0);
  }, 60_000);

  test('repeats one of them', () => {
    expect(run('--seed', '5', '--only', '17').stdout).toMatch(/^1 runs? with seed 5/);
  }, 60_000);

  test('a number that is none', () => {
    const { stderr, status } = run('--runs', 'many');
    expect([stderr, status]).toEqual(['--runs: expected a whole number, found "many"\n  tip: --runs 1000\n', 2]);
  });
});
