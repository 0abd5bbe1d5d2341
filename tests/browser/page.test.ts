import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

inBrowser('every page', SITES.root, ({ open, requests, complaints }) => {
  test('follows the system, then the choice of the reader, without a flash', async () => {
    const page = await open('/', { colorScheme: 'dark' });
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    expect(await scheme()).toBe('light dark');
    await page.getByLabel('Theme').selectOption('light');
    expect(await scheme()).toBe('light');
    const light = await paper();
    expect(light).not.toBe(dark);
    // The attribute stands before the body exists, so nothing is drawn in the wrong colours.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        sessionStorage.setItem('early', document.documentElement.dataset['theme'] ?? 'none');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => sessionStorage.getItem('early'))).toBe('light');
    expect(await page.getByLabel('Theme').inputValue()).toBe('light');
    await page.getByLabel('Theme').selectOption('auto');
    expect(await paper()).toBe(dark);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('ignores a stored theme that it does not know', async () => {
    const page = await open('/');
    await page.evaluate(() => localStorage.setItem('theme', 'pink'));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    expect(await page.getByLabel('Theme').inputValue()).toBe('auto');
  });

  test('lets one skip to the text by keyboard', async () => {
    const page = await open('/topics/security/csrf/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === '#main');
    expect(await page.evaluate(() => location.hash)).toBe('#main');
  });

  test('shows where the keyboard is', async () => {
    const page = await open('/topics/security/csrf/');
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
      });
      expect(outline).toBeGreaterThanOrEqual(2);
    }
  });

  test('copies code, a command without its prompt, and an answer as a citation', async () => {
    const page = await open('/examples/hello-world/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy hello.py' }).first().click();
    await page.getByText('Copied').first().waitFor();
    expect(await copied()).toContain('from flask import Flask');
    await page.getByRole('button', { name: 'Copy Terminal' }).first().click();
    expect(await copied()).toMatch(/^python/);
    await page.goto(new URL('/topics/security/csrf/', page.url()).href);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    const answers = await page.locator('.answer').count();
    const [question, ...lines] = (await copied()).trimEnd().split('\n');
    expect(question).toMatch(/\?$/);
    expect(lines.slice(0, -1).map((line) => /^.+ \d[\d., ]*: .+\. .+\.$/.test(line))).toEqual(Array(answers).fill(true));
    expect(lines.at(-1)).toMatch(/^“CSRF protection”, .+, last checked on \d{4}-\d{2}-\d{2}\. https:/);
  });

  test('copies the page as Markdown', async () => {
    const page = await open('/topics/security/csrf/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.getByRole('button', { name: 'Copy page as Markdown' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.evaluate(async () => (await fetch('index.md')).text()));
    expect(copied).toMatch(/^# .+\?\n\nCSRF protection, a page of /);
    await button.waitFor();
    await page.context().setOffline(true);
    await button.click();
    await page.getByRole('button', { name: 'Could not load the Markdown' }).waitFor();
    // The browser says that it is offline.
    complaints.splice(0);
    await page.goto('about:blank');
  });

  test('copies the address of a heading or a statement when its link is followed, and says so', async () => {
    const page = await open('/topics/security/csrf/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const follow = async (selector: string): Promise<void> => {
      await page.locator(selector).first().click();
      await page.getByText('Link copied').waitFor();
      expect(new URL(page.url()).hash).not.toBe('');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    };
    await follow('.prose h2 a');
    await page.goto(new URL('/claims/django-more-secure-than-flask/', page.url()).href);
    await follow('h1 a');
  });

  test('links each line of a program', async () => {
    const page = await open('/examples/hello-world/#flask-hello-py-L4');
    expect(await page.locator('.line:target').textContent()).toContain('app = Flask(__name__)');
  });

  test('puts programs side by side on a wide screen and one under the other on a narrow one', async () => {
    const lefts = async (width: number): Promise<number> => {
      const page = await open('/examples/hello-world/', { viewport: { width, height: 800 } });
      return new Set(await page.locator('.programs > section').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left)))
        .size;
    };
    expect(await lefts(1440)).toBeGreaterThan(1);
    expect(await lefts(360)).toBe(1);
  });

  test('is complete without scripts', async () => {
    const page = await open('/topics/security/', { javaScriptEnabled: false });
    expect(await page.locator('tr[data-differs]').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('.matrix-controls').isVisible()).toBe(false);
    expect(await page.getByLabel('Theme').isVisible()).toBe(false);
    expect(await page.locator('search-link a').getAttribute('href')).toBe('/search/');
  });

  test('asks for the page, one script and the icon, nothing else', async () => {
    const page = await open('/topics/security/csrf/');
    await page.waitForLoadState('networkidle');
    const asked = new Set(requests.map((url) => new URL(url).pathname.replace(/^\/_astro\/.*\.js$/, 'script')));
    asked.delete('/favicon.svg');
    expect(asked).toEqual(new Set(['/topics/security/csrf/', 'script']));
  });

  // Chromium may draw a page while its HTML still arrives, on a busy machine once in hundreds of loads.
  test('shifts nothing while it loads', { retry: 1 }, async () => {
    for (const path of ['/', '/topics/security/', '/topics/security/csrf/', '/examples/hello-world/', '/experiments/', '/search/']) {
      const page = await open(path);
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 200);
          }),
      );
      expect(shift, path).toBe(0);
    }
  });
});
