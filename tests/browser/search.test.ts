import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

/** The titles of the results that are not claims. */
const titles = (page: Page): Promise<string[]> => page.locator('.found > .results > li > .title').allTextContents();

/** Waits until the full text has answered too. */
const complete = async (page: Page): Promise<void> => {
  await expect.poll(() => page.locator('.search-panel .status').textContent(), { timeout: 10_000 }).not.toMatch(/^(Searching…)?$/);
};

for (const [name, site] of Object.entries({ root: SITES.root, base: SITES.base }))
  inBrowser(`search of the site ${name}`, site, ({ open, requests }) => {
    test('opens by key, finds while typing, is walked by arrows and closed by Escape', async () => {
      const page = await open('/topics/routing/');
      await page.keyboard.press('/');
      await page.keyboard.type('csrf');
      const first = page.locator('dialog .results > li > .title').first();
      await expect.poll(() => first.textContent(), { timeout: 10_000 }).toBe('CSRF protection');
      await page.keyboard.press('ArrowDown');
      expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim().startsWith('Search'))).toBe(true);
    });

    test('opens by Ctrl+K and follows the first result by Enter', async () => {
      const page = await open('/');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('clickjacking');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${site.base}topics/security/clickjacking/**`);
      expect(await page.locator('h1').count()).toBe(1);
    });

    test('loads nothing of the search before the reader comes near it, and then everything that it needs', async () => {
      const page = await open('/topics/security/csrf/');
      await page.waitForLoadState('networkidle');
      const loaded = (): string[] => requests.filter((url) => /pagefind|\/search\/|panel/.test(url)).map((url) => new URL(url).pathname);
      expect(loaded()).toEqual([]);
      await page.locator('search-link a').hover();
      await expect
        .poll(loaded, { timeout: 10_000 })
        .toEqual(expect.arrayContaining(['titles.json', 'pages.json'].map((file) => `${site.base}search/${file}`)));
      await expect.poll(() => loaded().filter((path) => /pagefind-entry\.json|wasm\.\w+\.pagefind|pf_meta/.test(path)).length).toBe(3);
    });

    test('filters by topic and keeps question and filter in the address', async () => {
      const page = await open('/search/?q=session&topic=Scalability');
      await page.locator('.results > li').first().waitFor();
      const topic = page.getByRole('combobox', { name: 'Topic', exact: true });
      expect(await topic.inputValue()).toBe('Scalability');
      await complete(page);
      for (const label of await page.locator('.found > .results > li > small').allTextContents())
        expect(label).toMatch(/Scalability$|^topic$/);
      // An option says how many results it leaves.
      expect(await topic.locator('option[value="Security"]').textContent()).toMatch(/^Security \(\d+\)$/);
      await topic.selectOption('Security');
      await page.waitForURL('**topic=Security**');
      await page.getByRole('link', { name: 'Session cookies' }).first().waitFor();
    });
  });

inBrowser('search', SITES.root, ({ open, requests }) => {
  test('follows the first result by Enter even when the index is slow and letters come late', async () => {
    const page = await open('/');
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('clickjackx');
    await page.keyboard.press('Backspace');
    await page.locator('dialog input').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('ing');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/topics/security/clickjacking/**');
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('a question shows what each framework answers, and a claim its ruling in a group of its own', async () => {
    const page = await open('/search/?q=csrf');
    await complete(page);
    const first = page.locator('.found > .results > li').first();
    await expect
      .poll(() => first.locator('.says b').allTextContents())
      .toEqual(
        await page
          .locator('.filters [name=framework] option:not(:first-child)')
          .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
      );
    expect(await first.locator('.title mark').allTextContents()).toEqual(['CSRF']);
    const claims = page.getByRole('region', { name: 'What articles claim' });
    expect(await claims.locator('.results > li').count()).toBe(await claims.locator('.results > li > .ruling').count());
    expect(await claims.locator('.results > li').count()).toBeGreaterThan(0);
  });

  test('searches what was meant, says so, and searches what was typed when asked', async () => {
    const page = await open('/search/?q=midleware');
    await complete(page);
    expect(await page.locator('.status .meant').textContent()).toBe('Showing middleware; search midleware instead');
    expect((await titles(page))[0]).toBe('Middleware and request hooks');
    await page.getByRole('button', { name: 'midleware' }).click();
    await expect.poll(() => page.locator('.status').textContent()).toBe('No results for “midleware”.');
  });

  test('a word that only the text of a page has is not taken for another', async () => {
    const page = await open('/search/?q=whitenoise');
    await complete(page);
    expect(await page.locator('.status').textContent()).not.toContain('Showing');
  });

  test('offers topics and a form when nothing fits, and no pages that have nothing to do with it', async () => {
    const page = await open('/search/?q=zzqxv');
    await complete(page);
    expect(await page.locator('.status').textContent()).toBe('No results for “zzqxv”.');
    expect(await titles(page)).toEqual([]);
    expect(await page.locator('.more .topics a').count()).toBeGreaterThan(5);
    expect(await page.getByRole('link', { name: 'Ask the authors to answer this question' }).getAttribute('href')).toContain(
      'question=zzqxv',
    );
  });

  test('goes on in the field when the reader types on a result, and into sections by the right arrow', async () => {
    const page = await open('/search/?q=csrf');
    await complete(page);
    await page.locator('.sections a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.closest('.sections') !== null)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('title');
    await page.keyboard.press('s');
    expect(await page.locator('.search-panel input').inputValue()).toBe('csrfs');
  });

  test('a result that the reader points at stays where it is when the full text joins', async () => {
    const page = await open('/search/');
    await page.locator('.search-panel').waitFor();
    let answer = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/pagefind/index/**', async (route) => {
      await isAsked;
      await route.continue();
    });
    await page.locator('.search-panel input').fill('token');
    await page.locator('.found > .results > li').nth(2).waitFor();
    const before = (await titles(page)).slice(0, 3);
    await page.locator('.found > .results > li').nth(2).hover();
    answer();
    await complete(page);
    expect((await titles(page)).slice(0, 3)).toEqual(before);
  });

  test('comes back with as many results as were shown', async () => {
    const page = await open('/search/?q=session');
    await complete(page);
    const few = (await titles(page)).length;
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(few);
    const shown = (await titles(page)).length;
    await page
      .locator('.found > .results > li > .title')
      .nth(shown - 1)
      .click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await expect.poll(async () => (await titles(page)).length, { timeout: 10_000 }).toBe(shown);
  });

  test('a closed dialog leaves the page where it was, and a section of the page is scrolled to', async () => {
    const page = await open('/topics/security/csrf/');
    await page.evaluate(() => scrollTo(0, 900));
    await page.keyboard.press('/');
    await page.locator('dialog input').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(900);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('csrf');
    const section = page.locator('dialog .results > li').first().locator('.sections a').last();
    await section.click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const heading = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < innerHeight / 2)).toBe(true);
  });

  test('titles are still found when the full text cannot be loaded', async () => {
    const page = await open('/');
    await page.route('**/pagefind/pagefind.js', (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error()' }),
    );
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('csrf');
    await expect
      .poll(() => page.locator('dialog .status').textContent(), { timeout: 10_000 })
      .toBe('Only titles and names were searched: the index of the full text could not be loaded.');
    expect((await titles(page))[0]).toBe('CSRF protection');
    expect(requests.length).toBeGreaterThan(0);
  });
});

inBrowser('the search page without scripts', SITES.root, ({ open }) => {
  test('lists the topics and every question', async () => {
    const page = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('.index details').count()).toBeGreaterThan(5);
    expect(await page.locator('.index .questions a').count()).toBeGreaterThanOrEqual(32);
    for (const question of await page.locator('.index .questions a').allTextContents()) expect(question).toMatch(/\?$/);
  });
});
