import { z } from 'astro/zod';
import { aspectRef, day, id, idOf, moment, sentence, webAddress, words } from './fields.ts';

/** Units in which a series can be counted. */
export const UNITS = ['percent', 'count'] as const;

/** `content/series/<series>.yaml`: figures that were published over time, drawn as a chart and shown as a table. */
export const seriesSchema = z.strictObject({
  title: words.max(90),
  question: words.max(200).describe('What was counted or asked, and of whom.'),
  unit: z.enum(UNITS),
  aspect: aspectRef.describe('The aspect on whose page it is shown.'),
  reading: sentence.describe('What follows from it, and what does not.'),
  breaks: z
    .array(z.strictObject({ at: moment, note: sentence }))
    .default([])
    .describe('Where the question or the people asked changed: the line is interrupted before that moment.'),
  sources: z
    .array(
      z.strictObject({
        id,
        label: words,
        url: webAddress,
        shows: sentence,
        published: day.optional(),
        accessed: day,
      }),
    )
    .min(1),
  points: z
    .array(
      z.strictObject({
        framework: idOf('framework'),
        at: moment,
        value: z.number().min(0),
        source: id.describe('One of the sources above.'),
        note: sentence.optional(),
      }),
    )
    .min(1),
});
/** A series of figures. */
export type SeriesData = z.output<typeof seriesSchema>;
