import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Root as Markdown } from 'mdast';
import { toString as wordsIn } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { readTitles } from '../../scripts/lib/site/search-index.ts';
import { serve } from '../../scripts/serve.ts';
import { plainInline } from '../../src/markdown/inline.ts';
import { LEGEND } from '../../src/matrix/levels.ts';
import { sectionPages } from '../../src/search/full-text-index.ts';
import type { Settings } from '../../src/site/settings.ts';
import { GUIDES, pagesOf, readFile, readPage, SITES } from '../support/sites.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const parse = (text: string): Markdown => parser.parse(text);
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const wordsOf = (element: Element | undefined): string => (element === undefined ? '' : words(textOf(element)));

/** The URLs of the links and pictures of a piece of Markdown. */
function addressesIn(text: string): string[] {
  const found: string[] = [];
  visit(parse(text), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') found.push(node.url);
  });
  return found;
}

/** The URLs of a site in a text, each once. To parse thousands of files would take minutes. */
const ownAddresses = ({ site, base }: Settings, text: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(`(?<=[(<])${RegExp.escape(`${site}${base}`)}[^)>\\s]*`, 'g'))].map(([url]) => url)),
];

/** The file of a site that an absolute URL leads to; undefined for one of another site. */
function fileAt({ site, base, outDir }: Settings, url: string): string | undefined {
  const start = `${site}${base}`;
  if (!url.startsWith(start)) return undefined;
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(outDir, file)) ? file : '';
}

const markdownOf = ({ outDir }: Settings): string[] => globSync('**/*.md', { cwd: outDir }).sort();

describe.each(Object.entries({ ...GUIDES, base: SITES.base }))('in the site %s', (_, site) => {
  const pages = pagesOf(site);
  const twins = markdownOf(site);

  test('each page is Markdown too, and says so; only pages without content are not', () => {
    const without = pages.filter((page) => {
      const twin = page.replace(/index\.html$/, 'index.md');
      const named = /<link rel="alternate" type="text\/markdown" href="([^"]+)">/.exec(readFile(site, page))?.[1];
      if (named !== undefined) expect(named).toBe(`${site.base}${twin}`);
      return named === undefined || !twins.includes(twin);
    });
    expect(without).toEqual(['404.html', 'search/index.html']);
  });

  test('the Markdown links only to what exists', () => {
    const dead = twins.flatMap((twin) => ownAddresses(site, readFile(site, twin)).filter((url) => fileAt(site, url) === ''));
    expect(dead).toEqual([]);
  });

  test('llms.txt leads to Markdown and data that exist, and data leads to what exists', () => {
    for (const file of ['llms.txt', 'llms-full.txt', ...globSync('llms-full/*.txt', { cwd: site.outDir })])
      expect(
        ownAddresses(site, readFile(site, file)).filter((url) => fileAt(site, url) === ''),
        file,
      ).toEqual([]);
    for (const file of ['index', 'guide', 'claims', 'releases', 'experiments']) {
      const urls = readFile(site, `api/v1/${file}.json`).matchAll(/"(?:url|json|csv|markdown|\$schema|documentation)":"([^"]+)"/g);
      expect(
        [...urls].map(([, url = '']) => url).filter((url) => fileAt(site, url) === ''),
        file,
      ).toEqual([]);
    }
  });

  test('neither the search index nor the sitemap has Markdown or data', () => {
    expect(readFile(site, 'sitemap-0.xml')).not.toMatch(/\.md|\/api\/|llms/);
    const { languages } = JSON.parse(readFile(site, 'pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    const indexed = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
    const sections = sectionPages(readTitles(site.outDir).paths, (path) => readFile(site, `${path.slice(1)}index.html`));
    expect(indexed).toBe(pages.length - 2 + sections.length);
  });

  test('feeds are RSS with a title, an address of their own, and entries that differ', () => {
    const feeds = globSync('**/feed.xml', { cwd: site.outDir });
    expect(feeds.length).toBeGreaterThan(3);
    for (const feed of feeds) {
      const xml = readFile(site, feed);
      expect(fromXml(xml).children.at(-1)).toMatchObject({ type: 'element', name: 'rss' });
      expect(xml, feed).toContain(`<atom:link href="${site.site}${site.base}${feed}" rel="self" type="application/rss+xml"/>`);
      const ids = [...xml.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid>/g)].map(([, id]) => id);
      expect(new Set(ids).size, feed).toBe(ids.length);
      expect([...xml.matchAll(/<item>/g)], feed).toHaveLength(ids.length);
      for (const [, link = ''] of xml.matchAll(/<link>([^<]+)<\/link>/g)) expect(fileAt(site, link), link).not.toBe('');
    }
  });
});

