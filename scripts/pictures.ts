/** `npm run pictures`: what looks otherwise in one built site than in another. */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { Misuse, readSettings } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { Stopped } from './lib/faults.ts';
import { pagesByKind } from './lib/figures/pages.ts';
import { comparePictures, inEither, type Subject } from './lib/figures/pictures.ts';
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, provideChromium } from './lib/machines/chromium.ts';
import { refuseNoSite, serve } from './serve.ts';

export const command = defineCommand({
  name: 'pictures',
  summary:
    'Draws a page of each kind of two built sites, for a phone and for a desk, in the light and in the dark, and keeps the pictures that ' +
    'differ. Both sites have to be drawn on one machine, because fonts differ between machines.',
  arguments: { before: { description: 'the folder of the site as it was' } },
  options: {
    to: { type: 'string', value: 'folder', description: 'Where the pictures are written', default: '.cache/pictures' },
    only: { type: 'string', value: 'kind', multiple: true, description: 'Draw only this kind of page, such as matrix' },
  },
  variables: ['OUT_DIR', 'BASE', 'CHROMIUM_PATH'],
  output: 'A table of pages with their heights in screens on standard output, and pictures in the folder.',
  examples: ['npm run pictures -- ../before/dist', 'npm run pictures -- ../before/dist --only home --only matrix --to pictures'],
  run: async ({ before, to, only }) => {
    const settings = readSettings(process.env);
    const sites = [{ ...settings, outDir: resolve(before) }, settings] as const;
    for (const site of sites) refuseNoSite(site);
    const subjects = wanted(inEither([...pagesByKind(sites[1]), ...pagesByKind(sites[0])], [sites[0].outDir, sites[1].outDir]), only);
    const executablePath = provideChromium(process.env);
    if (executablePath === undefined) throw new Stopped(CHROMIUM_MISSING);
    const [old, now] = [await serve(sites[0], 0), await serve(sites[1], 0)];
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    try {
      const compared = await comparePictures(browser, [old.address, now.address], subjects, to);
      console.table(
        compared.map(({ kind, path, width, before: was, after: is, differs }) => ({
          kind,
          path: `/${path}`,
          width,
          'screens before': was?.toFixed(1) ?? '-',
          'screens after': is?.toFixed(1) ?? '-',
          differs: differs.join(', '),
        })),
      );
      const other = compared.reduce((sum, { differs }) => sum + differs.length, 0);
      console.log(other === 0 ? 'No picture differs.' : `${counted(other, 'picture')} changed. Before and after: ${to}`);
    } finally {
      await browser.close();
      for (const { server } of [old, now]) server.close();
    }
  },
});

/** One page of each kind, or of those that are asked for. Throws `Misuse` for a kind that there is not. */
function wanted(subjects: readonly Subject[], kinds: readonly string[]): Subject[] {
  const known = [...new Map(subjects.toReversed().map((subject) => [subject.kind, subject])).values()].reverse();
  const unknown = kinds.find((kind) => known.every((subject) => subject.kind !== kind));
  if (unknown !== undefined)
    throw new Misuse(`--only: expected one of ${known.map(({ kind }) => kind).join(', ')}, found "${unknown}"\n  tip: --only matrix`);
  return known.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

if (import.meta.main) await command.main();
