import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('pins each action by its full hash, with the version beside it', () => {
    for (const line of text.split('\n').filter((one) => /\buses:/.test(one)))
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may nothing but what its jobs name, and ends in time', () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test('leaves no token behind in what it checks out', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('a job that can write checks out nothing and installs nothing', () => {
    for (const [, job] of jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write')))
      for (const { uses = '', run } of job.steps) {
        expect(uses).not.toMatch(/^actions\/(checkout|setup-node)@/);
        expect(run).toBeUndefined();
      }
  });

  test('what comes from outside is never pasted into a command', () => {
    const commands = [...steps.flatMap(({ run }) => run ?? []), ...steps.flatMap((step) => String(step.with?.['script'] ?? ''))];
    for (const command of commands) expect(command.replace(/^\$\{\{ matrix\.run \}\}$/, '')).not.toMatch(/\$\{\{/);
  });

  test('runs commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test('code of forks runs where there is no secret, and never on pull_request_target', () => {
  for (const { text, workflow } of workflows) {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(text).not.toContain('secrets.');
  }
});
