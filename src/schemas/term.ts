import { z } from 'astro/zod';
import { idOf, packageName, sentence, words } from './fields.ts';

/** A call, class, setting, command or file, as people write it. Plain text is short for `code`. */
const name = z
  .preprocess(
    (value) => (typeof value === 'string' ? { code: value } : value),
    z.strictObject({
      code: words.max(60).describe('The name as it is written in code, without backticks.'),
      is: words
        .max(120)
        .optional()
        .describe('How the program that proves names looks it up, such as its dotted path. Without it: as the code is written.'),
      package: packageName.optional().describe('The package that it comes from, if that is not the framework.'),
    }),
  )
  .meta({ expected: 'code, or an object with code, is and package', examples: ['@app.route'], short: 'string' });
/** A name in code, in its stored form. */
export type Name = z.output<typeof name>;

/** One job, and what each framework calls it: a row of the tables for readers who know one framework and use another. */
export const term = z
  .strictObject({
    names: z
      .record(idOf('framework'), z.array(name).max(6))
      .refine((names) => Object.values(names).some((own) => own.length > 0), {
        params: { expected: 'a name in at least one framework', tip: 'names: { …: ["…"] }' },
      })
      .describe('For each framework its names for the job; an empty list if it has none.'),
    differs: sentence.describe('What differs, in one line.'),
  })
  .meta({ expected: 'names for each framework, and what differs' });
/** One job with its names, in its stored form. */
export type Term = z.output<typeof term>;
