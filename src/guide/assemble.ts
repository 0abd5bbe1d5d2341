import type { BlockCounts } from '../blocks/blocks.ts';
import { differencesBetween } from '../experiments/differences.ts';
import type { SecondRun } from '../experiments/second-runs.ts';
import { asked, stepsFor } from '../experiments/steps.ts';
import { picker } from '../lists/lookup.ts';
import { answerFor } from '../releases/periods.ts';
import type { AspectData } from '../schemas/aspect.ts';
import type { CaseData } from '../schemas/case.ts';
import type { ClaimData } from '../schemas/claim.ts';
import type { ExampleData } from '../schemas/example.ts';
import type { FrameworkData } from '../schemas/framework.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { MeasurementData } from '../schemas/measurement.ts';
import type { MeasurementPlan } from '../schemas/measurement-plan.ts';
import type { PackagesData } from '../schemas/packages.ts';
import type { PageData } from '../schemas/page.ts';
import type { CPythonData } from '../schemas/runtime.ts';
import type { SeriesData } from '../schemas/series.ts';
import type { SourceData } from '../schemas/source.ts';
import type { TeamData } from '../schemas/team.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { Recorded, Transcript } from '../schemas/transcript.ts';
import {
  type AskedStep,
  type Aspect,
  type AspectAnswer,
  type Claim,
  type Entry,
  type Example,
  type Framework,
  type Guide,
  type Measurement,
  type ProgramFile,
  type Source,
  type Topic,
  UNANSWERED,
} from './model.ts';

/** Valid files of content, in no particular order. */
export interface Entries {
  readonly settings: GuideData;
  readonly frameworks: readonly Entry<FrameworkData>[];
  readonly topics: readonly Entry<TopicData>[];
  /** Each with the topic whose folder contains it. */
  readonly aspects: readonly (Entry<AspectData> & { readonly topic: string })[];
  readonly examples: readonly Entry<ExampleData>[];
  readonly experiments: readonly Entry<ExampleData>[];
  /** By the id of the example or experiment. */
  readonly transcripts: ReadonlyMap<string, Transcript>;
  /** By the id of the example or experiment. */
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** Recorded results on CPython, by the id of the example or experiment. */
  readonly recordedOnCPython: ReadonlyMap<string, Recorded>;
  /** Documented differences between the two runtimes, with their reasons. */
  readonly stated: CPythonData['differs'];
  readonly programs: readonly (ProgramFile & { readonly example: string; readonly framework: string })[];
  readonly claims: readonly Entry<ClaimData>[];
  readonly sources: readonly Entry<SourceData>[];
  readonly cases: readonly Entry<CaseData>[];
  /** What a team says about itself; undefined if it is not asked. */
  readonly team: TeamData | undefined;
  readonly packages: PackagesData;
  readonly series: readonly Entry<SeriesData>[];
  readonly measurements: readonly Entry<MeasurementData>[];
  /** The measurement plan; undefined if nothing is measured. */
  readonly measurementPlan: MeasurementPlan | undefined;
  readonly measuredPrograms: readonly (ProgramFile & { readonly program: string })[];
  readonly pages: readonly Entry<PageData>[];
  /** How many blocks of code are on the pages. */
  readonly blocks: BlockCounts;
}

/** The frameworks of a guide, in its order. */
const toFrameworks = ({ settings, frameworks }: Entries): Framework[] => inOrder(settings.frameworks, frameworks).map(toFramework);

/** The topics of a guide, in its order, with their aspects: what most lists count. All else of a guide takes ten times as long. */
export function toTopics(entries: Entries, frameworks = toFrameworks(entries)): Topic[] {
  const aspects = Map.groupBy(entries.aspects, ({ topic }) => topic);
  return inOrder(entries.settings.topics, entries.topics).map((topic): Topic => {
    const own = inOrder(topic.data.aspects, aspects.get(topic.id) ?? []);
    return { ...topic, aspects: own.map((aspect) => toAspect(aspect, frameworks)) };
  });
}

/**
 * Sorts the entries and links them to one another.
 *
 * References to missing things are dropped here: the checks report them, so a build never gets this far.
 */
export function assembleGuide(entries: Entries): Guide {
  const frameworks = toFrameworks(entries);
  const topics = toTopics(entries, frameworks);
  const aspectsByRef = new Map(topics.flatMap((topic) => topic.aspects.map((aspect) => [`${topic.id}/${aspect.id}`, aspect])));
  const programs = Map.groupBy(entries.programs, ({ example, framework }) => `${example}/${framework}`);
  const toExamples = (order: readonly string[], all: readonly Entry<ExampleData>[]): Example[] =>
    inOrder(order, all).flatMap((one) => toExample(one, entries, frameworks, programs));
  const sources = [...entries.sources].sort((a, b) => ageOf(a).localeCompare(ageOf(b)) || a.id.localeCompare(b.id));
  return {
    settings: entries.settings,
    frameworks,
    topics,
    examples: toExamples(entries.settings.examples, entries.examples),
    experiments: toExamples(entries.settings.experiments, entries.experiments),
    claims: toClaims(entries.claims, topics, frameworks, sources),
    sources,
    cases: inOrder(entries.settings.cases, entries.cases).map((one) => ({
      ...one,
      matters: one.data.matters.flatMap((ref) => aspectsByRef.get(ref) ?? []),
      also: one.data.also.flatMap(({ row, weight, because }) => {
        const aspect = aspectsByRef.get(row);
        return aspect === undefined ? [] : [{ aspect, weight, because }];
      }),
    })),
    team: entries.team?.questions ?? [],
    packages: entries.packages,
    series: [...entries.series].sort((a, b) => a.id.localeCompare(b.id)),
    measurements: toMeasurements(entries),
    pages: inOrder(entries.settings.pages, entries.pages),
    blocks: entries.blocks,
  };
}

