/** What holds for every text that somebody types or that comes from elsewhere, not only for the examples of their own tests. */
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { running } from '../../../scripts/lib/fuzz/trial.ts';
import { commandLine, commandOf, requestOf, typed } from '../../../src/client/run-here/words.ts';
import { readMarkdown, readYaml } from '../../../src/content/front-matter.ts';
import { plainInline, renderInline } from '../../../src/markdown/inline.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { request as requestSchema } from '../../../src/schemas/transcript.ts';
import { withPolicy } from '../../../src/site/hosting/inline.ts';
import { text } from '../../support/arbitraries.ts';

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
