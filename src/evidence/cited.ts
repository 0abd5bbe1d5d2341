import type { Example, StepResult } from '../guide/model.ts';
import { byIds } from '../lists/lookup.ts';
import type { Evidence } from '../schemas/answer.ts';
import { paths, stepId } from '../urls/urls.ts';
import { batchesInWords } from '../words/en/terms.ts';

/** What an answer's experiment shows about one framework, ready to be written down. */
export interface CitedRun {
  readonly title: string;
  /** Path of the step on the page of the experiment, or of the page. */
  readonly path: string;
  /** What was asked in the step, in one line; nothing when the answer rests on the whole. */
  readonly asked: string | undefined;
  /** What the step shows, as inline Markdown; of the whole, what came out. */
  readonly shows: string;
  /** What came back, in one word each, with the versions that gave it. */
  readonly outcomes: readonly { readonly outcome: string; readonly versions: readonly string[] }[];
  /** Versions on which it ran, newest first. */
  readonly versions: readonly string[];
  /** Where it ran, where that was not in WebAssembly. */
  readonly runtimes: readonly string[];
  /** The last day on which something new came back; undefined where nothing was recorded. */
  readonly day: string | undefined;
}

const examplesById = byIds<Example>();

/**
 * The run that a piece of evidence names. Undefined when there is no such experiment: the check reports it.
 *
 * @param experiments experiments first, then examples
 */
export function citedRun(
  piece: Extract<Evidence, { kind: 'experiment' }>,
  framework: string,
  { experiments, examples }: { readonly experiments: readonly Example[]; readonly examples: readonly Example[] },
): CitedRun | undefined {
  const experiment = examplesById(experiments).get(piece.id);
  const example = experiment ?? examplesById(examples).get(piece.id);
  const program = example?.programs.find((one) => one.framework.id === framework);
  if (example === undefined || program === undefined) return undefined;
  const page = experiment === undefined ? paths.example(piece.id) : paths.experiment(piece.id);
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

/** Whether a piece of evidence is this experiment, and this step of it where one is named. */
export const cites = (piece: Evidence, { id, step }: { readonly id: string; readonly step?: string | undefined }): boolean =>
  piece.kind === 'experiment' && piece.id === id && (step === undefined || piece.step === step);

/** The run that contradicts a document, as the same answer cites it. Undefined when nothing does. */
export function contradictingRun(
  piece: Evidence,
  all: readonly Evidence[],
  framework: string,
  guide: Parameters<typeof citedRun>[2],
): CitedRun | undefined {
  const named = 'contradicted_by' in piece ? piece.contradicted_by : undefined;
  if (named === undefined || !all.some((one) => cites(one, named))) return undefined;
  return citedRun({ kind: 'experiment', ...named }, framework, guide);
}

function outcomesOf(results: readonly StepResult[]): CitedRun['outcomes'] {
  const groups = Map.groupBy(results, ({ result: { status, raises, body, batches } }) =>
    raises !== undefined ? raises.split(':', 1)[0] : batches !== undefined ? batchesInWords(batches) : String(status ?? body ?? ''),
  );
  return [...groups].map(([outcome = '', same]) => ({ outcome, versions: same.map(({ release }) => release.latest) }));
}
