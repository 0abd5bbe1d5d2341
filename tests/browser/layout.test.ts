import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { PAGES } from '../support/kinds-of-page.ts';
import { SITES } from '../support/sites.ts';

/** The most screens that a page may be high, on a phone of 360 x 780 and on a screen of 1440 x 900. */
const SCREENS: Readonly<Record<string, readonly [number, number]>> = {
  '/': [16, 6.5],
  '/topics/': [10, 4.2],
  '/claims/': [6, 3],
  '/claims/django-more-secure-than-flask/': [6, 3],
  '/topics/security/csrf/': [11, 6],
  '/frameworks/': [4, 2],
  '/frameworks/django/': [18, 9],
  '/about/': [6, 3.5],
  '/404.html': [3, 1.5],
};

/** Makes the page as wide and high as a device. */
const resize = (page: Page, width: number): Promise<void> => page.setViewportSize({ width, height: width < 700 ? 780 : 900 });

/** By how many pixels the page is wider than its window. */
const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The sizes of type on a page in pixels, smallest first. */
const typeSizes = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<number>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        parent === null ||
        node.textContent?.trim() === '' ||
        parent.getClientRects().length === 0 ||
        parent.closest('script, style') !== null
      )
        continue;
      found.add(Math.round(Number.parseFloat(getComputedStyle(parent).fontSize)));
    }
    return [...found].sort((a, b) => a - b);
  });

/** Words that are broken inside: a word of ordinary letters whose box has more than one line. An address may break anywhere. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(
      ':is(h1, h2, h3, th, td, li, p, label, button) :is(a, b, span, small), h1, h2, h3, th, .level',
    )) {
      for (const node of element.childNodes) {
        const text = node.textContent?.trim() ?? '';
        const isAddress = text.includes('/') && !text.includes(' ');
        if (node.nodeType !== Node.TEXT_NODE || isAddress || element.closest('pre, code, svg, .hidden') !== null) continue;
        for (const match of (node.textContent ?? '').matchAll(/\p{L}{2,20}/gu)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(match[0]);
        }
      }
    }
    return found;
  });

/** Pages of text, which would leave the right half of a wide screen empty without something beside it. */
const READING: readonly string[] = [
  '/topics/security/csrf/',
  '/claims/django-more-secure-than-flask/',
  '/frameworks/django/',
  '/methodology/',
  '/about/',
  '/changes/',
  '/data/',
  '/measurements/',
  '/sources/tejuosho-2025/',
];

/** The share of the width, over the first two screens, on which there is neither text nor a line of a list or table. */
const freeWidth = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const used = new Set<number>();
    for (const element of document.querySelectorAll('main *, .siblings *')) {
      const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if (!isText && !element.matches('.questions > li, tr, .box')) continue;
      for (const { left, right, top } of element.getClientRects())
        if (top < 2 * innerHeight) for (let x = Math.max(0, Math.floor(left)); x < right; x++) used.add(x);
    }
    return 1 - used.size / innerWidth;
  });

/** By how much the margins left and right of the page differ, in pixels. */
const offCentre = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const box = document.querySelector('.page')?.getBoundingClientRect();
    return (box?.left ?? 0) - (innerWidth - (box?.right ?? 0));
  });

