import { answersOf } from '../content/answers-of.ts';
import { type Content, type Source, sourcesOf } from '../content/content.ts';
import type { DataPath } from '../content/front-matter.ts';
import { fieldName } from '../content/validate.ts';
import { recordedOf } from '../experiments/plan.ts';
import { error, type Finding } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import { holdsFor } from '../releases/periods.ts';
import type { Evidence } from '../schemas/answer.ts';
import { marksIn } from './marks.ts';

/** Fields with the date of a planned event. */
const PLANNED = new Set(['bugfixes_until', 'security_until', 'review_by']);

/** Nothing was opened, run or verified in the future. A date that has already begun east of UTC does not count as future. */
export function nothingIsInTheFuture({ sources, today }: Content, latestDay: string): Finding[] {
  return sources.flatMap((source) =>
    datesIn(source).flatMap(({ path, text }) => {
      // A date may be only a year or a month: it is compared with that part of the latest date.
      if (text <= latestDay.slice(0, text.length) || path.some((step) => PLANNED.has(String(step)))) return [];
      const expected = `a day that has begun somewhere on Earth: at most ${latestDay} (today is ${today} in UTC)`;
      return [error(source.data.placeOf(path), fieldName(path), expected, text, `${String(path.at(-1))}: ${today}`)];
    }),
  );
}

/** The dates in a file. */
const datesIn = once((source: Source) =>
  source.value === undefined ? [] : marksIn(source).filter(({ time, text }) => time === true && /^\d{4}(-\d\d){0,2}$/.test(text)),
);

/** The date on which something was opened or run, and what it was. */
interface Dated {
  readonly day: string;
  readonly what: string;
}

/** Nothing was verified before its evidence was last opened or run: it has not been compared with that newer evidence yet. */
export function verifiedAfterEvidence(content: Content, latestDay: string): Finding[] {
  const runsOf = runsIn(content);
  const late = (source: Source, path: DataPath, verified: string, runs: readonly Dated[]): Finding[] => {
    const { data } = source;
    const [newest] = [...openedIn(source), ...runs].filter(({ day }) => day <= latestDay).sort((a, b) => b.day.localeCompare(a.day));
    if (newest === undefined || newest.day <= verified) return [];
    const expected = `${newest.day} or later, the day of ${newest.what}`;
    const tip = `check it against its evidence again, then write ${String(path.at(-1))}: ${content.today}`;
    return [error(data.placeOf(path), fieldName(path), expected, verified, tip)];
  };
  const answers = Map.groupBy(answersOf(content), ({ file }) => file);
  const frameworks = new Map(sourcesOf(content, 'framework').map(({ role, value }) => [role.id, value.releases]));
  return [
    ...sourcesOf(content, 'aspect').flatMap((source) => {
      const runs = (answers.get(source.path) ?? []).flatMap(({ framework, answer }) =>
        runsOf(answer.evidence, (of, line) => {
          const release = frameworks.get(framework)?.find(({ version }) => version === line);
          return of === framework && release !== undefined && holdsFor(answer, release);
        }),
      );
      return late(source, ['verified', 'date'], source.value.verified.date, runs);
    }),
    ...sourcesOf(content, 'framework').flatMap((source) =>
      late(
        source,
        ['verified'],
        source.value.verified,
        runsOf(source.value.evidence, (of) => of === source.role.id),
      ),
    ),
    ...sourcesOf(content, 'claim').flatMap((source) => {
      const { experiments, frameworks: about, verified } = source.value;
      const cited = experiments.map((id) => ({ kind: 'experiment' as const, id }));
      return late(
        source,
        ['verified'],
        verified,
        runsOf(cited, (of) => about.includes(of)),
      );
    }),
    ...sourcesOf(content, 'case').flatMap((source) => {
      const cited = source.value.counter_examples.flatMap(({ evidence }) => evidence);
      return late(
        source,
        ['verified'],
        source.value.verified,
        runsOf(cited, () => true),
      );
    }),
  ];
}

/** Every page that was opened as a source for a file. */
const openedIn = (source: Source): readonly Dated[] =>
  datesIn(source).flatMap(({ path, text }) => (path.at(-1) === 'accessed' ? [{ day: text, what: fieldName(path) }] : []));

/** Finds the runs behind evidence: those of a measurement, and those of an experiment for a matching framework and release. */
function runsIn(content: Content): (evidence: readonly Evidence[], counts: (framework: string, release: string) => boolean) => Dated[] {
  const recorded = [recordedOf(content, 'wasm'), recordedOf(content, 'cpython')];
  const measured = new Map(sourcesOf(content, 'measurement').map(({ role, value }) => [role.id, value.day]));
  return (evidence, counts) =>
    evidence.flatMap((piece): Dated[] => {
      if (piece.kind === 'measurement') {
        const day = measured.get(piece.id);
        return day === undefined ? [] : [{ day, what: `the measurement ${piece.id}` }];
      }
      if (piece.kind !== 'experiment') return [];
      return recorded.flatMap((all) =>
        Object.entries(all.get(piece.id) ?? {}).flatMap(([framework, releases]) =>
          Object.entries(releases).flatMap(([release, { day }]) =>
            counts(framework, release) ? [{ day, what: `the run of ${piece.id} on ${framework} ${release}` }] : [],
          ),
        ),
      );
    });
}
