/** What a visit of a page costs a reader: bytes over the wire as Chromium counts them, and the scores of Lighthouse for a phone and a desk. */
import { globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import type { Browser } from 'playwright-core';
import type { Settings } from '../../../src/site/settings.ts';
import { TAKEN_NAMES } from '../../../src/urls/urls.ts';

/** Kinds of pages with the files that can represent them; the heaviest of a kind is used. */
const KINDS = [
  ['home', 'index.html'],
  ['list', 'topics/index.html'],
  ['topic', 'topics/*/index.html'],
  ['aspect', 'topics/*/*/index.html'],
  ['matrix', 'matrix/index.html'],
  ['framework', 'frameworks/*/index.html'],
  ['example', 'examples/*/index.html'],
  ['experiment', 'experiments/*/index.html'],
  ['comparison', 'compare/index.html'],
  ['search', 'search/index.html'],
  ['cases', 'choose/index.html'],
  ['case', 'choose/*/index.html'],
  ['claims', 'claims/index.html'],
  ['claim', 'claims/*/index.html'],
  ['sources', 'sources/index.html'],
  ['source', 'sources/*/index.html'],
  ['frameworks', 'frameworks/index.html'],
  ['examples', 'examples/index.html'],
  ['experiments', 'experiments/index.html'],
  ['measurements', 'measurements/index.html'],
  ['equivalents', 'from/index.html'],
  ['terms', 'from/*/to/*/index.html'],
  ['changes', 'changes/index.html'],
  ['data', 'data/index.html'],
  ['not found', '404.html'],
] as const;

/** Bytes over the wire of one visit, by type of resource. */
interface Weight {
  readonly requests: number;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly other: number;
}

/** The heaviest page of each kind: a limit that it meets is met by all others. Each prose page is a kind of its own, with its name. */
export function pagesByKind({ outDir }: Pick<Settings, 'outDir'>): { kind: string; path: string }[] {
  const prose = globSync('*/index.html', { cwd: outDir })
    .map(dirname)
    .filter((name) => !TAKEN_NAMES.has(name))
    .sort()
    .map((name) => [name, `${name}/index.html`] as const);
  return [...KINDS, ...prose].flatMap(([kind, pattern]) => {
    const [heaviest] = globSync(pattern, { cwd: outDir })
      .map((file) => ({ file, bytes: statSync(join(outDir, file)).size }))
      .sort((a, b) => b.bytes - a.bytes);
    return heaviest === undefined ? [] : [{ kind, path: heaviest.file.replace(/index\.html$/, '') }];
  });
}

/** What one visit of a page sends, with an empty cache. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  const { Document = 0, Stylesheet = 0, Script = 0, Font = 0, ...rest } = bytes;
  return {
    requests: types.size,
    html: Document,
    css: Stylesheet,
    script: Script,
    font: Font,
    other: Object.values(rest).reduce((a, b) => a + b, 0),
  };
}

/** What Lighthouse imitates. */
export const DEVICES = ['phone', 'desk'] as const;

/** What a run of Lighthouse returns. */
type Run = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const performanceOf = ({ categories }: Run): number => categories['performance']?.score ?? 0;

/** Further runs where the first one lost points: Lighthouse's guide to its variability asks for the median of several. Performance varies most. */
const MORE_RUNS = 2;

/** Lighthouse's scores in percent by category, and the audits that cost points; of the median run where the first one lost points. */
export async function scores(
  url: string,
  port: number,
  device: (typeof DEVICES)[number],
): Promise<{ percent: Record<string, number>; lost: string[] }> {
  const runs = [await runLighthouse(url, port, device)];
  if (runs.some(({ categories }) => Object.values(categories).some(({ score }) => (score ?? 0) < 1)))
    for (let more = 0; more < MORE_RUNS; more += 1) runs.push(await runLighthouse(url, port, device));
  const [median] = runs.toSorted((a, b) => performanceOf(a) - performanceOf(b)).slice(Math.floor(runs.length / 2));
  if (median === undefined) throw new Error(`expected a run of Lighthouse for ${url}, found none`);
  const { categories, audits } = median;
  const percent = Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
  const lost = Object.entries(categories)
    .filter(([, { score }]) => (score ?? 0) < 1)
    .flatMap(([, { auditRefs }]) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => `${id}: ${audits[id]?.title}`),
    );
  return { percent, lost };
}

async function runLighthouse(url: string, port: number, device: (typeof DEVICES)[number]): Promise<Run> {
  const result = await lighthouse(
    url,
    {
      port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    },
    device === 'desk' ? desktopConfig : undefined,
  );
  if (result === undefined) throw new Error(`Lighthouse returned nothing for ${url}`);
  return result.lhr;
}
