import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

for (const [name, site] of Object.entries({ root: SITES.root, base: SITES.base }))
  inBrowser(`search of the site ${name}`, site, ({ open, requests }) => {
    test('opens by key, finds while typing, is walked by arrows and closed by Escape', async () => {
      const page = await open('/topics/routing/');
      await page.keyboard.press('/');
      await page.keyboard.type('csrf');
      const first = page.locator('dialog .results > li > a').first();
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

    test('loads nothing of the search before it is opened', async () => {
      const page = await open('/topics/security/csrf/');
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => url.includes('pagefind') || url.includes('panel'))).toEqual([]);
    });

    test('filters by topic and keeps question and filter in the address', async () => {
      const page = await open('/search/?q=session&topic=Scalability');
      await page.locator('.results > li').first().waitFor();
      expect(await page.getByRole('combobox', { name: 'Topic', exact: true }).inputValue()).toBe('Scalability');
      expect(new Set(await page.locator('.results > li > small').allTextContents())).toEqual(new Set(['Scalability']));
      await page.getByRole('combobox', { name: 'Topic', exact: true }).selectOption('Security');
      await page.waitForURL('**topic=Security**');
      await page.getByRole('link', { name: 'Session cookies' }).first().waitFor();
    });
  });

inBrowser('search', SITES.root, ({ open }) => {
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

  test.each([
    ['url_for', 'Building URLs (url_for and reverse)'],
    ['models.ForeignKey', 'Admin search and filters'],
    ['SECRET_KEY', 'Session cookies'],
    ['flask-login', 'Testing as a logged-in user'],
    ['xsrf', 'CSRF protection'],
    ['TRUSTED_HOSTS', 'Host header validation'],
    ['middleware', 'Middleware and request hooks'],
    ['limited to single-page', 'Flask can only serve single-page applications'],
  ])('finds %s', async (query, title) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.results > li').first().waitFor();
    expect(await page.locator('.results > li > a').allTextContents()).toContain(title);
  });

  test('shows a way on when nothing is found: the nearest word, and the topics', async () => {
    const page = await open('/search/?q=djnagoo%20blueprimts');
    const mended = page.getByRole('button', { name: 'django blueprints' });
    await mended.waitFor();
    await mended.click();
    await page.locator('.results > li').first().waitFor();
  });
});

inBrowser('a search that not all words can answer', SITES.root, ({ open }) => {
  test.each([
    ['Companies that use Flask are Netflix, Lyft, Reddit, Zillow, MailGui', 'Reddit, Zillow, MIT and Mailgun use Flask'],
    [
      'It also uses load balancing clustering and clustering to run the app on different servers',
      'Django uses load balancing and clustering to run on several servers',
    ],
    ['It is compliant with WSGI 1.0 and uses Jinja2 templates', 'Flask complies with WSGI 1.0'],
    [
      'It consists of a much smaller codebase, so there is less possibility of getting attacked by an unauthorized person',
      'Django is safer because its code base is much smaller',
    ],
    [
      'Each project can be a single application, however, multiple models and views can be added',
      'A Flask project can be a single application with several models and views',
    ],
  ])('finds by most of its words: %s', async (query, title) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.results > li').first().waitFor();
    expect((await page.locator('.results > li > a').allTextContents()).slice(0, 3)).toContain(title);
  });

  test('says so when no page has all words', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('It is compliant with WSGI 1.0 and uses Jinja2 templates')}`);
    await expect
      .poll(() => page.locator('.status').textContent(), { timeout: 10_000 })
      .toMatch(/^No page matches all your words, \d+ match some\.$/);
  });

  test('says so when no page has a word, and what comes nearest', async () => {
    const page = await open('/search/?q=fortran');
    await expect
      .poll(() => page.locator('.status').textContent(), { timeout: 10_000 })
      .toMatch(/No page contains “fortran”\. Closest matches:$/);
  });
});

inBrowser('the search page without scripts', SITES.root, ({ open }) => {
  test('lists every question', async () => {
    const page = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('.index .questions a').count()).toBeGreaterThanOrEqual(32);
  });
});
