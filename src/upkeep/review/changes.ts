/** What changed between two versions of the guide, in the guide's own terms. */
import { isDeepStrictEqual } from 'node:util';
import { refOf } from '../../guide/lookup.ts';
import type { Aspect, AspectAnswer, Example, Guide } from '../../guide/model.ts';
import { periodInWords } from '../../releases/periods.ts';
import type { Answer, Evidence } from '../../schemas/answer.ts';
import type { Result } from '../../schemas/transcript.ts';
import { paths } from '../../urls/urls.ts';

/** A value before and after. */
export interface Turn {
  readonly before: string;
  readonly after: string;
}

/** An answer that changed. */
export interface ChangedAnswer {
  /** As topic/aspect. */
  readonly aspect: string;
  readonly title: string;
  readonly framework: string;
  /** Level or value; undefined if unchanged. */
  readonly term: Turn | undefined;
  readonly summary: Turn | undefined;
  readonly how: Turn | undefined;
  readonly packages: Turn | undefined;
  readonly period: Turn | undefined;
  /** Evidence by its identifier. */
  readonly evidence: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** The same page, opened on a different date. */
    readonly read: readonly string[];
    /** The same page, run or measurement with the same date, but a different description or quotation. */
    readonly reworded: readonly string[];
  };
}

/** A claim whose ruling or wording changed. */
export interface ChangedClaim {
  readonly title: string;
  readonly id: string;
  readonly ruling: Turn | undefined;
  readonly statements: readonly Turn[];
}

/** A run whose outcome changed. */
export interface ChangedRun {
  readonly experiment: string;
  readonly title: string;
  readonly framework: string;
  /** The versions used in the previous and the current run. */
  readonly version: Turn;
  /** Steps with a different outcome; empty if the program had no recording for this release before, or has none now. */
  readonly steps: readonly (Turn & { readonly asked: string })[];
  /** Aspects whose answers cite it, as topic/aspect. */
  readonly bears: readonly string[];
}

/** A page that was renamed: its path is in the list of moves. */
export interface RenamedPage {
  readonly from: string;
  readonly to: string;
}

/** A page that no longer exists and has no redirect. */
export interface LostPage {
  readonly path: string;
  readonly title: string;
  /** A new page with the same title or question. */
  readonly perhaps: string | undefined;
}

/** All changes that a reader would notice. */
export interface Meaning {
  readonly answers: readonly ChangedAnswer[];
  readonly claims: readonly ChangedClaim[];
  readonly runs: readonly ChangedRun[];
  /** Aspects that were only verified against their evidence again, as topic/aspect. */
  readonly verified: readonly string[];
  readonly added: readonly { readonly path: string; readonly title: string }[];
  readonly renamed: readonly RenamedPage[];
  readonly lost: readonly LostPage[];
}

/** Compares two versions of a guide. */
export function meaningOf(before: Guide, after: Guide): Meaning {
  const then = pagesOf(before);
  const now = pagesOf(after);
  const { moved } = after.settings;
  const gone = [...then].filter(([path]) => !now.has(path));
  const added = [...now].filter(([path]) => !then.has(path));
  const renamed = gone.flatMap(([from]) => (moved[from] === undefined ? [] : [{ from, to: moved[from] }]));
  const aspectsBefore = new Map(aspectsOf(before).map((aspect) => [paths.aspect(aspect.topic, aspect.id), aspect]));
  const pairs = aspectsOf(after).flatMap((aspect) => {
    const path = paths.aspect(aspect.topic, aspect.id);
    const old = aspectsBefore.get(path) ?? aspectsBefore.get(renamed.find(({ to }) => to === path)?.from ?? '');
    return old === undefined ? [] : [{ old, aspect }];
  });
  const answers = pairs.flatMap(({ old, aspect }) => changedAnswers(old, aspect));
  return {
    answers,
    claims: changedClaims(before, after),
    runs: changedRuns(before, after),
    verified: pairs
      .filter(({ old, aspect }) => old.data.verified.date !== aspect.data.verified.date)
      .map(({ aspect }) => refOf(aspect))
      .filter((name) => !answers.some((answer) => answer.aspect === name)),
    added: added.filter(([path]) => !renamed.some(({ to }) => to === path)).map(([path, { title }]) => ({ path, title })),
    renamed,
    lost: gone
      .filter(([path]) => moved[path] === undefined)
      .map(([path, page]) => ({
        path,
        title: page.title,
        perhaps: added.find(([, one]) => one.kind === page.kind && (one.title === page.title || one.question === page.question))?.[0],
      })),
  };
}

