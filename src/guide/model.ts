import type { BlockCounts } from '../blocks/blocks.ts';
import type { SecondRun } from '../experiments/second-runs.ts';
import type { Answer } from '../schemas/answer.ts';
import type { AspectData } from '../schemas/aspect.ts';
import type { CaseData } from '../schemas/case.ts';
import type { ClaimData } from '../schemas/claim.ts';
import type { ExampleData } from '../schemas/example.ts';
import type { FrameworkData, Release } from '../schemas/framework.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { MeasurementData } from '../schemas/measurement.ts';
import type { MeasurementPlan, PlannedMeasurement } from '../schemas/measurement-plan.ts';
import type { PackagesData } from '../schemas/packages.ts';
import type { PageData } from '../schemas/page.ts';
import type { SeriesData } from '../schemas/series.ts';
import type { SourceData } from '../schemas/source.ts';
import type { TeamData } from '../schemas/team.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { Need, RecordedRun, Result, Step, Transcript } from '../schemas/transcript.ts';
import { unanswered } from '../words/en/terms.ts';

/** A file of content whose data is valid. */
export interface Entry<Data> {
  /** The id, as used in URLs. */
  readonly id: string;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly data: Data;
}

/** A thing that is compared. */
export interface Framework extends Entry<FrameworkData> {
  /** The releases for which there are answers, newest first. */
  readonly compared: readonly Release[];
  /** The newest of them: the one that is shown unless the reader picks another. */
  readonly newest: Release;
}

/** A framework's answer, or the placeholder for a missing one. */
export interface AspectAnswer {
  readonly framework: Framework;
  /** By period, oldest first; never empty. */
  readonly periods: readonly Answer[];
  /** The period that covers the newest compared release. */
  readonly current: Answer;
}

/** One comparable question. */
export interface Aspect extends Entry<AspectData> {
  readonly topic: string;
  /** One for each framework, in the order of the guide. */
  readonly answers: readonly AspectAnswer[];
}

/** One area of comparison. */
export interface Topic extends Entry<TopicData> {
  /** In reading order. */
  readonly aspects: readonly Aspect[];
}

/** A file of a program. */
export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}

/** How one release responded in a step. */
export interface StepResult {
  readonly release: Release;
  readonly result: Result;
}

/** A step that was run against a program. */
export interface AskedStep {
  /** Index in the transcript. */
  readonly index: number;
  readonly step: Step;
  /** The request or command, in one line. */
  readonly asked: string;
  /** For each compared release that was run and recorded, newest first. */
  readonly results: readonly StepResult[];
}

/** A program of one framework. */
export interface Program {
  readonly framework: Framework;
  /** In reading order. */
  readonly files: readonly ProgramFile[];
  readonly record: Transcript['programs'][string];
  readonly steps: readonly AskedStep[];
  /** For each compared release that was recorded, newest first. */
  readonly runs: readonly { readonly release: Release; readonly run: RecordedRun }[];
  /** CPython runs of what ran in WebAssembly and is shown. */
  readonly also: readonly SecondRun[];
}

/** The same program in every framework: an example to read, or an experiment that settles a question. */
export interface Example extends Entry<ExampleData> {
  readonly programs: readonly Program[];
  /** What it needs that WebAssembly lacks; if it needs anything, it was run on CPython only. */
  readonly needs: readonly Need[];
}

/** A publication that makes claims. */
export type Source = Entry<SourceData>;

/** A sentence that publications repeat, with its ruling. */
export interface Claim extends Entry<ClaimData> {
  /** The topic that it belongs to; undefined for one about the choice as a whole. */
  readonly topic: Topic | undefined;
  /** The frameworks that it is about, in the order of the guide. */
  readonly frameworks: readonly Framework[];
  /** The publications that contain one of its statements, oldest first. */
  readonly sources: readonly Source[];
}

/** Something that people build, and what decides which framework suits it. */
export interface Case extends Entry<CaseData> {
  /** The aspects that decide, most important first. */
  readonly matters: readonly Aspect[];
  /** Aspects that matter less, and why. */
  readonly also: readonly { readonly aspect: Aspect; readonly weight: 'should' | 'nice'; readonly because: string }[];
}

/** Figures that were published over time. */
export type Series = Entry<SeriesData>;

/** Measured numbers, with their description from the plan. */
export interface Measurement extends Entry<MeasurementData> {
  readonly planned: PlannedMeasurement;
  readonly plan: MeasurementPlan;
  /** The files of its programs, by program. */
  readonly programs: readonly { readonly program: string; readonly framework: string; readonly files: readonly ProgramFile[] }[];
}

/** A prose page. */
export type Page = Entry<PageData>;

/** The whole guide, in reading order. Everything that a page shows is in here. */
export interface Guide {
  readonly settings: GuideData;
  readonly frameworks: readonly Framework[];
  readonly topics: readonly Topic[];
  readonly examples: readonly Example[];
  readonly experiments: readonly Example[];
  /** By topic in reading order, those about the choice as a whole last; within a topic by title. */
  readonly claims: readonly Claim[];
  /** Oldest first; undated ones last. */
  readonly sources: readonly Source[];
  readonly cases: readonly Case[];
  /** What a team is asked about itself in a comparison of its own. */
  readonly team: TeamData['questions'];
  /** Licence and last release of packages, by name. */
  readonly packages: PackagesData;
  readonly series: readonly Series[];
  /** In the order of the plan. */
  readonly measurements: readonly Measurement[];
  readonly pages: readonly Page[];
  /** How many blocks of code are on the pages, by what stands behind them. */
  readonly blocks: BlockCounts;
}

/** An answer that has not been written yet. It is shown as missing, never dropped or guessed. */
export const UNANSWERED: Answer = { level: 'unknown', summary: unanswered, packages: [], evidence: [] };