inBrowser('the layout', SITES.root, ({ open }) => {
  test.each(PAGES)(
    '%s never scrolls sideways, has at most five sizes of type and none under 13 px, breaks no word, uses its width and is as high as promised',
    async (path) => {
      const page = await open(path);
      for (const width of [320, 360, 768, 1440, 1920]) {
        await resize(page, width);
        expect(await sideways(page), `${width} px`).toBeLessThanOrEqual(0);
        if (width === 768) continue;
        if (width === 1440 && READING.includes(path)) expect(await freeWidth(page), 'free width').toBeLessThanOrEqual(1 / 3);
        if (width === 1920) expect(Math.abs(await offCentre(page)), 'off the centre').toBeLessThanOrEqual(16);
        const sizes = await typeSizes(page);
        expect(sizes[0], `${width} px`).toBeGreaterThanOrEqual(13);
        expect(sizes.length, `${width} px: ${sizes.join(', ')}`).toBeLessThanOrEqual(5);
        if (width === 360) expect(await brokenWords(page), `${width} px`).toEqual([]);
        const most = SCREENS[path]?.[width < 700 ? 0 : 1];
        if (most !== undefined && width !== 320 && width !== 1920)
          expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight), `${width} px`).toBeLessThanOrEqual(most);
      }
    },
  );

  test('the table of all frameworks fits a phone, articles have room on a tablet, and answers in search on a wide screen', async () => {
    const page = await open('/frameworks/', { viewport: { width: 360, height: 780 } });
    expect(await page.locator('.scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    const tablet = await open('/sources/', { viewport: { width: 768, height: 900 } });
    const widths = await tablet.locator('.scores th[scope=row]').evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.min(...widths)).toBeGreaterThan(500);
    const wide = await open('/search/?q=csrf', { viewport: { width: 1440, height: 900 } });
    const answers = wide.locator('.results .says p');
    await answers.first().waitFor();
    expect(await answers.first().evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });

  test('a line of text has 60 to 75 characters where there is room', async () => {
    const page = await open('/methodology/', { viewport: { width: 1440, height: 900 } });
    const widest = await page.locator('.prose > p').evaluateAll((all) =>
      all.flatMap((one) => {
        const lines = Math.round(one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight));
        return lines < 3 ? [] : [(one.textContent ?? '').length / (lines - 0.5)];
      }),
    );
    const average = widest.reduce((sum, length) => sum + length, 0) / widest.length;
    expect(average).toBeGreaterThan(60);
    expect(average).toBeLessThanOrEqual(75);
  });

  test('the list beside a page marks the page, is folded on a phone, and opens by keyboard', async () => {
    const page = await open('/topics/security/csrf/', { viewport: { width: 1440, height: 900 } });
    const list = page.getByRole('navigation', { name: 'Security' });
    expect(await list.locator('[aria-current=page]').allInnerTexts()).toEqual([expect.stringMatching(/^CSRF protection/)]);
    expect(await list.getByRole('link').count()).toBeGreaterThan(5);
    await resize(page, 360);
    expect(await list.getByRole('link').count()).toBe(0);
    await list.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await list.getByRole('link').count()).toBeGreaterThan(5);
  });

  test('the breadcrumbs end with the page itself', async () => {
    const page = await open('/topics/security/csrf/');
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('listitem');
    expect(await crumbs.allInnerTexts()).toEqual(['Home', 'Topics', 'Security', 'CSRF protection']);
    expect(await crumbs.last().getAttribute('aria-current')).toBe('page');
  });

  test('the header stays on a wide screen and covers no anchor', async () => {
    const page = await open('/topics/security/csrf/', { viewport: { width: 1440, height: 900 } });
    await page.locator('.toc a').nth(2).click();
    const header = await page.locator('.site-header').boundingBox();
    const heading = await page.locator('h2:target').boundingBox();
    expect(header?.y).toBe(0);
    expect(heading?.y).toBeGreaterThanOrEqual(header?.height ?? 0);
    expect(heading?.y).toBeLessThan(200);
  });

  test('a long page leads back to its top, from where it is long, and a short one does not', async () => {
    const page = await open('/faq/', { viewport: { width: 360, height: 780 } });
    const link = page.locator('.to-top a');
    expect(await link.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 3 * innerHeight));
    await link.waitFor();
    await link.click();
    await page.waitForFunction(() => scrollY === 0);
    expect(await link.isVisible()).toBe(false);
    await page.goto(new URL('/404.html', page.url()).href);
    await resize(page, 1440);
    expect(await link.evaluate((one) => (one.parentElement?.getBoundingClientRect().height ?? 0) < 1)).toBe(true);
  });

  test('on a phone, the links of the header and the choice of colours unfold, by keyboard and without scripts', async () => {
    const page = await open('/', { viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    expect(await links.count()).toBe(0);
    await page.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    expect(await links.count()).toBeGreaterThan(5);
    await page.keyboard.press('Tab');
    expect(await links.first().evaluate((one) => one === document.activeElement)).toBe(true);
    await resize(page, 1440);
    await page.locator('.menu').waitFor({ state: 'hidden' });
    expect(await links.count()).toBeGreaterThan(5);
  });

  test('evidence is one line for each framework, which a link to it opens', async () => {
    const page = await open('/topics/security/csrf/');
    const pieces = page.locator('.evidence details li').filter({ visible: true });
    expect(await pieces.count()).toBe(0);
    await page.locator('.answer .marks a').first().click();
    await pieces.first().waitFor();
    expect(await page.locator('.evidence details[open]').count()).toBe(1);
  });

  test('on paper nothing is folded away, and only the page itself is printed', async () => {
    const page = await open('/topics/security/csrf/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.evidence details li').first().isVisible()).toBe(true);
    for (const aside of ['.site-header', '.siblings', '.toc', '.to-top', '.site-footer'])
      expect(await page.locator(aside).isVisible(), aside).toBe(false);
  });
});