const aspectsOf = ({ topics }: Guide): readonly Aspect[] => topics.flatMap(({ aspects }) => aspects);

interface PageFacts {
  readonly kind: string;
  readonly title: string;
  readonly question: string | undefined;
}

/** Every page that someone may have linked to, by path. */
function pagesOf(guide: Guide): Map<string, PageFacts> {
  const page = (path: string, kind: string, title: string, question = title): [string, PageFacts] => [path, { kind, title, question }];
  return new Map([
    ...guide.frameworks.map(({ id, data }) => page(paths.framework(id), 'framework', data.name)),
    ...guide.topics.map(({ id, data }) => page(paths.topic(id), 'topic', data.title, data.question)),
    ...aspectsOf(guide).map(({ topic, id, data }) => page(paths.aspect(topic, id), 'aspect', data.title, data.question)),
    ...guide.examples.map(({ id, data }) => page(paths.example(id), 'example', data.title, data.question)),
    ...guide.experiments.map(({ id, data }) => page(paths.experiment(id), 'experiment', data.title, data.question)),
    ...guide.claims.map(({ id, data }) => page(paths.claim(id), 'claim', data.title)),
    ...guide.sources.map(({ id, data }) => page(paths.source(id), 'source', data.title)),
    ...guide.cases.map(({ id, data }) => page(paths.case(id), 'case', data.title, data.question)),
    ...guide.pages.map(({ id, data }) => page(paths.page(id), 'page', data.title)),
  ]);
}

function changedAnswers(old: Aspect, aspect: Aspect): ChangedAnswer[] {
  return aspect.answers.flatMap(({ framework, periods, current }): ChangedAnswer[] => {
    const before = old.answers.find((one) => one.framework.id === framework.id);
    const then: AspectAnswer['periods'] = before?.periods ?? [];
    if (before === undefined || isDeepStrictEqual(then, periods)) return [];
    const of = (write: (answer: Answer) => string): Turn | undefined => turn(inARow(then.map(write)), inARow(periods.map(write)));
    const now = pieces(periods);
    const was = pieces(then);
    const changed = [...now].filter(([key, all]) => was.has(key) && !isDeepStrictEqual(was.get(key), all));
    const isRead = ([key, all]: readonly [string, readonly Evidence[]]): boolean =>
      !isDeepStrictEqual(daysOf(was.get(key) ?? []), daysOf(all));
    return [
      {
        aspect: refOf(aspect),
        title: aspect.data.title,
        framework: framework.data.name,
        term: of((answer) => answer.level ?? answer.value ?? ''),
        summary: then.length === periods.length ? of(({ summary }) => summary) : turn(before.current.summary, current.summary),
        how: of(({ how }) => how ?? ''),
        packages: of(({ packages }) => packages.map(({ name, version }) => `${name} ${version}`).join(', ')),
        period: of((answer) => periodInWords(answer) || 'all'),
        evidence: {
          added: [...now.keys()].filter((key) => !was.has(key)),
          removed: [...was.keys()].filter((key) => !now.has(key)),
          read: changed.filter(isRead).map(([key]) => key),
          reworded: changed.filter((one) => !isRead(one)).map(([key]) => key),
        },
      },
    ];
  });
}

/** The values for all periods, joined; a value shared by all periods appears once. */
const inARow = (texts: readonly string[]): string => (new Set(texts).size === 1 ? (texts[0] ?? '') : texts.join(' · '));

