/** What a reader's browser is offered: the files it loads to run a program of the guide, and the requests it can send. */

import { setKey, setOf, type Trial, trialName } from '../experiments/plan.ts';
import { asked } from '../experiments/steps.ts';
import type { Recorded, RecordedRun } from '../schemas/transcript.ts';
import type { EngineFile, FrameScript, Runnable, RunnableRelease } from './runnable.ts';

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
 *
 * @param recorded the recordings in WebAssembly, by example
 */
export function runnables(
  trials: readonly Trial[],
  engine: PlacedEngine,
  packs: ReadonlyMap<string, readonly PlacedPack[]>,
  recorded: ReadonlyMap<string, Recorded>,
  frameScript: FrameScript,
): Map<string, Runnable> {
  const offered = new Map<string, Runnable>();
  for (const trial of trials) {
    const needed = packs.get(setKey(setOf(trial)));
    if (needed === undefined) continue;
    const key = `${trial.example}/${trial.framework}`;
    const release = releaseOf(trial, needed, recorded.get(trial.example)?.[trial.framework]?.[trial.release.version]);
    const before = offered.get(key);
    const { program, files, limit } = trial;
    const { entry, environment } = program;
    offered.set(
      key,
      before === undefined
        ? {
            ...{ engine, entry, environment, limit, frameScript, releases: [release] },
            ...{ normalise: trial.runtime.normalise, files: inOrder(files, program.files) },
          }
        : { ...before, releases: [...before.releases, release] },
    );
  }
  return offered;
}

/** Files in reading order, then those that are not listed, then those in which there is nothing to read. */
function inOrder(files: ReadonlyMap<string, string>, listed: readonly string[]): (readonly [name: string, text: string])[] {
  const named = listed.flatMap((name) => {
    const text = files.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const all = [...named, ...[...files].filter(([name]) => !listed.includes(name))];
  const isEmpty = ([, text]: readonly [string, string]): boolean => text.trim() === '';
  return [...all.filter((file) => !isEmpty(file)), ...all.filter(isEmpty)];
}

function releaseOf(trial: Trial, packs: readonly PlacedPack[], run: RecordedRun | undefined): RunnableRelease {
  const { release, runtime, steps } = trial;
  // A recording of something else says nothing about this program.
  const recorded = run?.program === trial.fingerprint ? run : undefined;
  const offered = steps.map((step, position) => ({
    label: asked(step),
    index: step.index,
    capture: step.capture,
    request: step.request,
    python: step.python,
    command: step.command,
    recorded: comparable(recorded?.steps[position]),
  }));
  return {
    ...{ name: trialName(trial), version: release.latest, recorded: recorded?.day },
    ...{ environment: runtime.environment, packs, steps: offered },
  };
}

/** The parts of a recorded result that are compared. */
const comparable = (result: RecordedRun['steps'][number] | undefined) =>
  result && { status: result.status, headers: result.headers, body: result.body, raises: result.raises };

/** Number of bytes that a browser loads to run the newest release of a program. */
export const bytesOf = ({ engine, releases }: Runnable): number =>
  [...engine.files, ...(releases[0]?.packs ?? [])].reduce((sum, { bytes }) => sum + bytes, 0);