function inOrder<Item extends { readonly id: string }>(order: readonly string[], items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

function toMeasurements({ measurements, measurementPlan: plan, measuredPrograms }: Entries): Measurement[] {
  if (plan === undefined) return [];
  const byId = new Map(measurements.map((entry) => [entry.id, entry]));
  return plan.measurements.flatMap((planned): Measurement[] => {
    const entry = byId.get(planned.id);
    if (entry === undefined) return [];
    const files = measuredPrograms.filter(({ program }) => planned.programs.includes(program));
    const folders = Map.groupBy(files, ({ program, name }) => `${program}/${name.includes('/') ? name.split('/')[0] : ''}`);
    const programs = [...folders.values()].map((own) => ({
      program: own[0]?.program ?? '',
      framework: own[0]?.name.includes('/') ? (own[0].name.split('/')[0] ?? '') : '',
      files: own.map(({ name, text }) => ({ name, text })),
    }));
    return [{ ...entry, planned, plan, programs }];
  });
}

const pickSources = picker(({ id }: Source) => id);

const ageOf = ({ data }: Entry<SourceData>): string => data.published ?? '9999';

function toClaims(
  entries: readonly Entry<ClaimData>[],
  topics: readonly Topic[],
  frameworks: readonly Framework[],
  sources: readonly Source[],
): Claim[] {
  const topicsById = new Map(topics.map((topic) => [topic.id, topic]));
  const places = new Map(topics.map((topic, index) => [topic, index]));
  const place = ({ topic }: Claim): number => (topic && places.get(topic)) ?? topics.length;
  return entries
    .map(
      (entry): Claim => ({
        ...entry,
        topic: topicsById.get(entry.data.topic ?? ''),
        frameworks: frameworks.filter(({ id }) => entry.data.frameworks.includes(id)),
        sources: pickSources(
          sources,
          entry.data.statements.flatMap((statement) => statement.sources),
        ),
      }),
    )
    .sort((a, b) => place(a) - place(b) || a.data.title.localeCompare(b.data.title, 'en'));
}

function toFramework(entry: Entry<FrameworkData>): Framework {
  const compared = entry.data.releases.filter((release) => release.compared);
  const [newest] = compared.length > 0 ? compared : entry.data.releases;
  if (newest === undefined) throw new Error(`${entry.file} has no releases; its schema asks for one`);
  return { ...entry, compared, newest };
}

function toAspect(entry: Entry<AspectData> & { readonly topic: string }, frameworks: readonly Framework[]): Aspect {
  const answers = frameworks.map((framework): AspectAnswer => {
    const periods = entry.data.answers[framework.id] ?? [UNANSWERED];
    return { framework, periods, current: answerFor(periods, framework.newest) ?? periods.at(-1) ?? UNANSWERED };
  });
  return { ...entry, answers };
}

function toExample(
  entry: Entry<ExampleData>,
  entries: Entries,
  frameworks: readonly Framework[],
  allFiles: ReadonlyMap<string, readonly ProgramFile[]>,
): Example[] {
  const transcript = entries.transcripts.get(entry.id);
  if (transcript === undefined) return [];
  const inWasm = entries.recorded.get(entry.id);
  const onCPython = entries.recordedOnCPython.get(entry.id);
  const programs = frameworks.flatMap((framework) => {
    const record = transcript.programs[framework.id];
    if (record === undefined) return [];
    const texts = new Map((allFiles.get(`${entry.id}/${framework.id}`) ?? []).map(({ name, text }) => [name, text]));
    const files = record.files.flatMap((name) => {
      const text = texts.get(name);
      return text === undefined ? [] : [{ name, text }];
    });
    const runs = framework.compared.flatMap((release) => {
      const run = (transcript.needs.length === 0 ? inWasm : onCPython)?.[framework.id]?.[release.version];
      if (run === undefined) return [];
      const own = stepsFor(transcript, framework.id, release);
      return [{ release, run, steps: own, results: new Map(own.map(({ index: place }, index) => [place, run.steps[index]])) }];
    });
    const steps = transcript.steps.flatMap((step, index): AskedStep[] => {
      const results = runs.flatMap(({ release, results: own }) => {
        const result = own.get(index);
        return result === undefined ? [] : [{ release, result }];
      });
      return results.length === 0 ? [] : [{ index, step, asked: asked(step), results }];
    });
    const also = runs.flatMap(({ release, run, steps: own }): SecondRun[] => {
      const other = transcript.needs.length === 0 ? onCPython?.[framework.id]?.[release.version] : undefined;
      if (other === undefined || other.program !== run.program) return [];
      return [{ release, run: other, differences: differencesBetween(entry.id, own, run, other, entries.stated) }];
    });
    return [{ framework, files, record, steps, runs: runs.map(({ release, run }) => ({ release, run })), also }];
  });
  return [{ ...entry, programs, needs: transcript.needs }];
}
