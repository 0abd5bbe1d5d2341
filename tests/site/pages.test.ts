import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { pagesOf, readFile, readPage, SITES } from '../support/sites.ts';

const attribute = (element: Element | undefined, name: string): string => String(element?.properties[name] ?? '');

/** The guide below a folder stands for the guide at the root: its pages are the same, and each of its links can miss the folder. */
const { root: _, ...LOOKED_AT } = SITES;

describe.each(Object.entries(LOOKED_AT))('every page of the site %s', (_, site) => {
  const pages = new Map(pagesOf(site).map((page) => [page, readPage(site, page)]));
  const ids = new Map([...pages].map(([page, tree]) => [page, selectAll('[id]', tree).map(({ properties }) => String(properties['id']))]));
  const idsOf = new Map([...ids].map(([page, all]) => [page, new Set(all)]));

  test('there are pages of every kind', () => {
    expect(pages.size).toBeGreaterThan(12);
    for (const page of [
      'index.html',
      '404.html',
      'matrix/index.html',
      'search/index.html',
      'topics/index.html',
      'frameworks/index.html',
      'examples/index.html',
    ])
      expect([...pages.keys()]).toContain(page);
  });

  test.each([...pages.keys()])('%s has one h1, a title, a description and its canonical address', (page) => {
    const tree = pages.get(page);
    expect(selectAll('h1', tree)).toHaveLength(1);
    expect(textOf(select('title', tree) ?? { type: 'root', children: [] }).length).toBeGreaterThan(3);
    expect(attribute(select('meta[name=description]', tree), 'content').length).toBeGreaterThan(8);
    const path = page === '404.html' ? '404.html' : page.replace(/index\.html$/, '');
    expect(attribute(select('link[rel=canonical]', tree), 'href')).toBe(`${site.site}${site.base}${path}`);
  });

  test.each([...pages.keys()])('%s has headings without gaps and ids that stand once', (page) => {
    const tree = pages.get(page);
    const depths = selectAll('h1,h2,h3,h4,h5,h6', select('main', tree)).map(({ tagName }) => Number(tagName[1]));
    expect(depths[0]).toBe(1);
    for (const [index, depth] of depths.entries()) expect(depth - (depths[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(ids.get(page)).toEqual([...(idsOf.get(page) ?? [])]);
  });

  test.each([...pages.keys()])('%s links only to pages, files and anchors that exist, under the base', (page) => {
    const dead: string[] = [];
    for (const link of selectAll('a[href], link[href], script[src], use[href]', pages.get(page))) {
      const address = attribute(link, 'href') || attribute(link, 'src');
      if (/^(https?|mailto):/.test(address)) continue;
      const [path = '', anchor] = address.split('#', 2);
      const target = path === '' ? page : path.startsWith(site.base) ? path.slice(site.base.length).replace(/[?].*$/, '') : undefined;
      const file = target === undefined ? undefined : target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (file === undefined || !existsSync(join(site.outDir, file))) dead.push(address);
      else if (anchor && file.endsWith('.html') && !idsOf.get(file)?.has(anchor)) dead.push(address);
    }
    expect(dead).toEqual([]);
  });

  test.each([...pages.keys()])('%s has no inline style, no event handler and loads nothing from another host', (page) => {
    const tree = pages.get(page);
    expect(selectAll('[style]', tree)).toEqual([]);
    const handlers = selectAll('*', tree).flatMap(({ properties }) => Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)));
    expect(handlers).toEqual([]);
    const loaded = selectAll('script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=icon], source[src]', tree);
    for (const element of loaded) expect(attribute(element, 'src') || attribute(element, 'href')).toMatch(new RegExp(`^${site.base}`));
    const styles = selectAll('style', tree)
      .map((style) => textOf(style))
      .join('');
    expect(styles.match(/@import|url\(/)).toBeNull();
  });

  test.each([...pages.keys()])('%s has no script that holds up its first paint', (page) => {
    // Data runs nothing.
    const scripts = selectAll('script', pages.get(page)).filter((script) => attribute(script, 'type') !== 'application/ld+json');
    const blocking = scripts.filter((script) => attribute(script, 'src') !== '' && attribute(script, 'type') !== 'module');
    expect(blocking).toEqual([]);
    // Constant lines inside the page, before anything is drawn: the chosen theme, and on the page of search whether the address asks for something.
    expect(scripts.filter((script) => attribute(script, 'src') === '')).toHaveLength(page === 'search/index.html' ? 2 : 1);
  });

  test('the sitemap lists every page but the one that is not there', () => {
    const listed = [...readFile(site, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address).sort();
    const expected = [...pages.keys()]
      .filter((page) => page !== '404.html')
      .map((page) => `${site.site}${site.base}${page.replace(/index\.html$/, '')}`);
    expect(listed).toEqual(expected.sort());
    expect(readFile(site, 'robots.txt')).toContain(`Sitemap: ${site.site}${site.base}sitemap-index.xml`);
  });
});

test('lists without entries have no page', () => {
  const pages = pagesOf(SITES.editors);
  for (const list of ['claims', 'sources', 'choose', 'examples']) expect(pages).toContain(`${list}/index.html`);
  for (const list of ['experiments', 'measurements']) expect(pages).not.toContain(`${list}/index.html`);
});
