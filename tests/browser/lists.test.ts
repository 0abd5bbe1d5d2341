import { expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

inBrowser('the list of experiments', SITES.root, ({ open }) => {
  test('is reached from the list of examples, and filtered by words, topic and outcome', async () => {
    const page = await open('/examples/');
    await page.getByRole('navigation', { name: 'Programs' }).getByRole('link', { name: 'Experiments' }).click();
    await page.locator('.list-controls fieldset:enabled').waitFor();
    const shown = page.locator('[data-item]:visible');
    const all = await page.locator('[data-item]').count();
    // Folded by topic: a reader sees what there is in a few screens.
    expect(await shown.count()).toBe(0);
    await page.getByLabel('Outcome').selectOption('Different outcomes');
    const different = await shown.count();
    expect(different).toBeGreaterThan(0);
    expect(different).toBeLessThan(all);
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('Security');
    expect(
      await shown.evaluateAll((items) => items.every((item) => (item as HTMLElement).dataset['topic']?.split(' ').includes('security'))),
    ).toBe(true);
    await page.getByLabel('Find in the list').fill('csrf');
    for (const text of await shown.allTextContents()) expect(text.toLowerCase()).toContain('csrf');
    const found = await shown.count();
    expect(found).toBeGreaterThan(0);
    expect(await page.locator('output').textContent()).toBe(`${found} of ${all} shown`);
    await page.waitForURL((url) => url.search === '?q=csrf&topic=security&outcome=different');
    await page.reload();
    await page.locator('.list-controls fieldset:enabled').waitFor();
    expect(await shown.count()).toBe(found);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await page.locator('[data-item]:not([hidden])').count()).toBe(all);
  });

  test('is complete without scripts', async () => {
    const page = await open('/experiments/?q=csrf', { javaScriptEnabled: false });
    expect(await page.locator('[data-item]:not([hidden])').count()).toBeGreaterThan(20);
    expect(await page.locator('.list-controls').isVisible()).toBe(false);
    await page.locator('[data-group] > summary').first().click();
    expect(await page.locator('[data-item]:visible').count()).toBeGreaterThan(0);
  });
});

inBrowser('measurements', SITES.root, ({ open }) => {
  test.each(['/measurements/', '/topics/performance/throughput/'])('%s begins with one chart, and folds the rest', async (path) => {
    const page = await open(path, PHONE);
    expect(await page.locator('.ratios').first().isVisible()).toBe(true);
    expect(await page.locator('.measurement[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(16);
    await page.locator('.measurement:has(.bars) > summary').first().click();
    // Every chart fits the screen, and its text keeps its size.
    const charts = page.locator('svg.chart:visible');
    for (const box of await charts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(360);
    }
    const heights = await charts.locator('text').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThan(12);
  });

  test('have no finding of axe beside an answer, one of them open', async () => {
    const page = await open('/topics/performance/throughput/');
    await page.locator('.measurement > summary').first().click();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a link to a measurement opens it', async () => {
    const page = await open('/measurements/');
    const link = page.locator('.questions a').first();
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.locator(target).waitFor();
    expect(await page.locator('.measurement[open]').count()).toBe(1);
  });
});
