import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/site/settings.ts';
import { SHARE_SIZE } from '../../src/site/share-images.ts';
import { pagesOf, readFile, readPage, SITES, WITH_TWINS } from '../support/sites.ts';

/** The most characters of a policy: some servers take no more than a few thousand for all headers. */
const MOST_OF_POLICY = 1500;
/** The most bytes of a preview picture. */
const MOST_OF_PICTURE = 30_000;

/** What the head of a page says, and which forms it has; each page is read once. */
const factsOf = (site: Settings, page: string) => {
  const tree = readPage(site, page);
  return {
    page,
    policy: String(select('meta[http-equiv="Content-Security-Policy"]', tree)?.properties['content']),
    data: selectAll('script[type="application/ld+json"]', tree).map((script) => textOf(script)),
    forms: selectAll('form', tree).map((form) => select('button[type="submit"]', form) !== undefined),
    icons: selectAll('link[rel~="icon"], link[rel="apple-touch-icon"]', tree).map(({ properties }) => String(properties['href'])),
    pictures: selectAll('meta[property="og:image"]', tree).map(({ properties }) => String(properties['content'])),
  };
};

describe.each([
  ['root', SITES.root],
  ['editors', SITES.editors],
] as const)('in the site %s', (_, site) => {
  const facts = pagesOf(site).map((page) => factsOf(site, page));

  test('the policy stays short, in the header and in every page', () => {
    const header = /^\s*Content-Security-Policy: (.*)$/m.exec(readFile(site, '_headers'))?.[1] ?? '';
    expect(header).toContain("default-src 'none'");
    for (const policy of [header, ...facts.map((one) => one.policy)]) expect(policy.length).toBeLessThanOrEqual(MOST_OF_POLICY);
  });

  test('every page but the home page lists the way to it, as data', () => {
    for (const { page, data } of facts)
      if (page === 'index.html') expect(data).toEqual([]);
      else
        expect(
          data.map((text) => JSON.parse(text)),
          page,
        ).toMatchObject([{ '@type': 'BreadcrumbList' }]);
  });

  test('every form can be sent without scripts', () => {
    expect(facts.filter(({ forms }) => forms.includes(false)).map(({ page }) => page)).toEqual([]);
  });

  test('no link has a link inside', () => {
    for (const { page } of facts) expect(/<a\b[^>]*>(?:(?!<\/a>).)*<a\b/s.test(readFile(site, page)), page).toBe(false);
  });

  test('the icons exist, and a page names a preview picture only where the build has drawn one', () => {
    for (const icon of new Set(facts.flatMap(({ icons }) => icons)))
      expect(existsSync(join(site.outDir, icon.slice(site.base.length))), icon).toBe(true);
    const named = facts.flatMap(({ pictures }) => pictures);
    expect(named.length > 0).toBe(WITH_TWINS.includes(site));
    for (const address of named) {
      const file = join(site.outDir, new URL(address).pathname.slice(site.base.length));
      expect(statSync(file).size, address).toBeLessThanOrEqual(MOST_OF_PICTURE);
      const png = readFileSync(file);
      expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(SHARE_SIZE);
    }
  });
});
