import { createHash } from 'node:crypto';
import type { Release } from '../schemas/framework.ts';
import type { Expectation, Request, ServerSettings, Step, Transcript } from '../schemas/transcript.ts';
import { counted } from '../words/count.ts';

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

/** What an earlier step captured, as a transcript writes it, in a query too. It is called as it is in what comes back. */
const CAPTURED = /(?:\{\{|%7B%7B)([\w-]+)(?:\}\}|%7D%7D)/g;

function addressed({ method, path, query, secure }: Request): string {
  const added = new URLSearchParams(query).toString();
  const address = added === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${added}`;
  return `${method} ${secure ? 'https://localhost' : ''}${address.replaceAll(CAPTURED, '<$1>')}`;
}

/** A fingerprint of a program and what is asked of it, so that a recording of something else is noticed. */
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
