import { type Content, filesOf as filesOfKind, sourcesOf, type ValidSource } from '../content/content.ts';
import type { Runtime } from '../content/kinds.ts';
import { error, type Finding } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Release } from '../schemas/framework.ts';
import type { Lock, RuntimeData } from '../schemas/runtime.ts';
import type { Need, Recorded, ServerSettings, Transcript } from '../schemas/transcript.ts';
import type { Job, PackageSet } from './run/protocol.ts';
import { fingerprint, type IndexedStep, stepsFor } from './steps.ts';

/** One program on one release of its framework, with the steps to run. */
export interface Trial {
  /** Id of the example or experiment. */
  readonly example: string;
  /** Path of its folder, relative to the content folder. */
  readonly folder: string;
  readonly framework: string;
  readonly release: Release;
  readonly transcript: ValidSource<'transcript'>;
  readonly program: Transcript['programs'][string];
  /** Features it needs that WebAssembly lacks. */
  readonly needs: readonly Need[];
  readonly limit: number;
  readonly files: ReadonlyMap<string, string>;
  readonly steps: readonly IndexedStep[];
  readonly runtime: RuntimeData;
  /** Fingerprint of the program and its steps. */
  readonly fingerprint: string;
}

/** All trials of a content folder: each program on each release of its framework that the guide compares. */
export const trialsOf: (content: Content) => readonly Trial[] = once((content: Content) => {
  const runtimes = new Map(sourcesOf(content, 'runtime').map(({ role, value }) => [role.id, value]));
  const order = sourcesOf(content, 'guide')[0]?.value.frameworks ?? [];
  const frameworks = sourcesOf(content, 'framework').sort((a, b) => order.indexOf(a.role.id) - order.indexOf(b.role.id));
  return sourcesOf(content, 'transcript').flatMap((transcript) =>
    frameworks.flatMap(({ role: { id: framework }, value: { releases } }) => {
      const { role, value } = transcript;
      const program = value.programs[framework];
      const runtime = runtimes.get(framework);
      if (program === undefined || runtime === undefined) return [];
      const files = filesOf(content, role.example, framework);
      return releases
        .filter(({ compared }) => compared)
        .map((release) => {
          const steps = stepsFor(value, framework, release);
          const folder = `${role.shelf}/${role.example}`;
          const common = { example: role.example, folder, framework, release, transcript, program, needs: value.needs, limit: value.limit };
          return { ...common, files, steps, runtime, fingerprint: fingerprint(program, files, steps) };
        });
    }),
  );
});

/** The files of each program of a content folder, by example and framework. */
const programsOf = once(({ sources }: Content) =>
  Map.groupBy(filesOfKind({ sources }, 'program'), ({ role }) => `${role.example}/${role.framework}`),
);

const filesOf = (content: Content, example: string, framework: string): Map<string, string> =>
  new Map((programsOf(content).get(`${example}/${framework}`) ?? []).map(({ role, text }) => [role.name, text]));

/** Whether a program can run in WebAssembly. */
export const runsInWasm = ({ needs }: { readonly needs: readonly Need[] }): boolean => needs.length === 0;

/** Where a program runs first: in WebAssembly if it can. */
export const firstRuntimeOf = (one: { readonly needs: readonly Need[] }): Runtime => (runsInWasm(one) ? 'wasm' : 'cpython');

/** The recordings of each example and experiment, by id. */
export function recordedOf(content: Content, on: Runtime): Map<string, Recorded> {
  return new Map(sourcesOf(content, on === 'wasm' ? 'recorded' : 'recorded-cpython').map(({ role, value }) => [role.example, value]));
}

/** Server settings for a program that specifies none. */
export const ONE_WORKER: ServerSettings = { interface: 'wsgi', workers: 1, threads: 1 };

/** The lock file; undefined if it is missing or cannot be read. */
export const lockOf = (content: Content): Lock | undefined => sourcesOf(content, 'lock')[0]?.value;

/** Packages that are installed together. */
export interface WantedSet {
  readonly framework: string;
  readonly version: string;
  readonly packages: readonly string[];
}

/** The set that a trial needs. */
export const setOf = ({ framework, release, program }: Trial): WantedSet => ({
  framework,
  version: release.latest,
  packages: [...program.packages].sort(),
});

/** Names a set. @example "framework 6.1.3 + Package" */
export const setKey = ({ framework, version, packages }: WantedSet): string => [`${framework} ${version}`, ...packages].join(' + ');

/** All sets that the given trials need, without duplicates. */
export const setsOf = (trials: readonly Trial[]): WantedSet[] => [...new Map(trials.map(setOf).map((set) => [setKey(set), set])).values()];

/** Names a trial. @example "csrf-default on framework 6.1.3" */
export const trialName = ({ example, framework, release }: Trial): string => `${example} on ${framework} ${release.latest}`;

/** The jobs for the interpreter. */
export interface Orders {
  readonly sets: readonly PackageSet[];
  readonly jobs: readonly Job[];
  /** Sets that are missing from the lock file. */
  readonly findings: readonly Finding[];
}

/** Turns trials into jobs on sets of locked wheels. A set that is missing from the lock file is a finding, and its trials are skipped. */
export function ordersFor(trials: readonly Trial[], content: Content): Orders & { readonly trials: readonly Trial[] } {
  const lock = lockOf(content);
  const adapters = new Map(content.sources.flatMap(({ role, text }) => (role.kind === 'adapter' ? [[role.id, text] as const] : [])));
  const sets = new Map<string, PackageSet>();
  const findings: Finding[] = [];
  const possible: Trial[] = [];
  for (const trial of trials) {
    const key = setKey(setOf(trial));
    const locked = lock?.sets.find((set) => setKey(set) === key);
    const wheels = locked?.wheels.flatMap((file) => lock?.wheels.filter((one) => one.file === file) ?? []);
    const adapter = adapters.get(trial.framework);
    if (wheels === undefined || wheels.length !== locked?.wheels.length || adapter === undefined) {
      const place = trial.transcript.data.placeOf(['programs', trial.framework]);
      const found = adapter === undefined ? `no runtimes/${trial.framework}.py` : 'none';
      findings.push(error(place, `programs.${trial.framework}`, `wheels for ${key} in the lock`, found, 'npm run evidence -- --lock'));
      continue;
    }
    const release = setKey({ ...setOf(trial), packages: [] });
    sets.set(key, { key, release, wheels, adapter, environment: trial.runtime.environment });
    possible.push(trial);
  }
  return { sets: [...sets.values()], jobs: possible.map(jobOf), findings, trials: possible };
}

function jobOf(trial: Trial): Job {
  return {
    name: trialName(trial),
    set: setKey(setOf(trial)),
    files: Object.fromEntries(trial.files),
    entry: trial.program.entry,
    environment: trial.program.environment,
    server: trial.program.server ?? ONE_WORKER,
    limit: trial.limit,
    steps: trial.steps.map(({ index, request, together, server, python, command, capture }) => ({
      index,
      capture,
      ...(request === undefined ? {} : { request }),
      ...(together === undefined ? {} : { together }),
      ...(server === undefined ? {} : { server }),
      ...(python === undefined ? {} : { python }),
      ...(command === undefined ? {} : { command }),
    })),
  };
}
