import { z } from 'astro/zod';
import { sentence, webAddress } from './fields.ts';

/** `content/links.yaml`: external addresses of which something is known that a look at them would take for a mistake. */
export const linksSchema = z.strictObject({
  exceptions: z
    .array(
      z.strictObject({
        url: webAddress.describe('The address, exactly as it is linked.'),
        may: z
          .enum(['refuse', 'move', 'fail', 'differ'])
          .describe('What it may do: refuse programs, send on to another address, fail to answer, or show its phrase to browsers alone.'),
        because: sentence.describe('Why this is not a mistake.'),
      }),
    )
    .default([])
    .describe('Each has to be needed still: one that is not is a finding.'),
});
/** What is known of external addresses. */
export type LinksData = z.output<typeof linksSchema>;
