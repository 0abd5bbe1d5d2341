/** What holds for every input of the pure functions, not only for the examples of their own tests. */
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { running } from '../../scripts/lib/fuzz/trial.ts';
import { drawBars } from '../../src/charts/bars.ts';
import { drawLines, yearOf } from '../../src/charts/lines.ts';
import { commandLine, commandOf, requestOf, typed } from '../../src/client/run-here/words.ts';
import { readMarkdown, readYaml } from '../../src/content/front-matter.ts';
import { roleOf } from '../../src/content/layout.ts';
import { idFrom } from '../../src/drafts/draft.ts';
import { isSame, mismatches } from '../../src/evidence/matching.ts';
import { normalise } from '../../src/evidence/normalise.ts';
import { compareFindings, type Finding } from '../../src/findings/finding.ts';
import { editDistance, nearest } from '../../src/findings/nearest.ts';
import { report } from '../../src/findings/report.ts';
import { withPolicy } from '../../src/hosting/inline.ts';
import { textOfHtml } from '../../src/links/verdict.ts';
import { plainInline, renderInline } from '../../src/markdown/inline.ts';
import { outline } from '../../src/markdown/outline.ts';
import { answerFor, compareVersions, periodProblems } from '../../src/matrix/periods.ts';
import { compare } from '../../src/measurements/compare.ts';
import { spreadOf } from '../../src/measurements/statistics.ts';
import { request as requestSchema } from '../../src/schemas/transcript.ts';
import { absolute, isInternal, lineId, normaliseBase, withBase } from '../../src/urls/urls.ts';

