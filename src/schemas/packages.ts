import { z } from 'astro/zod';
import { day, version, webAddress, words } from './fields.ts';

/** `content/packages.yaml`: the licence and the last release of the packages that answers name, by the name of the package. */
export const packagesSchema = z.record(
  z.string(),
  z.strictObject({
    version: version.describe('The newest version, which answers name.'),
    licence: words.max(60).describe('Its licence, as an SPDX expression where there is one.'),
    released: day.describe('The day of that version.'),
    url: webAddress.describe('The page that says so.'),
    accessed: day.describe('The day on which the page was opened.'),
  }),
);
/** What is known of packages, by their names. */
export type PackagesData = z.output<typeof packagesSchema>;