describe('fifty answers', () => {
  const site = SITES.root;

  test('no link of a page of any kind has kept a path of the site', () => {
    const some = [
      '',
      'topics/',
      'matrix/',
      'faq/',
      'methodology/',
      'glossary/',
      'data/',
      'measurements/',
      'frameworks/',
      'claims/',
      'sources/',
    ];
    const one = (pattern: string): string[] => globSync(pattern, { cwd: site.outDir }).sort().slice(0, 3);
    const kinds = [
      'topics/*/*/index.md',
      'topics/*/index.md',
      'frameworks/*/index.md',
      'choose/*/index.md',
      'claims/*/index.md',
      'experiments/*/index.md',
    ];
    for (const twin of [...some.map((path) => `${path}index.md`), ...kinds.flatMap(one)])
      expect(
        addressesIn(readFile(site, twin)).filter((url) => !/^(https?:|mailto:|#)/.test(url)),
        twin,
      ).toEqual([]);
  });

  interface Row {
    readonly id: string;
    readonly verified: { readonly date: string };
    readonly answers: Readonly<
      Record<
        string,
        readonly {
          readonly level?: string;
          readonly value?: string;
          readonly summary: string;
          readonly evidence: readonly { readonly url: string }[];
        }[]
      >
    >;
  }
  const data = JSON.parse(readFile(site, 'api/v1/guide.json')) as {
    topics: { id: string; aspects: Row[] }[];
    frameworks: { id: string; name: string }[];
  };
  const answers = data.topics.flatMap(({ aspects }) => aspects.flatMap((row) => data.frameworks.map((framework) => ({ row, framework }))));
  const some = Array.from({ length: 50 }, (_, index) => answers[Math.floor((index * answers.length) / 50)]).flatMap((one) => one ?? []);

  test.each(some.map((one) => [`${one.row.id}, ${one.framework.id}`, one] as const))(
    '%s: page, Markdown, JSON and CSV agree',
    (_, { row, framework }) => {
      const page = readPage(site, `topics/${row.id}/index.html`);
      const shown = select(`#answer-${framework.id} .period`, page);
      const word = wordsOf(select('.level', shown));
      const summary = wordsOf(selectAll('p', shown)[1]);
      const sources = selectAll(`#evidence-${framework.id} li > a[href^="https:"]`, page).map(({ properties }) =>
        String(properties['href']),
      );
      const versions = wordsOf(select('.verified', page));

      const own = JSON.parse(readFile(site, `api/v1/topics/${row.id}.json`)) as Row;
      expect(own).toMatchObject(row);
      const [current] = row.answers[framework.id] ?? [];
      expect(LEGEND.find(({ level }) => level === current?.level)?.word ?? plainInline(current?.value ?? '')).toBe(word);
      expect(words(plainInline(current?.summary ?? ''))).toBe(summary);
      const evidence = (row.answers[framework.id] ?? []).flatMap((answer) => answer.evidence.map(({ url }) => url));
      expect(evidence).toEqual(expect.arrayContaining(sources));
      expect(versions).toContain(row.verified.date);

      const twin = readFile(site, `topics/${row.id}/index.md`);
      const text = words(wordsIn(parse(twin), { includeImageAlt: false }).replaceAll('\n', ' '));
      const block = words(wordsIn(parse(twin.split(/^### /m).find((part) => part.startsWith(framework.name)) ?? '')));
      expect(block).toContain(summary);
      expect(block).toContain(word);
      expect(text).toContain(row.verified.date);
      expect(addressesIn(twin)).toEqual(expect.arrayContaining(sources));

      const [topic = ''] = row.id.split('/');
      const lines = cellsOf(readFile(site, `api/v1/topics/${topic}.csv`));
      const [head = []] = lines;
      const at = (line: readonly string[], name: string): string => line[head.indexOf(name)] ?? '';
      const line = lines.find(
        (one) => `${topic}/${at(one, 'aspect')}` === row.id && at(one, 'framework') === framework.id && at(one, 'current') === 'true',
      );
      expect(words(plainInline(at(line ?? [], 'summary').replace(/^'/, '')))).toBe(summary);
      expect(at(line ?? [], 'level') || plainInline(at(line ?? [], 'value').replace(/^'/, ''))).toBe(current?.level ?? word);
      expect(at(line ?? [], 'verified')).toBe(row.verified.date);
      const cited = lines
        .filter((one) => `${topic}/${at(one, 'aspect')}` === row.id && at(one, 'framework') === framework.id)
        .flatMap((one) => at(one, 'evidence_urls').split(' '));
      expect(cited).toEqual(expect.arrayContaining(sources));
    },
  );
});

/** Cells of CSV with its quotes resolved (RFC 4180). */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  return lines;
}

/** Ten questions as people ask them, and what an answer must contain. The questions of the guide's own list of questions are not used. */
const QUESTIONS: readonly { readonly question: string; readonly facts: readonly RegExp[] }[] = [
  {
    question: 'Which is more secure, Flask or Django?',
    facts: [/accepts forged POST requests/, /rejects POST and other unsafe requests without a valid token/],
  },
  { question: 'Can I use the Django ORM with Flask?', facts: [/Django's ORM/] },
  { question: 'Can Flask and Django be used together?', facts: [/DispatcherMiddleware/] },
  {
    question: 'Is Flask faster than Django?',
    facts: [/Flask handles [\d,]+ requests per second/, /Django [\w ]+ handles [\d,]+ requests per second/],
  },
  { question: 'Do Flask and Django support async?', facts: [/`async` extra/, /under an ASGI server/] },
  { question: 'Do I need an ORM?', facts: [/without an ORM/, /connection\.cursor\(\)/] },
  { question: 'Can I use a NoSQL database such as MongoDB?', facts: [/MongoEngine/, /MongoDB's own backend/] },
  { question: 'Which has more documentation?', facts: [/281 files/, /76 files/] },
  { question: 'How long is each version supported?', facts: [/April 2028/, /publishes no end dates/] },
  { question: 'Are Flask and Django free?', facts: [/BSD-3-Clause licence/] },
];

describe('a program that follows links and compares words', () => {
  const site = SITES.root;
  const UNSAID = new Set([
    'a',
    'an',
    'and',
    'are',
    'as',
    'be',
    'can',
    'do',
    'each',
    'has',
    'have',
    'how',
    'i',
    'in',
    'is',
    'it',
    'more',
    'need',
    'of',
    'or',
    'such',
    'than',
    'the',
    'to',
    'use',
    'used',
    'which',
    'with',
    'django',
    'flask',
  ]);
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !UNSAID.has(word))
      .map((word) => word.replace(/(?:e?s|e?d|ing|ation|ity)$/, ''));
  const lines = readFile(site, 'llms.txt')
    .split('\n')
    .flatMap((line) => {
      const [, title = '', url = '', more = ''] = /^- \[([^\]]*)\]\(([^)]+)\): (.*)$/.exec(line) ?? [];
      return url.endsWith('.md') && !url.includes('/faq/')
        ? [{ url, title: new Set(stems(title)), all: new Set(stems(`${title} ${more}`)) }]
        : [];
    });
  const seen = new Map<string, number>();
  for (const { all } of lines) for (const stem of all) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  /** Rarer words count more, and those of a title twice. */
  const score = (question: string, line: (typeof lines)[number]): number =>
    stems(question).reduce(
      (sum, stem) => sum + (line.all.has(stem) ? Math.log(lines.length / (seen.get(stem) ?? 1)) * (line.title.has(stem) ? 2 : 1) : 0),
      0,
    );

  test.each(QUESTIONS)('$question', ({ question, facts }) => {
    const best = lines.toSorted((a, b) => score(question, b) - score(question, a)).slice(0, 5);
    const found = best.map(({ url }) => readFile(site, fileAt(site, url) ?? ''));
    // One link further: pages that the best ones lead to.
    const further = best
      .slice(0, 2)
      .flatMap(({ url }) =>
        addressesIn(readFile(site, fileAt(site, url) ?? '')).flatMap((next) =>
          fileAt(site, next)?.endsWith('.md') ? [readFile(site, fileAt(site, next) ?? '')] : [],
        ),
      );
    for (const fact of facts)
      expect(
        [...found, ...further].some((text) => fact.test(text)),
        `${fact} after ${best.map(({ url }) => url).join(', ')}`,
      ).toBe(true);
  });
});

describe('the examples of the page about data', () => {
  const site = SITES.root;
  const text = readFile(site, 'data/index.md');
  const examples = [...text.matchAll(/^```(js|py) title="[^"]+"\n([\s\S]*?)\n```$/gm)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
  const PROGRAMS: Readonly<Record<string, readonly [string, ...string[]]>> = {
    js: [process.execPath, '--input-type=module', '-e'],
    py: ['python3', '-c'],
  };

  test.each(examples)('in $language, one prints what the page shows', async ({ language, code }) => {
    const { server, address } = await serve(site, 0);
    try {
      const [program = '', ...args] = PROGRAMS[language] ?? [];
      // The server responds in this process, so it must not be blocked.
      const { stdout } = await promisify(execFile)(program, [...args, code.replaceAll(`${site.site}${site.base}`, address)]);
      expect(stdout.split('\n').length).toBeGreaterThan(2);
      expect(stdout).toMatch(language === 'js' ? /^.+\? checked on \d{4}-\d{2}-\d{2}\n/ : /^[a-z-]+ [a-z-]+ \S/);
    } finally {
      server.close();
    }
  });

  test('there is one in each language', () => {
    expect(examples.map(({ language }) => language)).toEqual(['js', 'py']);
  });
});
