import { expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

/** One page of each kind. */
const PAGES = [
  '/',
  '/topics/',
  '/topics/security/',
  '/topics/security/csrf/',
  '/matrix/',
  '/frameworks/',
  '/frameworks/django/',
  '/examples/',
  '/examples/hello-world/',
  '/experiments/',
  '/experiments/trailing-slashes/',
  '/search/?q=csrf',
  '/methodology/',
  '/404.html',
];

inBrowser('axe finds nothing', SITES.root, ({ open }) => {
  test.each(PAGES)('%s', async (path) => {
    const page = await open(path);
    if (path.includes('?q=')) await page.locator('.results > li').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('the open search dialog', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('csrf');
    await page.locator('dialog .results > li').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
