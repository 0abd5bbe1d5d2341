import { z } from 'astro/zod';
import { day, version, words } from './fields.ts';

/** `content/packages.yaml`: the licence and the last release of packages that answers name, by the name of the package. */
export const packagesSchema = z.record(
  z.string().describe('The name of a package, as answers write it.'),
  z.strictObject({
    version: version.describe('The version that answers name.'),
    licence: words.max(60).describe('Its licence, as its wheel states it.'),
    released: day.optional().describe('The day of that version. Without it: not known.'),
  }),
);
/** What is known of packages, by their names. */
export type PackagesData = z.output<typeof packagesSchema>;