/** Any text, with what means something to parsers more often than chance has it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '  ',
        '---\n',
        '- ',
        ': ',
        '# ',
        '`',
        '```',
        '[',
        '](',
        ')',
        '<',
        '>',
        '"',
        "'",
        '&',
        '*',
        '_',
        '|',
        '{',
        '}',
        '\t',
      ),
      fc.constantFrom(
        'javascript:',
        'http://',
        '//',
        '/',
        '<script>',
        '<a href=',
        'onclick=',
        '__proto__',
        'constructor',
        '&lt;',
        '\u202e',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const version = fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,3}(a|b|rc)?\d{0,2}$/);
const sign = (number: number): number => Math.sign(number);

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
    fc.assert(fc.property(text, fc.nat(), (file, line) => void expect(lineId('app', file, line)).toMatch(/^[a-zA-Z0-9-]+$/)));
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
        expect(sign(compareVersions(a, b)) + sign(compareVersions(b, a))).toBe(0);
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

  test('are one annotation a line, whatever they hold, and JSON that says the same', () => {
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

describe('what came back', () => {
  test('a value is the same as itself in another order of keys, and not as one with another leaf', () => {
    const reversed = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(reversed);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSame(value, reversed(value))).toBe(true);
        expect(isSame([value], [value, null])).toBe(false);
        expect(isSame({ a: value }, {})).toBe(false);
        expect(isSame({ ['__proto__']: value }, {})).toBe(false);
        expect(isSame(JSON.parse('{"__proto__":{}}'), {})).toBe(false);
      }),
    );
  });

  test('what is expected as it came back, is as expected', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (body, status, json) => {
        const expected = { status, headers: {}, body: { equals: body, contains: [body.slice(1, 4)], absent: [] }, json };
        expect(mismatches(expected as never, { status, headers: [], body, json } as never)).toEqual([]);
        expect(mismatches(expected as never, { status: status + 1, headers: [], body: `${body}!`, json: [json] } as never)).toHaveLength(3);
      }),
    );
  });

  test('what was normalised once, stays as it is', () => {
    const changing = fc.constantFrom(
      'Sat, 21 Nov 2026 16:00:00 GMT',
      '2026-11-21T16:00:00Z',
      '2026-11-21 16:00',
      '0x7f12ab34cd',
      '1763740800.5-120-99',
      'csrftoken=0123456789abcdef0123; Path=/',
    );
    const body = fc.array(fc.oneof(changing, text)).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(body, fc.array(body), (all, cookies) => {
        const once = normalise({ status: 200, body: all, headers: cookies.map((one) => ['Set-Cookie', one] as [string, string]) }, [], []);
        expect(normalise(once, [], [])).toEqual(once);
      }),
    );
  });
});

describe('figures', () => {
  const values = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });

  test('a median lies between the smallest and the largest, and the order of runs does not count', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { min, median, max } = spreadOf(all);
        expect(min).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(max);
        expect(spreadOf([...all].reverse())).toEqual({ min, median, max });
        expect(all.filter((one) => one < median).length).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });

  test('a ratio the other way round says the opposite', () => {
    const opposite = { more: 'less', less: 'more', 'no difference': 'no difference', 'too few': 'too few' } as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 6 }),
        (pairs) => {
          const [first, second] = [0, 1].map((side) => ({ conditions: {}, values: pairs.map((pair) => pair[side] ?? 1) })) as [
            never,
            never,
          ];
          const [one, other] = [compare(first, second), compare(second, first)];
          if (one.kind !== 'ratio' || other.kind !== 'ratio') throw new Error('refused without a reason');
          expect(other.says).toBe(opposite[one.says]);
          expect(other.ratio.min).toBeCloseTo(1 / one.ratio.max, 9);
        },
      ),
    );
  });

  test('figures of unlike conditions are never put side by side', () => {
    const conditions = fc.dictionary(fc.constantFrom('server', 'threads', 'Python'), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        const same = Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
        expect(compare({ conditions: a, values: [1] } as never, { conditions: b, values: [1] } as never).kind).toBe(
          same ? 'ratio' : 'refused',
        );
      }),
    );
  });

  test('bars and lines stay in the picture', () => {
    const moment = fc.stringMatching(/^20[0-3]\d(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?$/);
    fc.assert(
      fc.property(values, fc.array(moment, { minLength: 1, maxLength: 6 }), (all, moments) => {
        const { min, max } = spreadOf(all);
        const chart = drawBars([{ label: 'a', bars: all.map((value) => ({ framework: 'f', label: 'b', value, min, max })) }]);
        for (const { x, length, from, to, y, thickness } of chart.groups.flatMap(({ bars }) => bars)) {
          expect(x + length).toBeLessThanOrEqual(chart.width);
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(chart.width);
          expect(y + thickness).toBeLessThanOrEqual(chart.height);
        }
        const points = [...moments].sort().map((at, index) => ({ at, value: all[index % all.length] ?? 0 }));
        const { lines, width, height } = drawLines(new Map([['f', points]]), []);
        for (const { x, y } of lines.flatMap(({ dots }) => dots)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('a later day is a later moment', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const iso = (date: Date): string => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, (a, b) => {
        if (iso(a) < iso(b)) expect(yearOf(iso(a))).toBeLessThan(yearOf(iso(b)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what readers type', () => {
  test('a command is the same after it was written down and read', () => {
    fc.assert(
      fc.property(fc.array(text.filter((word) => word !== '')), (command) => void expect(commandOf(commandLine(command))).toEqual(command)),
    );
  });

  test('a request is the same after it stood in the fields', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
    const line = fc.stringMatching(/^[!-~]([ -~]{0,12}[!-~])?$/);
    const form = fc.dictionary(
      name,
      fc.oneof(
        line.filter((value) => !value.includes('\\n')),
        fc.array(
          line.filter((value) => !value.includes('\\n')),
          { minLength: 2 },
        ),
      ),
      { minKeys: 1 },
    );
    const kinds = fc.oneof(
      form.map((fields) => ({ form: fields })),
      fc.jsonValue().map((json) => ({ json })),
      text.map((body) => ({ body })),
      fc.constant({}),
    );
    const request = fc.tuple(fc.constantFrom('GET', 'POST', 'PUT'), fc.webPath(), fc.dictionary(name, line), kinds);
    fc.assert(
      fc.property(request, ([method, path, headers, kind]) => {
        const asked = requestSchema.parse({ method, path: `/${path.replace(/^\/+/, '')}`, headers, ...kind });
        expect(JSON.parse(JSON.stringify(requestOf(typed(asked))))).toEqual(JSON.parse(JSON.stringify(asked)));
      }),
    );
  });
});

describe('text from elsewhere', () => {
  test('YAML is read or has findings within it, and nothing is thrown', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        const lines = yaml.split('\n');
        for (const { line, column } of readYaml('a.yaml', yaml).findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the body of a file begins on the line that is said', () => {
    fc.assert(
      fc.property(text, text, (yaml, body) => {
        const file = `---\n${yaml.replaceAll('---', '')}\n---\n${body}`;
        const parts = readMarkdown('a.md', file);
        if (parts.data.findings.some(({ message }) => message === 'front matter')) return;
        expect(
          file
            .split('\n')
            .slice(parts.bodyLine - 1)
            .join('\n'),
        ).toBe(parts.body);
      }),
    );
  });

  test('a sentence of Markdown runs nothing and leads to no script', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        expect(running(fromHtml(renderInline(sentence, '/guide/'), { fragment: true }))).toEqual([]);
        expect(typeof plainInline(sentence)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('an outline names places within the text, and each heading has an id of its own', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const { headings, links, html } = outline(markdown);
        const lines = markdown.split(/\r\n|\n|\r/).length;
        for (const { line } of [...headings, ...links, ...html]) expect(line).toBeLessThanOrEqual(lines);
        expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
      }),
      { numRuns: 300 },
    );
  });

  test('the text of a page of HTML holds no tag of it', () => {
    fc.assert(fc.property(text, (html) => void expect(textOfHtml(html.replaceAll('&', ''))).not.toMatch(/<[^>]*>/)));
    fc.assert(
      fc.property(fc.constantFrom('constructor', 'toString', 'valueOf'), (name) => void expect(textOfHtml(`&${name};`)).toBe(`&${name};`)),
    );
  });

  test('a policy is put into a page once', () => {
    fc.assert(
      fc.property(text, (body) => {
        const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>${body.replaceAll('<', '')}</body></html>`;
        expect(withPolicy(page).match(/http-equiv="content-security-policy"/gi)).toHaveLength(1);
      }),
    );
  });
});

test('files are the same after they were packed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5}\.py)?$/), text), (files) => {
      const sound = Object.fromEntries(Object.entries(files).map(([name, inner]) => [name, inner.toWellFormed()]));
      const packed = zipSync(Object.fromEntries(Object.entries(sound).map(([name, inner]) => [name, new TextEncoder().encode(inner)])));
      expect(Object.fromEntries(Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(sound);
    }),
  );
});
