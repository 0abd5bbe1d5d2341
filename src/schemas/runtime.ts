import { z } from 'astro/zod';
import { id, sentence, version, words } from './fields.ts';

/** `content/runtimes/<framework>.yaml`: how programs of a framework are run. Beside it, `<framework>.py` is the adapter. */
export const runtimeSchema = z.strictObject({
  package: words.describe('The name under which the framework is installed.'),
  requires: z.array(words).default([]).describe('Packages that this runtime needs and an installation elsewhere may not.'),
  environment: z.record(words, z.string()).default({}).describe('Environment variables.'),
  normalise: z
    .array(z.strictObject({ pattern: words, replace: z.string() }))
    .default([])
    .describe('Parts of what comes back that differ from run to run, and what is recorded instead.'),
  differs: z.array(sentence).default([]).describe('What is different here from an installation elsewhere.'),
});
/** How programs of a framework are run. */
export type RuntimeData = z.output<typeof runtimeSchema>;

/** A wheel that may be run: this file with this content, and nothing else. */
export const wheel = z.strictObject({
  name: words.describe('The package.'),
  version,
  file: z
    .string()
    .regex(/^[\w.+!-]+\.whl$/)
    .describe('The name of the file.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A wheel that may be run. */
export type Wheel = z.output<typeof wheel>;

/** `content/runtimes/lock.json`, written by `npm run evidence -- --lock` only. */
export const lockSchema = z.strictObject({
  python: version.describe('The version of Python for which the wheels were chosen.'),
  wheels: z.array(wheel),
  sets: z.array(
    z.strictObject({
      framework: id,
      version: version.describe('The version of the framework.'),
      packages: z.array(words).describe('What a program needs beside the framework.'),
      wheels: z.array(z.string()).describe('The files that are installed together.'),
    }),
  ),
});
/** The lock. */
export type Lock = z.output<typeof lockSchema>;
