import { exampleOf } from '../../evidence/cited.ts';
import type { Offer } from '../../run-here/runnable.ts';
import type { Evidence } from '../../schemas/answer.ts';
import { runHere as words } from '../../words/en/run-here.ts';
import type { Aspect, Claim, Guide } from '../model.ts';

/** Finds what a program offers to run in the browser. */
export type FindOffer = (example: string, framework: string) => Offer | undefined;

/** Where no program can be run. */
export const offersNothing: FindOffer = () => undefined;

/** A program of an example or experiment that a page cites, and the step that it cites. */
interface Cited {
  readonly id: string;
  readonly framework: string;
  /** Id of the step; undefined if the whole run is cited. */
  readonly step: string | undefined;
}

/** Examples or experiments that decide something, with the programs that a reader can run. */
export type RunnablesShown = ReturnType<typeof runnables>;

/** The programs that decide the answers of an aspect, each up to the step that is cited. */
export const runnablesOfAspect = ({ answers }: Pick<Aspect, 'answers'>, guide: Guide, offerFor: FindOffer): RunnablesShown =>
  runnables(
    answers.flatMap(({ framework, periods }) =>
      periods
        .flatMap(({ evidence }) => evidence)
        .filter((piece): piece is Extract<Evidence, { kind: 'experiment' }> => piece.kind === 'experiment')
        .map(({ id, step }) => ({ id, framework: framework.id, step })),
    ),
    guide,
    offerFor,
  );

/** The programs that decide a claim. */
export const runnablesOfClaim = ({ data }: Pick<Claim, 'data'>, guide: Guide, offerFor: FindOffer): RunnablesShown =>
  runnables(
    data.experiments.flatMap((id) => guide.frameworks.map((framework) => ({ id, framework: framework.id, step: undefined }))),
    guide,
    offerFor,
  );

/** In the order in which they are cited; one without a program that runs in the browser is left out. */
function runnables(cited: readonly Cited[], guide: Guide, offerFor: FindOffer) {
  return [...Map.groupBy(cited, ({ id }) => id)].flatMap(([id, all]) => {
    const found = exampleOf(id, guide);
    if (found === undefined) return [];
    const { example, path } = found;
    const programs = example.programs.flatMap(({ framework, steps }) => {
      const first = all.find((one) => one.framework === framework.id);
      const offer = first === undefined ? undefined : offerFor(id, framework.id);
      if (offer === undefined) return [];
      const { name } = framework.data;
      return [
        {
          framework: framework.id,
          offer,
          name: words.program(name, example.data.title),
          label: words.version(name),
          step: steps.find(({ step }) => step.id !== undefined && step.id === first?.step)?.index,
        },
      ];
    });
    return programs.length === 0 ? [] : [{ title: example.data.title, path, programs }];
  });
}
