import { z } from 'astro/zod';
import { sentence, webAddress } from './fields.ts';

/** `content/links.yaml`: known facts about external URLs that the link check would otherwise report as mistakes. */
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
/** Known facts about external URLs. */
export type LinksData = z.output<typeof linksSchema>;