/** The dates on which evidence was opened. */
const daysOf = (evidence: readonly Evidence[]): string[] => evidence.flatMap((piece) => ('accessed' in piece ? [piece.accessed] : []));

const turn = (before: string, after: string): Turn | undefined => (before === after ? undefined : { before, after });

/** Evidence of all periods by identifier: the URL of a page, the step of a run. */
function pieces(periods: readonly Answer[]): Map<string, Evidence[]> {
  return Map.groupBy(
    // Evidence shared by two periods counts once.
    [...new Map(periods.flatMap(({ evidence }) => evidence).map((piece) => [JSON.stringify(piece), piece])).values()],
    (piece) =>
      `${piece.kind} ${'url' in piece ? piece.url : piece.id}${'step' in piece && piece.step !== undefined ? `, step ${piece.step}` : ''}`,
  );
}

function changedClaims(before: Guide, after: Guide): ChangedClaim[] {
  const then = new Map(before.claims.map((claim) => [claim.id, claim.data]));
  return after.claims.flatMap(({ id, data }) => {
    const was = then.get(id);
    if (was === undefined) return [];
    const texts = new Map(was.statements.map((statement) => [statement.id, statement.text]));
    const ruling = turn(was.ruling, data.ruling);
    const statements = data.statements.flatMap((statement) => turn(texts.get(statement.id) ?? '', statement.text) ?? []);
    return ruling === undefined && statements.length === 0 ? [] : [{ id, title: data.title, ruling, statements }];
  });
}

function changedRuns(before: Guide, after: Guide): ChangedRun[] {
  const all = ({ experiments, examples }: Guide): readonly Example[] => [...experiments, ...examples];
  const then = new Map(all(before).map((example) => [example.id, example]));
  return all(after).flatMap((example) =>
    example.programs.flatMap(({ framework, runs, steps }) => {
      const old = then.get(example.id)?.programs.find((program) => program.framework.id === framework.id);
      return runs.flatMap(({ release, run }): ChangedRun[] => {
        const was = old?.runs.find((one) => one.release.version === release.version);
        if (old === undefined || was === undefined) return [];
        const outcome = (from: typeof steps, index: number): Result | undefined =>
          from.find((one) => one.index === index)?.results.find((one) => one.release.version === release.version)?.result;
        const changed = steps.flatMap(({ index, asked, step }) => {
          const earlier = old.steps.find((one) => (step.id === undefined ? one.asked === asked : one.step.id === step.id));
          const one = earlier === undefined ? undefined : outcome(old.steps, earlier.index);
          const other = outcome(steps, index);
          if (one === undefined || other === undefined || isDeepStrictEqual({ ...one, asked }, { ...other, asked })) return [];
          return [{ asked, before: resultInWords(one), after: resultInWords(other) }];
        });
        const version = { before: was.release.latest, after: release.latest };
        // A new version number without a new run is not a change.
        if (changed.length === 0 && (version.before === version.after || isDeepStrictEqual(was.run.versions, run.versions))) return [];
        const bears = aspectsOf(after).filter(({ answers }) =>
          answers.some(
            (answer) =>
              answer.framework.id === framework.id &&
              answer.periods.some(({ evidence }) => evidence.some((piece) => piece.kind === 'experiment' && piece.id === example.id)),
          ),
        );
        return [
          {
            experiment: example.id,
            title: example.data.title,
            framework: framework.data.name,
            version,
            steps: changed,
            bears: bears.map(refOf),
          },
        ];
      });
    }),
  );
}

/** The outcome in one line. */
function resultInWords({ status, headers, body, json, raises, batches }: Result): string {
  if (raises !== undefined) return raises;
  const parts = [
    ...(status === undefined ? [] : [String(status)]),
    ...(headers ?? []).map(([name, value]) => `${name}: ${value}`),
    ...(json === undefined ? (body === undefined ? [] : [body]) : [JSON.stringify(json)]),
    ...(batches === undefined ? [] : [`in ${batches} batches`]),
  ];
  return parts.join(' | ');
}
