import { describe, expect, test } from 'vitest';
import { externalLinks } from '../../../../src/upkeep/links/external.ts';
import { type Looked, linkFindings, type Verdict, verdictOf } from '../../../../src/upkeep/links/verdict.ts';
import { type Change, inWords, readFixture } from '../../../support/content.ts';

const linksOf = (changes: Readonly<Record<string, Change>> = {}) => externalLinks(readFixture(changes).content);
const place = { file: 'content/a.md', line: 3, column: 1 };
const link = (...phrases: string[]) => ({ url: 'https://a.org/page', places: [place], phrases: phrases.map((text) => ({ text, place })) });
const answered = (status: number, redirects: readonly [number, string][] = [], text?: string): Looked => ({
  kind: 'answered',
  status,
  redirects: redirects.map(([code, to]) => ({ status: code, to })),
  text,
});

test('links are collected from fields and from Markdown, each address once with all its places and phrases', () => {
  const found = linksOf({
    'topics/editing/undo.md': [
      /"https:\/\/example.org\/manual", ([\s\S]*)See \[macros\]/,
      '"https://example.org/manual#undo", phrase: press u, $1See [this](https://b.org/x), [macros]',
    ],
  });
  expect(found.map(({ url }) => url)).toContain('https://b.org/x');
  const manual = found.find(({ url }) => url === 'https://example.org/manual');
  expect(manual?.places.length).toBeGreaterThan(5);
  expect(manual?.phrases).toEqual([{ text: 'press u', place: { file: 'content/topics/editing/undo.md', line: 7, column: 135 } }]);
});

describe('a page', () => {
  const CASES: Readonly<Record<string, readonly [Looked, Verdict]>> = {
    'that answers is fine': [answered(200), { kind: 'fine' }],
    'that is not found is gone': [answered(404), { kind: 'gone', why: 'status 404' }],
    'that sends on for good has moved to the end of the way': [
      answered(200, [
        [301, 'https://a.org/b'],
        [308, 'https://a.org/c'],
      ]),
      { kind: 'moved', to: 'https://a.org/c' },
    ],
    'that sends on for now is fine': [answered(200, [[302, 'https://a.org/en/page']]), { kind: 'fine' }],
    'that sends on for good and then for now has moved to where the first way ends': [
      answered(200, [
        [301, 'https://a.org/b'],
        [302, 'https://a.org/en/b'],
      ]),
      { kind: 'moved', to: 'https://a.org/b' },
    ],
    'that sends on to a page that is not found is gone': [answered(404, [[301, 'https://a.org/b']]), { kind: 'gone', why: 'status 404' }],
    'that sends everyone home is gone, whatever it answers': [
      answered(200, [[302, 'https://a.org/']]),
      { kind: 'gone', why: 'a redirect to the home page https://a.org/' },
    ],
    'that refuses programs': [answered(403), { kind: 'refused', why: 'status 403' }],
    'that has a bad day': [answered(503), { kind: 'failed', why: 'status 503' }],
    'that does not answer': [
      { kind: 'failed', why: 'ENOTFOUND' },
      { kind: 'failed', why: 'ENOTFOUND' },
    ],
  };
  test.each(Object.entries(CASES))('%s', (_, [looked, verdict]) => {
    expect(verdictOf(link(), looked)).toEqual(verdict);
  });

  test('that no longer holds the words is named with the words, even when it moved', () => {
    expect(verdictOf(link('press u', 'or z'), answered(200, [[301, 'https://a.org/b']], 'Press\n  U to undo.'))).toEqual({
      kind: 'unsaid',
      phrases: ['or z'],
    });
  });
});

describe('findings', () => {
  test('say what to do, at each place', () => {
    const said = (verdict: Verdict, ...phrases: string[]): string[] => inWords(linkFindings([{ link: link(...phrases), verdict }], []));
    expect(said({ kind: 'fine' })).toEqual([]);
    expect(said({ kind: 'moved', to: 'https://a.org/b' })).toEqual([
      'content/a.md:3:1 warning link: expected an address that does not send on for good, found https://a.org/page, which moved to https://a.org/b (https://a.org/b)',
    ]);
    expect(said({ kind: 'gone', why: 'status 404' })).toEqual([
      'content/a.md:3:1 error link: expected a page that is there, found https://a.org/page, which is gone (status 404) (cite another page, or the same at an archive)',
    ]);
    expect(said({ kind: 'unsaid', phrases: ['press u'] }, 'press u', 'or z')).toEqual([
      'content/a.md:3:1 error phrase: expected words that the page still holds, found https://a.org/page without “press u” (read the page again; does the answer still stand?)',
    ]);
    expect(said({ kind: 'refused', why: 'status 403' })).toEqual([
      'content/a.md:3:1 warning link: expected an answer, found https://a.org/page, which refuses programs (status 403) (open it; if it is there: - { url: "https://a.org/page", may: refuse, because: … } in links.yaml)',
    ]);
    expect(said({ kind: 'failed', why: 'ECONNRESET' })).toEqual([
      'content/a.md:3:1 warning link: expected an answer, found https://a.org/page, which does not answer (ECONNRESET) (open it; look again tomorrow: npm run links)',
    ]);
  });

  const exception = (may: 'refuse' | 'move') => ({
    exception: { url: 'https://a.org/page#part', may, because: 'It does.' },
    place: { file: 'content/links.yaml', line: 2, column: 5 },
  });

  test('are not made of what an exception allows', () => {
    expect(linkFindings([{ link: link(), verdict: { kind: 'refused', why: 'status 403' } }], [exception('refuse')])).toEqual([]);
  });

  test('name an exception that is not needed, because the page is fine or nothing links there', () => {
    expect(inWords(linkFindings([{ link: link(), verdict: { kind: 'fine' } }], [exception('refuse')]))).toEqual([
      'content/links.yaml:2:5 error exception: expected an exception that is needed: one that may refuse, found https://a.org/page#part, which is fine (remove it from links.yaml)',
    ]);
    expect(inWords(linkFindings([], [exception('move')]))).toEqual([
      'content/links.yaml:2:5 error exception: expected an exception that is needed: one that may move, found nothing that links to https://a.org/page#part (remove it from links.yaml)',
    ]);
  });
});
