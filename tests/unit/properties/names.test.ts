/** What holds for every name, version, place and word, not only for the examples of their own tests. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roleOf } from '../../../src/content/kinds.ts';
import { compareFindings, type Finding } from '../../../src/findings/finding.ts';
import { editDistance, nearest } from '../../../src/findings/nearest.ts';
import { report } from '../../../src/findings/report.ts';
import { answerFor, periodProblems } from '../../../src/releases/periods.ts';
import { compareVersions } from '../../../src/releases/versions.ts';
import { absolute, isInternal, lineIds, normaliseBase, withBase } from '../../../src/urls/urls.ts';
import { idFrom } from '../../../src/words/id.ts';
import { text, version } from '../../support/arbitraries.ts';

describe('addresses', () => {
  test('a base begins and ends with one slash, and stays so', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        const base = normaliseBase(given);
        expect(base).toMatch(/^\/(.*[^/]\/)?$/s);
        expect(base).not.toContain('//');
        expect(normaliseBase(base)).toBe(base);
      }),
    );
  });

  test('a path under a base begins with it, stays on the site, and ends as it did', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webPath(), (base, path) => {
        expect(withBase(base, path)).toBe(normaliseBase(base) + path.replace(/^\/+/, ''));
        expect(isInternal(withBase(base, path))).toBe(true);
        expect(new URL(absolute('https://a.example', base, path)).origin).toBe('https://a.example');
      }),
    );
  });

  test('the id of a line needs no escape', () => {
    fc.assert(fc.property(text, (file) => void expect(lineIds('app', file)).toMatch(/^[a-zA-Z0-9-]+$/)));
  });

  test('an id of a title is one, or nothing, and is its own id', () => {
    fc.assert(
      fc.property(text, (title) => {
        expect(idFrom(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(idFrom(idFrom(title))).toBe(idFrom(title));
      }),
    );
  });

  test('what a path is depends on nothing but its shape: none leads out of the folder', () => {
    fc.assert(fc.property(text, (name) => void expect(roleOf(`../${name}`)).toBeUndefined()));
  });
});

describe('versions and periods', () => {
  test('versions are in one order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(compareVersions(a, a)).toBe(0);
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('numbers count as numbers, and a longer version comes after its beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }), fc.nat(99), (parts, more) => {
        const last = parts.length - 1;
        expect(compareVersions(parts.join('.'), parts.with(last, (parts[last] ?? 0) + 1).join('.'))).toBeLessThan(0);
        expect(compareVersions(parts.join('.'), [...parts, more].join('.'))).toBeLessThan(0);
      }),
    );
  });

  test('periods without a problem leave no compared release without an answer', () => {
    const period = fc.record({ since: fc.option(version, { nil: undefined }), until: fc.option(version, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 3 }), version, fc.nat(9), (answers, line, patch) => {
        const release = { version: line, latest: `${line}.${patch}`, compared: true };
        const found = periodProblems(answers as never, [release as never]);
        expect(answerFor(answers, release) === undefined && found.length === 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('findings', () => {
  const finding: fc.Arbitrary<Finding> = fc.record({
    level: fc.constantFrom('error', 'warning'),
    file: fc.constantFrom('a.md', 'b.md', 'a:b,c.md'),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    message: text,
    expected: text,
    actual: text,
    tip: text,
  });
  const checked = { files: 1, milliseconds: 1 };

  test('are printed in one order, however they were found', () => {
    const places = (all: readonly Finding[]): unknown => all.map(({ file, line, column, message }) => [file, line, column, message]);
    fc.assert(
      fc.property(fc.array(finding), (all) => {
        expect(places([...all].reverse().sort(compareFindings))).toEqual(places([...all].sort(compareFindings)));
      }),
    );
  });

  test('are one annotation a line, whatever they contain, and JSON that says the same', () => {
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1 }), (all) => {
        const lines = report(all, 'github', checked).split(/\r\n|\n|\r/);
        expect(lines).toHaveLength(all.length);
        for (const line of lines) expect(line).toMatch(/^::(error|warning) file=[^,:]+(%3A[^,:]*)?(%2C[^,:]*)?,line=\d,col=\d,title=/);
        expect(JSON.parse(report(all, 'json', checked))).toEqual([...all].sort(compareFindings));
      }),
    );
  });
});

describe('words that are near', () => {
  const word = fc.string({ maxLength: 9 });

  test('a distance goes both ways, is nothing between a word and itself, and at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  test('a limit changes nothing up to it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, limit) => {
        const distance = editDistance(a, b);
        if (distance <= limit) expect(editDistance(a, b, limit)).toBe(distance);
        else expect(editDistance(a, b, limit)).toBeGreaterThan(limit);
      }),
    );
  });

  test('the nearest is one of the candidates, and no other is nearer', () => {
    fc.assert(
      fc.property(word, fc.array(word), (wanted, candidates) => {
        const distances = candidates.map((one) => editDistance(wanted.toLowerCase(), one.toLowerCase()));
        const found = nearest(wanted, candidates);
        const limit = Math.max(1, Math.floor(wanted.toLowerCase().length / 3));
        if (found === undefined) expect(Math.min(...distances)).toBeGreaterThan(limit);
        else expect(editDistance(wanted.toLowerCase(), found.toLowerCase())).toBe(Math.min(...distances));
      }),
    );
  });
});
