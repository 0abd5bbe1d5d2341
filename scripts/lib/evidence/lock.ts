import { writeFileSync } from 'node:fs';
import { sourcesOf } from '../../../src/content/content.ts';
import { agreedVersions, type ChosenSet, movesInWords, setsIn, unloadableInWords } from '../../../src/experiments/locking.ts';
import { lockOf, setKey, setOf, setsOf, trialsOf, type WantedSet } from '../../../src/experiments/plan.ts';
import type { Lock } from '../../../src/schemas/runtime.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { packageKey } from '../../../src/words/package-name.ts';
import { interpreter } from '../python/interpreter.ts';
import { chooseWheels } from '../python/pip.ts';
import { WHEELS, wheelsOf } from '../python/run-here.ts';

/** What to lock. */
export interface Locking {
  /** Ids of the examples and experiments whose sets are meant. Without any: all. */
  readonly only: readonly string[];
  /** Whether to choose again what is locked already; otherwise it stays, and missing sets join it. */
  readonly anew: boolean;
}

/** What was locked. */
export interface Locked {
  /** Names of the sets that were chosen. */
  readonly chosen: readonly string[];
  /** Ids of the examples and experiments that run on them. */
  readonly examples: readonly string[];
  /** Packages whose version changed in a set that was there before, a line for each. */
  readonly moved: readonly string[];
  /** Packages that are new in the lock and whose compiled modules WebAssembly cannot load, a line for each. */
  readonly unloadable: readonly string[];
}

/** Chooses wheels for sets that programs need, and writes the lock. Rejects with `NoWheels`; the lock then stays as it was. */
export async function lock(settings: Settings, day: string, { only, anew }: Locking): Promise<Locked> {
  const { content } = readContentFolder(settings, day);
  const target = interpreter();
  const runtimes = new Map(sourcesOf(content, 'runtime').map(({ role, value }) => [role.id, value]));
  const trials = trialsOf(content);
  const last = lockOf(content);
  // Wheels for another Python cannot be loaded by this one.
  const before = last?.python === target.python ? setsIn(last) : [];
  const known = new Map(before.map((set) => [setKey(set), set]));
  const meant = trials.filter(({ example }) => only.length === 0 || only.includes(example));
  const wanted = setsOf(meant).filter((set) => anew || !known.has(setKey(set)));
  const versions = anew ? [] : agreedVersions(before);
  const choose = async (set: WantedSet): Promise<ChosenSet> => {
    const runtime = runtimes.get(set.framework);
    if (runtime === undefined) throw new Error(`${setKey(set)} has no runtime`);
    const requirements = [`${runtime.package}==${set.version}`, ...runtime.requires, ...set.packages];
    const others = versions.filter(({ name }) => packageKey(name) !== packageKey(runtime.package));
    return { ...set, wheels: await chooseWheels(requirements, others, target, WHEELS) };
  };
  const chosen = new Map<string, ChosenSet>();
  for (const set of wanted) chosen.set(setKey(set), await choose(set));
  const needed = setsOf(trials).flatMap((set) => chosen.get(setKey(set)) ?? known.get(setKey(set)) ?? []);
  if (chosen.size > 0) write(settings, target.python, needed);
  return {
    chosen: [...chosen.keys()],
    examples: [...new Set(meant.filter((trial) => chosen.has(setKey(setOf(trial)))).map(({ example }) => example))],
    moved: movesInWords(before, [...chosen.values()]),
    unloadable: unloadableInWords([...chosen.values()], before),
  };
}

function write({ contentDir }: Settings, python: string, sets: readonly ChosenSet[]): void {
  const written: Lock = {
    python,
    wheels: wheelsOf(sets).sort((a, b) => a.file.localeCompare(b.file, 'en')),
    sets: sets.map(({ framework, version, packages, wheels }) => ({
      framework,
      version,
      packages: [...packages],
      wheels: wheels.map(({ file }) => file),
    })),
  };
  writeFileSync(`${contentDir}/runtimes/lock.json`, `${JSON.stringify(written, null, 2)}\n`);
}
