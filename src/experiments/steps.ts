import { createHash } from 'node:crypto';
import type { Release } from '../schemas/framework.ts';
import type { Expectation, Request, ServerSettings, Step, Transcript } from '../schemas/transcript.ts';
import { counted } from '../words/count.ts';

/** A step with its index in the transcript. */
export type IndexedStep = Step & { readonly index: number };

/** The steps that apply to a release of a framework. */
export function stepsFor({ steps }: Pick<Transcript, 'steps'>, framework: string, release: Pick<Release, 'version'>): IndexedStep[] {
  return steps
    .map((step, index) => ({ ...step, index }))
    .filter(
      (step) => step.for === undefined || step.for.some((scope) => scope === framework || scope === `${framework} ${release.version}`),
    );
}

/** The expectation for a framework in a step; undefined if the step has none. */
export const expectationFor = (step: Step, framework: string): Expectation | undefined => step.expect ?? step.each?.[framework];

/** Path of the expectation in the transcript. */
export const expectationPath = (step: IndexedStep, framework: string): (string | number)[] =>
  step.expect === undefined ? ['steps', step.index, 'each', framework] : ['steps', step.index, 'expect'];

/** A step's request in one line. @example "POST /transfer" */
export function asked({
  request,
  together,
  server,
  python,
  command,
}: Pick<Step, 'request' | 'together' | 'server' | 'python' | 'command'>): string {
  const under = server === undefined ? '' : ` (${settingsInWords(server)})`;
  if (together !== undefined) return `${together.times} × ${addressed(together.request)} at once${under}`;
  return `${python ?? command?.join(' ') ?? (request === undefined ? '' : addressed(request))}${under}`;
}

/** How a server runs a program, in words. @example "1 worker, 4 threads" */
export function settingsInWords({ interface: spoken, workers, threads }: ServerSettings): string {
  return [...(spoken === 'asgi' ? ['ASGI'] : []), counted(workers, 'worker'), ...(threads === 1 ? [] : [counted(threads, 'thread')])].join(
    ', ',
  );
}

/** A placeholder for a captured value, plain or URL-encoded in a query. It is shown under the same name as in results. */
const CAPTURED = /(?:\{\{|%7B%7B)([\w-]+)(?:\}\}|%7D%7D)/g;

function addressed({ method, path, query, secure }: Request): string {
  const added = new URLSearchParams(query).toString();
  const address = added === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${added}`;
  return `${method} ${secure ? 'https://localhost' : ''}${address.replaceAll(CAPTURED, '<$1>')}`;
}

/** A fingerprint of a program and its steps, to detect outdated recordings. */
export function fingerprint(
  { entry, environment, packages, server }: Transcript['programs'][string],
  files: ReadonlyMap<string, string>,
  steps: readonly IndexedStep[],
): string {
  const questions = steps.map(({ request, together, server: anew, python, command, capture }) => ({
    request,
    together,
    server: anew,
    python,
    command,
    capture,
  }));
  const program = { entry, environment, packages, server, files: [...files].sort(([a], [b]) => (a < b ? -1 : 1)), questions };
  return createHash('sha256').update(JSON.stringify(program)).digest('hex');
}
