/** Runs trials on this machine's Python. */
import { type Content, sourcesOf } from '../../../src/content/content.ts';
import { ONE_WORKER, ordersFor, type Trial } from '../../../src/experiments/plan.ts';
import { type Python, pythonFor, pythonsInWords } from '../../../src/experiments/pythons.ts';
import { type InstalledSet, runOnCPython } from '../../../src/experiments/run/cpython/cpython.ts';
import type { DriverResult, Job, JobStep, Outcome } from '../../../src/experiments/run/protocol.ts';
import { settingsInWords } from '../../../src/experiments/steps.ts';
import { error, type Finding } from '../../../src/findings/finding.ts';
import type { CPythonData } from '../../../src/schemas/runtime.ts';
import type { ServerSettings } from '../../../src/schemas/transcript.ts';
import type { Ran } from '../evidence/ran.ts';
import { findPythons, provideEnvironment } from './cpython.ts';
import { WHEELS } from './run-here.ts';

/** How the content says that programs run on CPython; undefined when it does not. */
export const cpythonOf = (content: Content): CPythonData | undefined => sourcesOf(content, 'cpython')[0]?.value;

/**
 * Runs trials on the newest Python that each release supports, each under its server. A release that supports none of the
 * Pythons of this machine is skipped. Throws `NoPython` when there is none at all, and `NoWheels`.
 */
export async function runTrialsOnCPython(wanted: readonly Trial[], content: Content, parallel: number): Promise<Ran> {
  const settings = cpythonOf(content);
  if (settings === undefined) return { trials: [], outcomes: [], findings: withoutSettings(content), skipped: [], runtimeOf: () => String };
  const pythons = findPythons(process.env);
  const possible = wanted.filter(({ release }) => pythonFor(release, pythons) !== undefined);
  const orders = ordersFor(possible, content);
  // Whatever the server adds or reveals about this installation is not part of the program's response.
  const trials = orders.trials.map((trial) => ({
    ...trial,
    runtime: { ...trial.runtime, normalise: [...settings.normalise, ...trial.runtime.normalise] },
  }));
  const { sets, jobs } = await environmentsFor(orders, pythons, settings);
  const { wsgi, asgi } = settings.servers;
  const servers = { wsgi: wsgi.arguments, asgi: asgi.arguments };
  const outcomes = await runOnCPython({ sets, jobs, servers, parallel });
  return {
    trials,
    outcomes: outcomes.map((outcome) => withoutServerHeaders(outcome, settings)),
    findings: orders.findings,
    skipped: skippedReleases(wanted, pythons),
    runtimeOf:
      ({ program: { server = ONE_WORKER }, steps }) =>
      (python) => {
        const names = interfacesOf(server, steps).map((one) => `${settings.servers[one].package} ${settings.servers[one].version}`);
        return `CPython ${python}, ${names.join(' and ')}, ${settingsInWords(server)}`;
      },
  };
}

/**
 * The virtual environments of jobs, each with the servers that the job needs and no other, and the jobs in them. They are made
 * one after another: the client of the registry is asked for one thing at a time.
 */
async function environmentsFor(
  { sets, jobs, trials }: ReturnType<typeof ordersFor>,
  pythons: readonly Python[],
  { servers }: CPythonData,
): Promise<{ sets: InstalledSet[]; jobs: Job[] }> {
  const installed = new Map<string, InstalledSet>();
  const placed: Job[] = [];
  for (const [index, job] of jobs.entries()) {
    const set = sets.find(({ key }) => key === job.set);
    const release = trials[index]?.release;
    const python = release === undefined ? undefined : pythonFor(release, pythons);
    const needed = interfacesOf(job.server, job.steps).map((one) => servers[one]);
    const key = [job.set, ...needed.map((one) => one.package)].join(' + ');
    placed.push({ ...job, set: key });
    if (set === undefined || python === undefined || installed.has(key)) continue;
    const others = Object.fromEntries(
      needed.flatMap(({ package: name, version, requires }) => [[name, version] as const, ...Object.entries(requires)]),
    );
    const { wheels, adapter, environment } = set;
    installed.set(key, { key, adapter, environment, folder: await provideEnvironment({ python, wheels, others }, WHEELS) });
  }
  return { sets: [...installed.values()], jobs: placed };
}

/** The interfaces through which a program is called, that of its first server first. */
const interfacesOf = (first: ServerSettings, steps: readonly Pick<JobStep, 'server'>[]): ServerSettings['interface'][] => [
  ...new Set([first, ...steps.flatMap(({ server }) => server ?? [])].map((one) => one.interface)),
];

function withoutServerHeaders(outcome: Outcome, { drops }: CPythonData): Outcome {
  if (outcome.kind !== 'ran') return outcome;
  const isOfServer = ([name, value]: readonly [string, string]): boolean =>
    drops.some(({ header, starts = '' }) => header.toLowerCase() === name.toLowerCase() && value.startsWith(starts));
  const steps = outcome.steps.map(
    (step): DriverResult => (step.headers === undefined ? step : { ...step, headers: step.headers.filter((pair) => !isOfServer(pair)) }),
  );
  return { ...outcome, steps };
}

function skippedReleases(wanted: readonly Trial[], pythons: readonly Python[]): string[] {
  const without = wanted.filter(({ release }) => pythonFor(release, pythons) === undefined);
  const releases = new Map(
    without.flatMap(({ framework, release: { latest, python } }) =>
      python === undefined ? [] : [[`${framework} ${latest}`, pythonsInWords(python)] as const],
    ),
  );
  const there = pythons.map(({ version }) => version).join(', ');
  return [...releases].map(([name, supported]) => `${name} supports Python ${supported}, and here is ${there}.`);
}

function withoutSettings({ folder }: Content): Finding[] {
  const place = { file: `${folder}/runtimes/cpython.yaml`, line: 1, column: 1 };
  return [error(place, 'cpython', 'how programs run on CPython', 'none', `add ${place.file}`)];
}
