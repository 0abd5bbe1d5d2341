import { expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/site/sitemap.ts';

const addressOf = (path: string): string => `https://guide.example/a${path}`;

test('the sitemap names one file, with all addresses in order', () => {
  const files = sitemapFiles([addressOf("/b/?a=1&b='"), addressOf('/')], addressOf);
  expect(Object.fromEntries(files)).toEqual({
    '/sitemap-index.xml':
      '<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://guide.example/a/sitemap-0.xml</loc></sitemap></sitemapindex>',
    '/sitemap-0.xml':
      '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://guide.example/a/</loc></url><url><loc>https://guide.example/a/b/?a=1&amp;b=&apos;</loc></url></urlset>',
  });
});

test('addresses beyond what a file may have are in further files', () => {
  const files = sitemapFiles(new Array<string>(45_001).fill(addressOf('/')), addressOf);
  expect([...files.keys()]).toEqual(['/sitemap-index.xml', '/sitemap-0.xml', '/sitemap-1.xml']);
  expect(files.get('/sitemap-1.xml')?.match(/<url>/g)).toHaveLength(1);
});
