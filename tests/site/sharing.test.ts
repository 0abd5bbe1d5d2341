import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { SHARE_SIZE } from '../../src/site/share-images.ts';
import { GUIDES, pagesOf, readFile, readPage, WITH_TWINS } from '../support/sites.ts';

/** The most characters of a policy: some servers take no more than a few thousand for all headers. */
const MOST_OF_POLICY = 1500;
/** The most bytes of a preview picture. */
const MOST_OF_PICTURE = 30_000;

describe.each(Object.entries(GUIDES))('in the site %s', (_, site) => {
  const pages = pagesOf(site);

  test('the policy stays short, in the header and in every page', () => {
    const header = /^\s*Content-Security-Policy: (.*)$/m.exec(readFile(site, '_headers'))?.[1] ?? '';
    expect(header).toContain("default-src 'none'");
    expect(header.length).toBeLessThanOrEqual(MOST_OF_POLICY);
    for (const page of pages) {
      const policy = select('meta[http-equiv="Content-Security-Policy"]', readPage(site, page))?.properties['content'];
      expect(String(policy).length, page).toBeLessThanOrEqual(MOST_OF_POLICY);
    }
  });

  test('every page but the home page lists the way to it, as data', () => {
    for (const page of pages) {
      const [script, ...others] = selectAll('script[type="application/ld+json"]', readPage(site, page));
      expect(others, page).toEqual([]);
      if (page === 'index.html') expect(script).toBeUndefined();
      else expect(JSON.parse(script === undefined ? '{}' : textOf(script)), page).toMatchObject({ '@type': 'BreadcrumbList' });
    }
  });

  test('every form can be sent without scripts', () => {
    for (const page of pages)
      for (const form of selectAll('form', readPage(site, page))) expect(select('button[type="submit"]', form), page).toBeDefined();
  });

  test('no link has a link inside', () => {
    for (const page of pages) expect(/<a\b[^>]*>(?:(?!<\/a>).)*<a\b/s.test(readFile(site, page)), page).toBe(false);
  });

  test('the icons exist, and a page names a preview picture only where the build has drawn one', () => {
    const named = pages.flatMap((page) => {
      const tree = readPage(site, page);
      for (const icon of selectAll('link[rel~="icon"], link[rel="apple-touch-icon"]', tree))
        expect(existsSync(join(site.outDir, String(icon.properties['href']).slice(site.base.length))), page).toBe(true);
      return selectAll('meta[property="og:image"]', tree).map(({ properties }) => String(properties['content']));
    });
    expect(named.length > 0).toBe(WITH_TWINS.includes(site));
    for (const address of named) {
      const file = join(site.outDir, new URL(address).pathname.slice(site.base.length));
      expect(statSync(file).size, address).toBeLessThanOrEqual(MOST_OF_PICTURE);
      const png = readFileSync(file);
      expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(SHARE_SIZE);
    }
  });
});
