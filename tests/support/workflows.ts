/** The workflows of `.github/workflows`, read, and their scripts, run on an API that writes down what it is asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  /** The workflow whose jobs are run instead of steps. */
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly strategy?: { readonly matrix: { readonly include: readonly Readonly<Record<string, string>>[] } };
  readonly steps?: readonly Step[];
}
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
/** All workflows, with their texts. */
export const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

/** A job of a workflow, by their names. Throws where there is none. */
export function jobOf(file: string, name: string): Job {
  const job = workflows.find((one) => one.name === file)?.workflow.jobs[name];
  if (job === undefined) throw new Error(`expected a job ${name} in ${file}, found none`);
  return job;
}

/** The step of a job that a test is about. Throws where there is none. */
export function stepOf(job: Job, is: (step: Step) => boolean): Step {
  const step = job.steps?.find(is);
  if (step === undefined) throw new Error('expected such a step, found none');
  return step;
}

/** An issue or a comment of GitHub, as far as the scripts read it. */
export interface Posted {
  readonly id?: number;
  readonly number?: number;
  readonly user?: { readonly type: string };
  readonly body: string;
}
/** What a script asked GitHub to do: the name of the call, and what it sent. */
export type Call = readonly [name: string, sent: Readonly<Record<string, unknown>>];

/**
 * Runs the script of the one step of a job that has one.
 *
 * @param posted the comments or the open issues that GitHub already has
 * @param head the commit of the pull request, where the script asks for it
 */
export async function runScript(
  job: Job,
  env: Readonly<Record<string, string>>,
  posted: readonly Posted[],
  head = '',
): Promise<readonly Call[]> {
  const calls: Call[] = [];
  const call = (name: string) => async (sent: Readonly<Record<string, unknown>>) => void calls.push([name, sent]);
  const issues = {
    create: call('create'),
    update: call('update'),
    createComment: call('createComment'),
    updateComment: call('updateComment'),
  };
  const github = { paginate: async () => posted, rest: { issues, pulls: { get: async () => ({ data: { head: { sha: head } } }) } } };
  const script = stepOf(job, ({ uses }) => uses?.startsWith('actions/github-script@') ?? false).with?.['script'];
  await runInNewContext(`(async () => {${String(script)}})()`, {
    github,
    context: { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: { head_sha: 'abc' } } },
    core: { notice: (message: string) => void calls.push(['notice', { message }]) },
    process: { env },
    require: createRequire(import.meta.url),
  });
  return calls;
}
