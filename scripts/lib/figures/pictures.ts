/** Pictures of two built sites, page by page: what looks otherwise after a change. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** Widths of a phone and of a desk, with the height of a screen of each. CSS pixels. */
export const SCREENS = [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
] as const;
/** Themes that a reader can have. */
export const THEMES = ['light', 'dark'] as const;

/** The most of a page that is drawn, in CSS pixels from its top: Chromium draws no larger picture. */
const MOST_HEIGHT = 12_000;

/** A page of a site, as it is drawn. */
export interface Subject {
  /** What kind of page it is, in a word. */
  readonly kind: string;
  /** Path without the base. */
  readonly path: string;
}

/** A page in one width, in both sites. */
export interface Compared extends Subject {
  readonly width: number;
  /** Height in screens of this width; undefined where the site has no such page. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Themes in which the pictures differ. */
  readonly differs: readonly (typeof THEMES)[number][];
}

/** The name of a picture without its folder. */
export const pictureName = ({ kind }: Subject, width: number, theme: string, when: 'before' | 'after'): string =>
  `${kind}-${width}-${theme}-${when}.png`;

/** A picture of a page with its height in screens. */
interface Picture {
  readonly screens: number;
  readonly png: Buffer;
}

/**
 * Draws pages of two sites on this machine and writes the pictures that differ, byte for byte, into a folder.
 *
 * @param before the address of the one site, with its base
 * @param after the address of the other
 */
export async function comparePictures(
  browser: Browser,
  [before, after]: readonly [before: string, after: string],
  subjects: readonly Subject[],
  folder: string,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const subject of subjects)
    for (const screen of SCREENS) {
      const differs: Compared['differs'][number][] = [];
      const heights: [number | undefined, number | undefined] = [undefined, undefined];
      const [old, now] = [await draw(browser, before + subject.path, screen), await draw(browser, after + subject.path, screen)];
      for (const [index, theme] of THEMES.entries()) {
        const [was, is] = [old?.[index], now?.[index]];
        heights[0] ??= was?.screens;
        heights[1] ??= is?.screens;
        if (was !== undefined && is !== undefined && was.png.equals(is.png)) continue;
        differs.push(theme);
        mkdirSync(folder, { recursive: true });
        if (was !== undefined) writeFileSync(join(folder, pictureName(subject, screen.width, theme, 'before')), was.png);
        if (is !== undefined) writeFileSync(join(folder, pictureName(subject, screen.width, theme, 'after')), is.png);
      }
      compared.push({ ...subject, width: screen.width, before: heights[0], after: heights[1], differs });
    }
  return compared;
}

/** A page in each theme, or undefined where there is none. Nothing moves in the pictures. */
async function draw(browser: Browser, url: string, viewport: (typeof SCREENS)[number]): Promise<Picture[] | undefined> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (response?.ok() !== true) return undefined;
    const pictures: Picture[] = [];
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const height = await heightOf(page);
      const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, MOST_HEIGHT) };
      const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
      pictures.push({ screens: height / viewport.height, png });
    }
    return pictures;
  } finally {
    await context.close();
  }
}

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** The subjects that at least one of two sites has. */
export const inEither = (subjects: readonly Subject[], folders: readonly string[]): Subject[] =>
  subjects.filter(({ path }) => folders.some((folder) => existsSync(join(folder, path, 'index.html'))));
