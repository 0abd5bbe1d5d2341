import { z } from 'astro/zod';
import { day, version, words } from './fields.ts';

/**
 * `content/blocks.json`, written by `npm run evidence` with `--blocks --record` only: the blocks of code on pages that ran by themselves or
 * that a program read, by a fingerprint of their text and of what they ran on.
 */
export const blocksSchema = z.record(
  z.string().regex(/^[0-9a-f]{16}$/),
  z.strictObject({
    by: words.describe('What ran or read it, with its version.'),
    on: z.array(version).default([]).describe('The versions of the framework on which it ran, newest first.'),
    date: day.describe('The day on which it ran or was read.'),
  }),
);
/** What is known about blocks of code. */
export type BlocksData = z.output<typeof blocksSchema>;
/** How one block was proven. */
export type Proof = BlocksData[string];
