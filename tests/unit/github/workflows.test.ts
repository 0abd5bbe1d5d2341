import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jobOf, workflows } from '../../support/workflows.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test('pins each action by its full hash, with the version in a comment', () => {
    for (const line of text.split('\n').filter((one) => /\buses: (?!\.\/\.github\/)/.test(one)))
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('has no permissions but those of its jobs, and every job has a time limit', () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobs) {
      expect(job.permissions).toBeDefined();
      // A job that runs another workflow has the limits of that one's jobs.
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test('leaves no token in the files that it checks out', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('a job that can write checks out nothing and installs nothing', () => {
    for (const [, job] of jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write')))
      for (const { uses = '', run } of job.steps ?? []) {
        expect(uses).not.toMatch(/^actions\/(checkout|setup-node)@/);
        expect(run).toBeUndefined();
      }
  });

  test('pastes no values into commands', () => {
    const commands = [...steps.flatMap(({ run }) => run ?? []), ...steps.flatMap((step) => String(step.with?.['script'] ?? ''))];
    for (const command of commands) expect(command).not.toMatch(/\$\{\{/);
  });

  test('runs only commands that exist', () => {
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

test('main is tested by the same jobs as a pull request before it is published', () => {
  expect(Object.keys(jobOf('check.yml', 'tests'))).toContain('uses');
  expect(jobOf('deploy.yml', 'tests').uses).toBe(jobOf('check.yml', 'tests').uses);
  expect(jobOf('deploy.yml', 'tests').uses).toBe('./.github/workflows/tests.yml');
  expect(jobOf('deploy.yml', 'publish').needs).toEqual(['tests', 'build']);
  expect(jobOf('deploy.yml', 'publish').if).toBe("github.ref == 'refs/heads/main'");
  const commands = ['code', 'test'].flatMap((name) => jobOf('tests.yml', name).steps?.flatMap(({ run }) => run ?? []) ?? []);
  expect(commands).toEqual(expect.arrayContaining(['npm run lint', 'npm test']));
});

test('no compressed copies are uploaded: GitHub Pages compresses what it sends', () => {
  for (const { workflow } of workflows)
    for (const { steps = [] } of Object.values(workflow.jobs)) for (const { run = '' } of steps) expect(run).not.toContain('--precompress');
});

test('recordings on CPython are checked each week, on the version that recorded them', () => {
  const looks = jobOf('weekly.yml', 'look').strategy?.matrix.include ?? [];
  const look = looks.find(({ id }) => id === 'cpython');
  expect(look?.['look']).toContain('npm run --silent evidence -- --cpython');
  const recorded = globSync('content/*/*/recorded-cpython.json').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/"runtime": "CPython ([\d.]+),/g)].map(([, version]) => version),
  );
  expect(new Set(recorded)).toEqual(new Set([look?.['python']]));
});
