import { writeFileSync } from 'node:fs';
import { sourcesOf } from '../../../src/content/content.ts';
import { setKey, setsOf, trialsOf } from '../../../src/experiments/plan.ts';
import type { Lock } from '../../../src/schemas/runtime.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { interpreter } from '../python/interpreter.ts';
import { chooseWheels } from '../python/pip.ts';
import { WHEELS, wheelsOf } from '../python/run-here.ts';

/** Chooses the wheels of every set that some program needs, and writes the lock. Returns the number of sets. */
export function lock(settings: Settings, day: string): number {
  const { content } = readContentFolder(settings, day);
  const { python } = interpreter();
  const runtimes = new Map(sourcesOf(content, 'runtime').map(({ role, value }) => [role.id, value]));
  const sets = setsOf(trialsOf(content)).map((set) => {
    const runtime = runtimes.get(set.framework);
    if (runtime === undefined) throw new Error(`${setKey(set)} has no runtime`);
    const chosen = chooseWheels([`${runtime.package}==${set.version}`, ...runtime.requires, ...set.packages], python, WHEELS);
    return { ...set, packages: [...set.packages], wheels: chosen };
  });
  const written: Lock = {
    python,
    wheels: wheelsOf(sets).sort((a, b) => a.file.localeCompare(b.file, 'en')),
    sets: sets.map((set) => ({ ...set, wheels: set.wheels.map(({ file }) => file) })),
  };
  writeFileSync(`${settings.contentDir}/runtimes/lock.json`, `${JSON.stringify(written, null, 2)}\n`);
  return sets.length;
}
