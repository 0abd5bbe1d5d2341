import { createHash } from 'node:crypto';
import type { Release } from '../schemas/framework.ts';
import type { Expectation, Step, Transcript } from '../schemas/transcript.ts';

/** A step with its index in the transcript. */
export type IndexedStep = Step & { readonly index: number };

/** The steps that a release of a framework is asked. */
export function stepsFor({ steps }: Pick<Transcript, 'steps'>, framework: string, release: Pick<Release, 'version'>): IndexedStep[] {
  return steps
    .map((step, index) => ({ ...step, index }))
    .filter(
      (step) => step.for === undefined || step.for.some((scope) => scope === framework || scope === `${framework} ${release.version}`),
    );
}

/** What must come back from a framework in a step; undefined when the step does not say. */
export const expectationFor = (step: Step, framework: string): Expectation | undefined => step.expect ?? step.each?.[framework];

/** Where the expectation stands in the transcript. */
export const expectationPath = (step: IndexedStep, framework: string): (string | number)[] =>
  step.expect === undefined ? ['steps', step.index, 'each', framework] : ['steps', step.index, 'expect'];

/** What a step asks, in one line. @example "POST /transfer" */
export function asked(step: Pick<Step, 'request' | 'python' | 'command'>): string {
  const { request, python, command } = step;
  if (python !== undefined) return python;
  if (command !== undefined) return command.join(' ');
  if (request === undefined) return '';
  const query = new URLSearchParams(request.query).toString();
  const address = query === '' ? request.path : `${request.path}${request.path.includes('?') ? '&' : '?'}${query}`;
  return `${request.method} ${request.secure ? 'https://localhost' : ''}${address}`;
}

/** A fingerprint of a program and what is asked of it, so that a recording of something else is noticed. */
export function fingerprint(
  { entry, environment, packages }: Transcript['programs'][string],
  files: ReadonlyMap<string, string>,
  steps: readonly IndexedStep[],
): string {
  const questions = steps.map(({ request, python, command, capture }) => ({ request, python, command, capture }));
  const program = { entry, environment, packages, files: [...files].sort(([a], [b]) => (a < b ? -1 : 1)), questions };
  return createHash('sha256').update(JSON.stringify(program)).digest('hex');
}
