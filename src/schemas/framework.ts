import { z } from 'astro/zod';
import { compareVersions } from '../releases/versions.ts';
import { evidence } from './answer.ts';
import { aliases, day, moment, renamedHeadings, sentence, version, webAddress, words } from './fields.ts';

/** A range of Python versions. */
const pythons = z
  .strictObject({
    from: version.describe('The oldest version of Python.'),
    to: version.optional().describe('The newest version of Python. Without it: every newer one.'),
  })
  .superRefine(({ from, to }, context) => {
    if (to === undefined || compareVersions(from, to) <= 0) return;
    const expected = `${from} or newer`;
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: expected,
      params: { expected, tip: 'remove the line, if every newer one is supported' },
    });
  })
  .meta({ expected: 'the oldest and the newest version of Python', tip: 'python: { from: "3.12", to: "3.15" }' });
/** A range of Python versions. */
export type Pythons = z.output<typeof pythons>;

/** One version line with its support dates. */
export const release = z.strictObject({
  version: version.describe('The version line, such as "5.2".'),
  latest: version.describe('Its newest version, such as "5.2.18".'),
  lts: z.boolean().default(false).describe('Whether it is a long-term support release.'),
  compared: z.boolean().default(false).describe('Whether the guide gives answers for it.'),
  released: day.describe('The day of the first version of the line.'),
  bugfixes_until: day.optional().describe('The day on which ordinary fixes end, where the project names one.'),
  security_until: day.optional().describe('The day on which security fixes end, where the project names one.'),
  python: pythons.optional().describe('The versions of Python that it supports.'),
});

/** `content/frameworks/<framework>.md`: a framework that is compared. */
export const frameworkSchema = z.strictObject({
  name: words.max(24),
  summary: sentence.describe('What it is, in one sentence.'),
  aliases,
  renamed_headings: renamedHeadings,
  hue: z.number().min(0).max(360).describe('The OKLCH hue of its marks, in degrees. Lightness and chroma are the same for all.'),
  joining: z
    .boolean()
    .default(false)
    .describe('True while its answers are still being written: missing ones are shown as unknown and reported as warnings.'),
  licence: words,
  first_release: day.optional().describe('The day of its first public version.'),
  links: z.array(z.strictObject({ label: words, url: webAddress })).min(1),
  releases: z.array(release).min(1).describe('Newest first.'),
  support: sentence.describe('How long a release is supported, in one sentence.'),
  milestones: z
    .array(z.strictObject({ at: moment, what: sentence, url: webAddress.describe('The page that says so.'), accessed: day }))
    .default([])
    .describe('What happened when, oldest first.'),
  adopters: z
    .array(
      z.strictObject({
        name: words,
        what: sentence.describe('What it is used for, as the source says.'),
        at: moment.describe('When the source said so.'),
        url: webAddress.describe('A page of the adopter, or of the framework about it.'),
        accessed: day,
      }),
    )
    .default([])
    .describe('Who says that they use it. Only with a source that says so.'),
  evidence: z.array(evidence).min(1).describe('Where the dates and the licence are published.'),
  verified: day.describe('The day on which the facts of this file were last checked.'),
});
/** Front matter of a framework. */
export type FrameworkData = z.output<typeof frameworkSchema>;
/** One release of a framework. */
export type Release = z.output<typeof release>;
