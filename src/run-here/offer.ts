/** What a reader's browser is offered: the files it loads to run a program of the guide, and the requests it can send. */

import { setKey, setOf, type Trial, trialName } from '../experiments/plan.ts';
import { asked } from '../experiments/steps.ts';
import type { EngineFile, Runnable, RunnableRelease } from './runnable.ts';

/** A package in one file, as the site serves it. */
export interface PlacedPack {
  /** Path relative to the folder with everything that is loaded. */
  readonly path: string;
  readonly bytes: number;
}

/** The interpreter, as the site serves it. */
export interface PlacedEngine {
  /** Its folder. */
  readonly folder: string;
  readonly files: readonly EngineFile[];
}

/**
 * Runnable programs by `<example>/<framework>`, in the order of the trials, which is newest release first. Releases with
 * missing packages are left out, and so are programs without releases.
 */
export function runnables(
  trials: readonly Trial[],
  engine: PlacedEngine,
  packs: ReadonlyMap<string, readonly PlacedPack[]>,
): Map<string, Runnable> {
  const offered = new Map<string, Runnable>();
  for (const trial of trials) {
    const needed = packs.get(setKey(setOf(trial)));
    if (needed === undefined) continue;
    const key = `${trial.example}/${trial.framework}`;
    const release = releaseOf(trial, needed);
    const before = offered.get(key);
    const { program, files, limit } = trial;
    const { entry, environment } = program;
    const inOrder = program.files.flatMap((name) => {
      const text = files.get(name);
      return text === undefined ? [] : [[name, text] as const];
    });
    const named = new Set(program.files);
    const others = [...files].filter(([name]) => !named.has(name));
    offered.set(
      key,
      before === undefined
        ? { engine, entry, environment, limit, files: [...inOrder, ...others], releases: [release] }
        : { ...before, releases: [...before.releases, release] },
    );
  }
  return offered;
}

function releaseOf(trial: Trial, packs: readonly PlacedPack[]): RunnableRelease {
  const { release, runtime, steps } = trial;
  const offered = steps.map((step) => ({
    label: asked(step),
    index: step.index,
    capture: step.capture,
    request: step.request,
    python: step.python,
    command: step.command,
  }));
  return { name: trialName(trial), version: release.latest, environment: runtime.environment, packs, steps: offered };
}

/** Number of bytes that a browser loads to run the newest release of a program. */
export const bytesOf = ({ engine, releases }: Runnable): number =>
  [...engine.files, ...(releases[0]?.packs ?? [])].reduce((sum, { bytes }) => sum + bytes, 0);
