import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/lib/machines/chromium.ts';
import { serve } from '../../scripts/serve.ts';
import type { Settings } from '../../src/site/settings.ts';
import { built } from './sites.ts';

/** What a test in the browser works with. */
export interface Desk {
  /** Opens a path of the site (without the base) in a page of its own. */
  readonly open: (path: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
  /** Everything that pages have written to the console or thrown, except what a test expects. */
  readonly complaints: string[];
  /** Every address that pages have asked for. */
  readonly requests: string[];
}

/** Puts a site on a server. Resolves to its address, base included, and what ends it. */
export type Start = (site: Settings) => Promise<{ readonly address: string; readonly stop: () => void }>;

const serveForLooking: Start = async (site) => {
  const { server, address } = await serve(site, 0);
  return { address, stop: () => server.close() };
};

const executablePath = findChromium(process.env);

/**
 * Tests in Chromium against a served site. After each test the console must have been silent and no other host asked.
 * Without Chromium the tests are skipped, and counted; `npm test` makes that a failure in CI.
 */
export function inBrowser(name: string, site: Settings, tests: (desk: Desk) => void, start: Start = serveForLooking): void {
  describe.skipIf(executablePath === undefined)(`in a browser: ${name}`, () => {
    if (executablePath !== undefined) built(site);
    let stop: (() => void) | undefined;
    let browser: Browser | undefined;
    let address = '';
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      ({ stop, address } = await start(site));
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
    });
    afterAll(async () => {
      await browser?.close();
      stop?.();
    });
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
      const foreign = requests.splice(0).filter((url) => !url.startsWith(new URL(address).origin) && !url.startsWith('data:'));
      const said = complaints.splice(0);
      if (said.length + foreign.length > 0)
        throw new Error(`expected a silent console and no other host, found ${[...said, ...foreign].join('; ')}`);
    });

    tests({
      complaints,
      requests,
      open: async (path, options) => {
        if (browser === undefined) throw new Error('the browser has not started');
        const context = await browser.newContext(options);
        contexts.push(context);
        context.setDefaultTimeout(15_000);
        const page = await context.newPage();
        page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (problem) => complaints.push(problem.message));
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(address + path.replace(/^\//, ''));
        return page;
      },
    });
  });
}
