import { z } from 'astro/zod';
import { id, packageName, requirement, sentence, version, words } from './fields.ts';

/** `content/runtimes/<framework>.yaml`: how to run the programs of a framework. The adapter is `<framework>.py`, next to it. */
export const runtimeSchema = z.strictObject({
  package: packageName.describe('The name under which the framework is installed.'),
  requires: z.array(requirement).default([]).describe('Packages that this runtime needs and an installation elsewhere may not.'),
  environment: z.record(words, z.string()).default({}).describe('Environment variables.'),
  normalise: z
    .array(z.strictObject({ pattern: words, replace: z.string() }))
    .default([])
    .describe('Parts of what comes back that differ from run to run, and what is recorded instead.'),
  differs: z.array(sentence).default([]).describe('What is different here from an installation elsewhere.'),
});
/** How to run the programs of a framework. */
export type RuntimeData = z.output<typeof runtimeSchema>;

/** A server that runs programs on CPython. */
const productionServer = z.strictObject({
  package: packageName.describe('The name under which it is installed.'),
  version,
  requires: z
    .record(packageName, version)
    .default({})
    .describe('Packages that it needs, with their versions; those of the lock come first.'),
  arguments: z
    .array(z.string())
    .min(1)
    .describe('Arguments for Python. {fd}, {workers} and {threads} are replaced by a listening socket and the settings of the program.'),
});
/** A server that runs programs on CPython. */
export type ProductionServer = z.output<typeof productionServer>;

/** `content/runtimes/cpython.yaml`: how to run programs on CPython, each under a server, over HTTP. */
export const cpythonSchema = z.strictObject({
  servers: z.strictObject({ wsgi: productionServer, asgi: productionServer }).describe('The server for each interface.'),
  drops: z
    .array(
      z.strictObject({
        header: words,
        starts: words.optional().describe('How the value begins, where a program may set the same header. Without it: any.'),
        because: sentence,
      }),
    )
    .default([])
    .describe('Headers that the server adds to every response; they are not recorded.'),
  normalise: z
    .array(z.strictObject({ pattern: words, replace: z.string() }))
    .default([])
    .describe('Parts of what comes back that tell of this installation, and what is recorded instead.'),
  differs: z
    .array(
      z.strictObject({
        experiment: id.optional().describe('The example or experiment that it applies to. Without it: all.'),
        step: id.optional().describe('The step that it applies to. Without it: all.'),
        method: words.optional().describe('The method of the requests that it applies to. Without it: all.'),
        field: z.enum(['status', 'headers', 'body', 'json', 'raises']).optional().describe('What differs. Without it: anything may.'),
        header: words.optional().describe('The one header that differs.'),
        because: sentence,
      }),
    )
    .default([])
    .describe('Differences from WebAssembly that are known, each with its reason. Any other is a finding.'),
});
/** How to run programs on CPython. */
export type CPythonData = z.output<typeof cpythonSchema>;

/** A wheel that is allowed to run: exactly this file with this content. */
export const wheel = z.strictObject({
  name: words.describe('The package.'),
  version,
  file: z
    .string()
    .regex(/^[\w.+!-]+\.whl$/)
    .describe('The name of the file.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A wheel that is allowed to run. */
export type Wheel = z.output<typeof wheel>;

/** `content/runtimes/lock.json`, written by `npm run evidence` with `--lock` or `--upgrade` only. */
export const lockSchema = z.strictObject({
  python: version.describe('The version of Python for which the wheels were chosen.'),
  wheels: z.array(wheel),
  sets: z.array(
    z.strictObject({
      framework: id,
      version: version.describe('The version of the framework.'),
      packages: z.array(requirement).describe('What a program needs in addition to the framework.'),
      wheels: z.array(z.string()).describe('The files that are installed together.'),
    }),
  ),
});
/** The lock. */
export type Lock = z.output<typeof lockSchema>;
