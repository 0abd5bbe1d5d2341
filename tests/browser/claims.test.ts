import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const shown = (page: Page): Locator => page.locator('claim-filter [data-ruling]:not([hidden])').filter({ visible: true });

inBrowser('the claims', SITES.root, ({ open }) => {
  test('are narrowed as the address says, and say how many there are', async () => {
    const page = await open('/claims/?ruling=false&topic=security');
    const output = page.locator('claim-filter output');
    await shown(page).first().waitFor();
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(0);
    expect(await output.textContent()).toBe(`${count} ${count === 1 ? 'claim' : 'claims'} shown.`);
    for (const claim of await shown(page).all()) {
      expect(await claim.getAttribute('data-ruling')).toBe('false');
      expect((await claim.getAttribute('data-topic'))?.split(' ')).toContain('security');
    }
  });

  test('are counted by verdict in columns that do not touch', async () => {
    const page = await open('/claims/', { viewport: { width: 1440, height: 900 } });
    const touching = await page.locator('[data-group] > summary').evaluateAll(
      (topics) =>
        topics.filter((topic) => {
          const boxes = [...topic.querySelectorAll('.count')].map((count) => count.getBoundingClientRect());
          return boxes.some(({ right }, place) => right >= (boxes[place + 1]?.left ?? Number.POSITIVE_INFINITY));
        }).length,
    );
    expect(touching).toBe(0);
  });

  test('are folded by topic, and narrowed by what is picked, which stands in the address', async () => {
    const page = await open('/claims/');
    expect(await shown(page).count()).toBe(0);
    expect(await page.locator('claim-filter details[data-group]').count()).toBeGreaterThan(10);
    const button = page.getByRole('button', { name: 'Clear filters' });
    expect(await button.isVisible()).toBe(false);
    const verdict = page.getByRole('group', { name: 'Verdict' });
    const count = Number(/\d+/.exec((await verdict.locator('label', { hasText: 'False' }).textContent()) ?? '')?.[0]);
    // A click on the bar is a click on the verdict.
    await verdict.locator('label', { hasText: 'False' }).locator('.share').click();
    expect(await shown(page).count()).toBe(count);
    expect(await page.locator('claim-filter output').textContent()).toBe(`${count} claims shown.`);
    await expect.poll(() => new URL(page.url()).search).toBe('?ruling=false');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await shown(page).count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await button.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
    expect(await page.locator('claim-filter output').textContent()).toBe('');
  });

  test('are narrowed while one types, and by arrow keys', async () => {
    const page = await open('/claims/');
    await page.getByLabel('Words').fill('CSRF django');
    expect(await shown(page).count()).toBeGreaterThan(0);
    for (const text of await shown(page).allInnerTexts()) expect(text.toLowerCase()).toMatch(/(?=.*csrf)(?=.*django)/s);
    await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe('CSRF django');
    await page.getByLabel('Words').fill('');
    await page.getByRole('radio', { name: 'All' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).search).toBe('?ruling=true');
    expect(await shown(page).count()).toBeGreaterThan(0);
  });

  test('are complete without scripts, and the filter cannot be used', async () => {
    const page = await open('/claims/', { javaScriptEnabled: false });
    expect(await page.locator('claim-filter li[data-ruling]').count()).toBeGreaterThan(100);
    await page.locator('claim-filter summary').first().click();
    expect(await shown(page).count()).toBeGreaterThan(0);
    expect(await page.getByLabel('Words').isDisabled()).toBe(true);
  });

  test('say on their page what the ruling is, louder than anything else', async () => {
    const page = await open('/claims/django-more-secure-than-flask/', { viewport: { width: 1440, height: 900 } });
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(await size('.verdict .ruling')).toBeGreaterThan(await size('h1'));
    const tops = await page
      .locator('h1, .verdict .ruling, .verdict p:last-child, .claim .prose, #said')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops.slice(0, 4)).toEqual(tops.slice(0, 4).toSorted((a, b) => a - b));
  });
});
