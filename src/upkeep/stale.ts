/** Finds outdated content: answers not reviewed for a long time, and newer releases. */
import { verifiedAgainstNewest } from '../check/answers.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { firstRuntimeOf, recordedOf, type Trial, trialsOf } from '../experiments/plan.ts';
import { type Finding, type Place, warning } from '../findings/finding.ts';
import { compareVersions } from '../releases/versions.ts';

/** Days after which an answer must be verified against its evidence again, unless it sets its own date. */
export const DAYS = 180;

/** All findings about outdated content. */
export const staleIn = (content: Content): Finding[] => [
  ...timeIsNotUp(content),
  ...verifiedAgainstNewest(content),
  ...runsAreOnNewest(content),
  ...comparedReleasesAreSupported(content),
];

/** Everything was verified in the last 180 days, or its own review date has not passed. */
export function timeIsNotUp(content: Content): Finding[] {
  const { today } = content;
  const late = (place: Place, field: string, verified: string, due: string): Finding[] =>
    due >= today
      ? []
      : [
          warning(
            place,
            field,
            `a look at the evidence by ${due}`,
            `none since ${verified}, ${daysBetween(due, today)} days late`,
            `hold it against its evidence, then write ${field.split('.').at(-1)}: ${today}`,
          ),
        ];
  return [
    ...sourcesOf(content, 'aspect').flatMap(({ data, value: { verified, review_by } }) =>
      late(data.placeOf(['verified', 'date']), 'verified.date', verified.date, review_by?.date ?? daysAfter(verified.date, DAYS)),
    ),
    ...[...sourcesOf(content, 'framework'), ...sourcesOf(content, 'claim'), ...sourcesOf(content, 'case')].flatMap(
      ({ data, value: { verified } }) => late(data.placeOf(['verified']), 'verified', verified, daysAfter(verified, DAYS)),
    ),
  ];
}

/** Every run used the newest version of each compared release. Findings list the answers that depend on an outdated run. */
export function runsAreOnNewest(content: Content): Finding[] {
  const packages = new Map(sourcesOf(content, 'runtime').map(({ role, value }) => [role.id, value.package.toLowerCase()]));
  const recorded = { wasm: recordedOf(content, 'wasm'), cpython: recordedOf(content, 'cpython') };
  const ranOn = (trial: Trial): string | undefined => {
    const run = recorded[firstRuntimeOf(trial)].get(trial.example)?.[trial.framework]?.[trial.release.version];
    return Object.entries(run?.versions ?? {}).find(([name]) => name.toLowerCase() === packages.get(trial.framework))?.[1];
  };
  const trials = trialsOf(content).map((trial) => ({ trial, version: ranOn(trial) }));
  return sourcesOf(content, 'framework').flatMap(({ data, value, role }) =>
    value.releases.flatMap(({ version: line, latest }, index) => {
      const older = trials.filter(
        ({ trial, version }) =>
          trial.framework === role.id && trial.release.version === line && version !== undefined && compareVersions(version, latest) < 0,
      );
      if (older.length === 0) return [];
      const touched = answersOn(
        content,
        role.id,
        older.map(({ trial }) => trial.example),
      );
      const names = older.map(({ trial, version }) => `${trial.example} (${version})`).join(', ');
      const rests = touched.length === 0 ? 'no answer rests on them' : `on them rest ${touched.join(', ')}`;
      return [
        warning(
          data.placeOf(['releases', index, 'latest']),
          `releases[${index}].latest`,
          `runs on ${value.name} ${latest}`,
          `older ones: ${names}; ${rests}`,
          'npm run evidence -- --lock --record',
        ),
      ];
    }),
  );
}

/** Aspects in which a framework's answer cites one of the given experiments, as topic/aspect. */
const answersOn = (content: Content, framework: string, experiments: readonly string[]): string[] =>
  sourcesOf(content, 'aspect').flatMap(({ role, value }) =>
    (value.answers[framework] ?? []).some(({ evidence }) =>
      evidence.some((one) => one.kind === 'experiment' && experiments.includes(one.id)),
    )
      ? [`${role.topic}/${role.id}`]
      : [],
  );

/** Every release that the guide compares still gets security fixes. */
export const comparedReleasesAreSupported = (content: Content): Finding[] =>
  sourcesOf(content, 'framework').flatMap(({ data, value }) =>
    value.releases.flatMap(({ version, compared, security_until }, index) =>
      compared && security_until !== undefined && security_until < content.today
        ? [
            warning(
              data.placeOf(['releases', index, 'compared']),
              `releases[${index}].compared`,
              'a release that gets security fixes',
              `${value.name} ${version}, which had its last by ${security_until}`,
              'compared: false, and until: on the answers that held for it alone',
            ),
          ]
        : [],
    ),
  );

/** A version that came out since the content was written. */
export interface NewVersion {
  /** Path of the file of the framework, relative to the content folder. */
  readonly path: string;
  readonly framework: string;
  /** Index among its releases; undefined for a release that is not listed yet. */
  readonly index: number | undefined;
  readonly version: string;
  readonly finding: Finding;
}

/**
 * New versions: newer versions of the listed releases, and releases newer than all of them.
 *
 * @param available all versions of each framework, by its id, in no particular order
 */
export function newVersions(content: Content, available: ReadonlyMap<string, readonly string[]>): NewVersion[] {
  return sourcesOf(content, 'framework').flatMap(({ path, data, value, role }) => {
    const final = (available.get(role.id) ?? []).filter((version) => /^\d+(\.\d+)*$/.test(version));
    const inLine = (line: string): string[] => final.filter((one) => one === line || one.startsWith(`${line}.`)).sort(compareVersions);
    const newer = value.releases.flatMap(({ version: line, latest }, index): NewVersion[] => {
      const newest = inLine(line).at(-1);
      if (newest === undefined || compareVersions(newest, latest) <= 0) return [];
      const place = data.placeOf(['releases', index, 'latest']);
      const finding = warning(
        place,
        `releases[${index}].latest`,
        `${newest}, the newest version of ${line}`,
        latest,
        `latest: "${newest}"`,
      );
      return [{ path, framework: role.id, index, version: newest, finding }];
    });
    const newest = [...final].sort(compareVersions).at(-1);
    const lines = value.releases.map(({ version }) => version);
    const known = newest === undefined || lines.some((line) => compareVersions(newest, line) <= 0 || newest.startsWith(`${line}.`));
    if (known) return newer;
    const tip = `- { version: "${newest.split('.').slice(0, 2).join('.')}", latest: "${newest}", released: … }`;
    const finding = warning(data.placeOfKey(['releases']), 'releases', `every release of ${value.name}`, `none that holds ${newest}`, tip);
    return [...newer, { path, framework: role.id, index: undefined, version: newest, finding }];
  });
}

const DAY = 86_400_000;
/** Adds days to a date, YYYY-MM-DD. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
/** Days from one date to another, both YYYY-MM-DD; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
