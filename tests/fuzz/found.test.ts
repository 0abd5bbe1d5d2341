/** What fuzzing found once. Each is kept as the damage that did it, or as the smallest text that does. */
import { describe, expect, test } from 'vitest';
import type { Damage } from '../../scripts/lib/fuzz/mutations.ts';
import { baseOf, tried } from '../../scripts/lib/fuzz/trial.ts';
import { type Change, findIn, fixture } from '../support/content.ts';

/** Damages of the made-up guide, by what they did. */
const FOUND: Readonly<Record<string, Pick<Damage, 'path' | 'mutations'>>> = {
  'a key that every object has ended in an exception': {
    path: 'examples/greeting/index.md',
    mutations: [{ kind: 'rename', at: 0, other: 0, text: 'toString' }],
  },
  'an empty key had a finding without a tip': {
    path: 'topics/files/index.md',
    mutations: [
      { kind: 'double', at: 954944529, other: 1424063007, text: '' },
      { kind: 'rename', at: 651648271, other: 2096491524, text: '' },
    ],
  },
  'a heading over thousands of lines took five seconds': {
    path: 'examples/greeting/index.md',
    mutations: [{ kind: 'lengthen', at: 1055498061, other: 1588097208, text: '\t' }],
  },
  'a list over thousands of lines took three seconds': {
    path: 'topics/editing/index.md',
    mutations: [
      { kind: 'indent', at: 251489258, other: 2067805486, text: '***' },
      { kind: 'lengthen', at: 2100374511, other: 909954295, text: '!!python/object:os.system x' },
      { kind: 'lengthen', at: 1733902709, other: 1757000637, text: '' },
    ],
  },
};

describe('is received with findings', () => {
  const base = baseOf(fixture(), '2026-11-21');
  test.each(Object.entries(FOUND))('%s', async (_, damage) => {
    expect(await tried(base, { ...damage, encoding: 'utf-8', move: 'stays' })).toEqual({ outcome: 'findings', broken: [] });
  });
});

const RECORDED = 'examples/greeting/recorded.json';

const found = (path: string, change: Change): string[] => findIn({ [path]: change }).filter((line) => line.includes(path));

test('a missing bracket is reported at most ten times, and not once for each line that follows', () => {
  const text = `releases: [\n${'  - { a: [b }\n'.repeat(50)}`;
  const findings = found('runtimes/ant.yaml', text);
  expect(findings).toHaveLength(10);
  for (const finding of findings) {
    const [, line, column] = /:(\d+):(\d+) /.exec(finding) ?? [];
    expect(text.split('\n')[Number(line) - 1]?.length).toBeGreaterThanOrEqual(Number(column) - 1);
  }
});

describe('broken JSON is reported once, where it breaks', () => {
  const whole = fixture().get(RECORDED) ?? '';
  const told = (text: string): string[] => found(RECORDED, text).filter((line) => line.includes('JSON'));

  test('in the middle', () => {
    expect(told('{\n  "ant": {\n  "a" 1\n}')).toEqual([
      `content/${RECORDED}:3:7 error JSON: expected valid JSON, found expected ':' after property name (let the command that wrote it write it again)`,
    ]);
  });

  test('at its end', () => {
    expect(told('{\n  "ant": ')).toEqual([
      `content/${RECORDED}:2:10 error JSON: expected valid JSON, found unexpected end of JSON input (let the command that wrote it write it again)`,
    ]);
  });

  test('when it is long, where the reader of YAML would take seconds', () => {
    expect(told(`${whole.slice(0, -3)}${'{"a" '.repeat(40_000)}`)).toHaveLength(1);
  });
});

test('a key that is an object is a finding, and nothing else is printed', () => {
  expect(findIn({ 'topics/editing/undo.md': ['title: Undo', 'title: Undo\n{ 7*7 }: 1'] })).toEqual([
    'content/topics/editing/undo.md:3:1 error YAML: expected valid YAML, found non string key (With stringKeys, all keys must be strings) (put the value in double quotes if it contains a colon, a hash or a brace)',
  ]);
});

test('an id of a map that is empty', () => {
  expect(findIn({ 'topics/files/index.md': ['choose:', 'choose:\n  "": [x y]'] }).filter((line) => line.includes('choose."'))).toEqual([
    'content/topics/files/index.md:7:3 error choose."": expected an id of lower-case letters, digits and hyphens, found "" (…)',
  ]);
});

test('a key of blanks', () => {
  expect(findIn({ 'topics/editing/undo.md': ['title: Undo', 'title: Undo\n" ": 1'] })).toEqual([
    expect.stringContaining('content/topics/editing/undo.md:3:1 error " ": expected one of title, '),
  ]);
});

test('an empty expression', () => {
  expect(findIn({ 'pages/about.mdx': ['## The levels', '## The levels {}'] }).filter((line) => line.includes('MDX'))).toEqual([
    'content/pages/about.mdx:5:15 error MDX: expected text and components with literal values, found an empty expression (remove it)',
  ]);
});

test('broken JSON without a place is located, whatever its length', () => {
  const path = 'examples/greeting/recorded.json';
  const told = (text: string) => findIn({ [path]: text }).filter((line) => line.startsWith(`content/${path}`));
  expect(told('{\n\t"ant": [}\n')).toEqual([
    expect.stringContaining("recorded.json:2:10 error JSON: expected valid JSON, found unexpected token '}'"),
  ]);
  expect(told(`{ "ant":\n${'[\t'.repeat(20_000)}}`)).toEqual([expect.stringContaining('recorded.json:2:40001 error JSON: ')]);
});

test('YAML with thousands of open brackets or aliases is not parsed', () => {
  const told = (text: string) =>
    findIn({ 'runtimes/ant.yaml': `package: ant\n${text}` }).filter((line) => line.includes('runtimes/ant.yaml'));
  expect(told('[\n'.repeat(2000))).toEqual([
    'content/runtimes/ant.yaml:102:1 error YAML: expected at most 24 lists and objects in one another, found more (close the bracket that is open)',
  ]);
  expect(told('* \n*a\n'.repeat(2000))).toEqual([
    'content/runtimes/ant.yaml:102:1 error YAML: expected values that are written out, found more (write the values again)',
  ]);
  const deep = findIn({ 'examples/greeting/transcript.yaml': ': '.repeat(20_000) });
  expect(deep.some((line) => line.startsWith('content/examples/greeting/transcript.yaml:'))).toBe(true);
});
