import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const TABLE = '/from/flask/to/django/';
const shown = (page: Page): Locator => page.locator('[data-term]').filter({ visible: true });

inBrowser('a table of equivalents', SITES.root, ({ open }) => {
  test.each([
    ['@app.before_request', 'MIDDLEWARE'],
    ['blueprint', 'include('],
    ['current_user', 'request.user'],
    ['db.session', '.objects'],
    ['template_filter', '@register.filter'],
    ['flask shell', 'manage.py shell'],
    ['url_for', 'reverse('],
    ['flash', 'messages.success'],
  ])('finds what %s is in the other framework while it is typed', async (typed, wanted) => {
    const page = await open(TABLE);
    const all = await page.locator('[data-term]').count();
    expect(await shown(page).count()).toBe(0);
    await page.locator('term-filter fieldset:enabled').waitFor();
    await page.getByLabel('Filter', { exact: true }).pressSequentially(typed);
    const count = await shown(page).count();
    expect(count).toBeLessThan(all);
    expect((await shown(page).locator('td').allTextContents()).join(' ')).toContain(wanted);
    expect(await page.locator('term-filter output').textContent()).toBe(`${count} of ${all} rows shown.`);
    await expect.poll(() => new URL(page.url()).searchParams.get('find')).toBe(typed);
  });

  test('shows the rows that the address asks for, and all again by a button', async () => {
    const page = await open(`${TABLE}?find=session%20cookie`);
    await shown(page).first().waitFor();
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('[data-group]:not([hidden])').count()).toBeLessThanOrEqual(count);
    await page.getByRole('button', { name: 'Clear filter' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-term]:not([hidden])').count()).toBeGreaterThan(count);
    expect(await shown(page).count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('says when no row has all the words', async () => {
    const page = await open(`${TABLE}?find=xyzzy`);
    expect(await shown(page).count()).toBe(0);
    expect(await page.locator('term-filter output').textContent()).toBe('No row contains all these words.');
  });

  test('is complete without scripts, and the filter is not shown', async () => {
    const page = await open(TABLE, { javaScriptEnabled: false });
    expect(await page.locator('[data-term]').count()).toBeGreaterThan(100);
    expect(await page.locator('term-filter .list-controls').isVisible()).toBe(false);
    await page.locator('main summary').first().click();
    expect(await shown(page).count()).toBeGreaterThan(1);
  });
});
