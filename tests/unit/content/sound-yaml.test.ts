import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE, KINDS, mutated } from '../../../scripts/lib/fuzz/mutations.ts';
import { readFiles } from '../../../src/content/files.ts';
import { readWithPlaces } from '../../../src/content/front-matter.ts';
import { soundYaml } from '../../../src/content/sound-yaml.ts';
import { text } from '../../support/arbitraries.ts';
import { FIXTURE } from '../../support/content.ts';

/** All YAML of the made-up guide, front matter too. */
const TEXTS = [...readFiles(FIXTURE)].flatMap(([path, file]) =>
  path.endsWith('.yaml') ? [file] : path.endsWith('.md') ? [file.split(/^---\n/m)[1] ?? ''] : [],
);

/** Ways to write the same, of which each has rules of its own. */
const SCALARS = [
  ...[
    "'a '' b'",
    '"a\\tb \\u00e9"',
    '"two\n\n  lines\\\n  joined"',
    "'two\n\n  lines'",
    'two\n  lines of text',
    'a: b',
    "it's",
    '- 1',
    '-1',
    '1',
  ],
  ...[
    '1.0',
    '01',
    '-0',
    '1e3',
    '12345678901234567890',
    '0.1',
    'true',
    'True',
    'yes',
    'null',
    '~',
    'Null',
    '.inf',
    '0x10',
    '2026-12-01',
    '12:30:45',
  ],
  ...[
    '|\n  a\n   b\n\n  c\n',
    '|-\n  a\n',
    '|+\n  a\n\n',
    '>\n  a\n  b\n\n   c\n  d\n',
    '>-\n  a\n\n  b\n',
    '|2\n   a\n',
    '|2\n    a\n   b\n',
    '|1\n  a\n\n  ',
    '|2-\n    a\n  \n',
    '|+1\n  a\n\n\n',
    '>1\n  a\n',
  ],
  ...[
    '[a, b]',
    '[a, b,]',
    '{ a: b }',
    '{a: b}',
    '{ a, b: }',
    '{"a":1}',
    '[a: b]',
    '[]',
    '{}',
    '[\n  a,\n  b\n]',
    '[\na]',
    '&x a',
    '*x',
    '!!str 1',
    '!a b',
  ],
  ...[
    'a #b',
    'a # b',
    '"a" # b',
    '"a #b"',
    'C#',
    '# b',
    '\u00a0a',
    'a\u00a0b',
    '? a',
    '- a\n- b',
    '\n- a\n- b',
    '\n  - a\n  - b',
    '\n    a: b\n    c: d',
  ],
  ...[
    '',
    ' ',
    '\t',
    'a\t',
    '\ta',
    '%a',
    '@a',
    '`a`',
    'a\r\n  b',
    '|\r\n  a\r\n',
    '\ufeffa',
    'a\u0085b',
    'a\u2028b',
    '\0',
    '"\\ud800"',
    '😀',
    '...',
    '---',
  ],
];

const mutation = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  other: fc.nat(),
  text: fc.constantFrom(...HOSTILE, ...SCALARS),
});
const damaged = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(mutation, { maxLength: 3 }))
  .map(([yaml, mutations]) => mutations.reduce(mutated, yaml));
const written = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', '"c"', '1', '1.0', 'true', '__proto__', '- d', '-', '<<'), fc.constantFrom(...SCALARS)), {
    maxLength: 4,
  })
  .map((pairs) => `${pairs.map(([key, value]) => (key === '-' ? `- ${value}` : `${key}: ${value}`)).join('\n')}\n`);

/** What is wrong with a quick reading: nothing where it leaves the text to the other parser. */
const differs = (yaml: string): boolean => {
  const quick = soundYaml(yaml);
  if (quick === undefined) return false;
  const { value, findings } = readWithPlaces('a.yaml', yaml);
  return findings.length > 0 || !isDeepStrictEqual(value, quick.value) || JSON.stringify(value) !== JSON.stringify(quick.value);
};

test('what is read quickly has no mistake, and is what is read with places', () => {
  for (const yaml of [
    ...TEXTS,
    ...SCALARS,
    ...SCALARS.map((one) => `- ${one}`),
    ...SCALARS.map((one) => `a:\n  b: ${one}\n  c: d`),
    ...SCALARS.map((one) => `- - ${one}\n  - d`),
    ...SCALARS.map((one) => `a: ${one}`),
  ])
    expect(differs(yaml) ? yaml : undefined).toBe(undefined);
  fc.assert(
    fc.property(fc.oneof(damaged, written, text), (yaml) => !differs(yaml)),
    { numRuns: 2000 },
  );
});

test('the guide is read quickly, and what is not to be used is not', () => {
  expect(TEXTS.filter((yaml) => soundYaml(yaml) === undefined)).toEqual([]);
  expect(soundYaml('a: "1"\nb: [1, -0.5, 2e3]\nc: ~\nd: # nothing\ne: true\nf: 01\ng: "#1 #2"\n')).toEqual({
    value: { a: '1', b: [1, -0.5, 2000], c: null, d: null, e: true, f: '01', g: '#1 #2' },
  });
  for (const yaml of [
    '',
    '# nothing',
    '- a\n- b #c',
    '1: a',
    'a: &b c',
    'a: !c d',
    'a: 1\n---\nb: 2',
    'a: 1\na: 2',
    '%YAML 1.2\n---\na: b',
    'a: 9007199254740993',
  ])
    expect([yaml, soundYaml(yaml)]).toEqual([yaml, undefined]);
});
