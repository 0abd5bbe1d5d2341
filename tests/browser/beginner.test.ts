import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { open as openPanel, statusOf } from '../support/run-panel.ts';
import { SITES } from '../support/sites.ts';

inBrowser('a beginner', SITES.root, ({ open }) => {
  test('comes from home to a first program that runs: one link to the first hour, one to its program, one button', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'My first web app' }).first().click();
    expect(await page.getByRole('heading', { name: 'Your first hour' }).isVisible()).toBe(true);
    await page.locator('main a[href$="/examples/first-hour/"]').first().click();
    await page.waitForURL('**/examples/first-hour/');
    const framework = (await page.locator('.programs > section[data-framework]').first().getAttribute('data-framework')) ?? '';
    expect(await statusOf(await openPanel(page, framework))).toMatch(/^Response 200 to GET \/ \([\d.]+ s\)\. As recorded\.$/);
  });
});
