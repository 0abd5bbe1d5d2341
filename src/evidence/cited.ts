import { outcomeOf } from '../experiments/outcome.ts';
import type { Example, StepResult } from '../guide/model.ts';
import { byIds } from '../lists/lookup.ts';
import type { Evidence } from '../schemas/answer.ts';
import { paths, stepId } from '../urls/urls.ts';

/** What an answer's experiment shows about one framework, ready to be rendered. */
export interface CitedRun {
  readonly title: string;
  /** Link to the step on the experiment page, or to the page itself. */
  readonly path: string;
  /** The step's request in one line; undefined if the answer cites the whole experiment. */
  readonly asked: string | undefined;
  /** What the step shows, as inline Markdown; for a whole experiment, its result. */
  readonly shows: string;
  /** The outcomes, in one word each, with the versions that produced them. */
  readonly outcomes: readonly { readonly outcome: string; readonly versions: readonly string[] }[];
  /** Versions it ran on, newest first. */
  readonly versions: readonly string[];
  /** Where it ran, if not in WebAssembly. */
  readonly runtimes: readonly string[];
  /** The last date with a new or changed result; undefined if nothing was recorded. */
  readonly day: string | undefined;
}

const examplesById = byIds<Example>();

/** Where programs are looked for: among the experiments, then among the examples. */
interface Shelves {
  readonly experiments: readonly Example[];
  readonly examples: readonly Example[];
}

/** The experiment or example with an id, and the path of its page; undefined if there is none, which the check reports. */
export function exampleOf(
  id: string,
  { experiments, examples }: Shelves,
): { readonly example: Example; readonly path: string } | undefined {
  const experiment = examplesById(experiments).get(id);
  if (experiment !== undefined) return { example: experiment, path: paths.experiment(id) };
  const example = examplesById(examples).get(id);
  return example && { example, path: paths.example(id) };
}

/** The run that a piece of evidence refers to. Undefined if there is no such experiment. */
export function citedRun(piece: Extract<Evidence, { kind: 'experiment' }>, framework: string, shelves: Shelves): CitedRun | undefined {
  const found = exampleOf(piece.id, shelves);
  const program = found?.example.programs.find((one) => one.framework.id === framework);
  if (found === undefined || program === undefined) return undefined;
  const { example, path: page } = found;
  const step = piece.step === undefined ? undefined : program.steps.find((one) => one.step.id === piece.step);
  return {
    title: example.data.title,
    path: step === undefined ? page : `${page}#${framework}-${stepId(step.index)}`,
    asked: step?.asked,
    shows: step?.step.why ?? example.data.summary,
    outcomes: step === undefined ? [] : outcomesOf(step.results),
    versions: program.runs.map(({ release }) => release.latest),
    runtimes: example.needs.length === 0 ? [] : [...new Set(program.runs.map(({ run }) => run.runtime))],
    day: program.runs
      .map(({ run }) => run.day)
      .sort()
      .at(-1),
  };
}

/** Whether a piece of evidence refers to this experiment, and to this step if one is given. */
export const cites = (piece: Evidence, { id, step }: { readonly id: string; readonly step?: string | undefined }): boolean =>
  piece.kind === 'experiment' && piece.id === id && (step === undefined || piece.step === step);

/** The run, cited by the same answer, that contradicts a document. Undefined if there is none. */
export function contradictingRun(piece: Evidence, all: readonly Evidence[], framework: string, guide: Shelves): CitedRun | undefined {
  const named = 'contradicted_by' in piece ? piece.contradicted_by : undefined;
  if (named === undefined || !all.some((one) => cites(one, named))) return undefined;
  return citedRun({ kind: 'experiment', ...named }, framework, guide);
}

function outcomesOf(results: readonly StepResult[]): CitedRun['outcomes'] {
  const groups = Map.groupBy(results, ({ result }) => outcomeOf(result));
  return [...groups].map(([outcome, same]) => ({ outcome, versions: same.map(({ release }) => release.latest) }));
}
