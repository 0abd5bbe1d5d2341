import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const shown = (page: Page): Locator => page.locator('claim-filter [data-ruling]:not([hidden])').filter({ visible: true });

inBrowser('the claims', SITES.root, ({ open }) => {
  test('are narrowed as the address says, and say how many there are', async () => {
    const page = await open('/claims/?ruling=false&topic=security');
    const output = page.locator('claim-filter output');
    const count = await shown(page).count();
    expect(count).toBeGreaterThan(0);
    expect(await output.textContent()).toBe(`${count} ${count === 1 ? 'claim' : 'claims'} shown.`);
    for (const claim of await shown(page).all()) {
      expect(await claim.getAttribute('data-ruling')).toBe('false');
      expect((await claim.getAttribute('data-topic'))?.split(' ')).toContain('security');
    }
  });

  test('are narrowed by what is picked, which stands in the address, and shown again by a button', async () => {
    const page = await open('/claims/');
    const all = await shown(page).count();
    const button = page.getByRole('button', { name: 'Clear filters' });
    expect(await button.isVisible()).toBe(false);
    await page.getByLabel('Verdict').selectOption('false');
    expect(await shown(page).count()).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?ruling=false');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await shown(page).count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    expect(await button.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    expect(await page.locator('claim-filter output').textContent()).toBe('');
  });

  test('are complete without scripts, and the filter cannot be used', async () => {
    const page = await open('/claims/', { javaScriptEnabled: false });
    expect(await shown(page).count()).toBeGreaterThan(100);
    expect(await page.getByLabel('Verdict').isDisabled()).toBe(true);
  });
});
