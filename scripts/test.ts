/** `npm test`: all tests, including those in a real browser and on real servers. */
import { spawnSync } from 'node:child_process';
import { defineCommand } from './lib/command/command.ts';
import { CHROMIUM_MISSING, provideChromium } from './lib/machines/chromium.ts';
import { provideServers, SERVERS_MISSING } from './lib/machines/web-servers.ts';

/** The test projects, as defined in `.config/vitest.config.ts`. */
const PROJECTS = ['unit', 'site', 'browser', 'evidence', 'long'] as const;

export const command = defineCommand({
  name: 'test',
  summary:
    'Runs all tests, or those of some files, in a real browser and on real servers too. It looks for Chromium, nginx and Caddy, and else ' +
    'installs them; without them their tests are skipped and counted, and with CI=true that is a failure.',
  arguments: { file: { description: 'part of the path of a test file', optional: true, multiple: true } },
  options: {
    title: { type: 'string', value: 'words', description: 'Run only the tests with these words in their titles' },
    project: {
      type: 'string',
      choices: PROJECTS,
      multiple: true,
      description: 'Run only the tests of this project; without it, of all but long',
    },
  },
  variables: ['CHROMIUM_PATH'],
  output: 'The outcome of each file, and at the end the number of tests, on standard output. Exit code 1 when a test fails.',
  examples: [
    'npm test',
    'npm test -- tests/unit/findings',
    'npm test -- --title "a misspelt key"',
    'npm test -- --project unit --project site',
  ],
  run: ({ file, title, project }) => {
    const readsSites = project.length === 0 || project.some((name) => ['site', 'browser', 'long'].includes(name));
    const chromium = readsSites ? provideChromium(process.env) : undefined;
    const servers = readsSites ? provideServers(process.env) : [];
    const lacks = [...(readsSites && chromium === undefined ? [CHROMIUM_MISSING] : []), ...(servers.length > 0 ? [SERVERS_MISSING] : [])];
    for (const lack of lacks) console.error(lack);
    if (lacks.length > 0 && process.env['CI'] === 'true') {
      console.log('0 passed, 1 failed, 0 skipped');
      process.exitCode = 1;
      return;
    }
    if (project.length === 0) console.log('Without the tests that take long: npm run test:long');
    const projects = project.length === 0 ? ['!long'] : project;
    const chosen = [
      ...projects.flatMap((name) => ['--project', name]),
      ...(title === undefined ? [] : ['--testNamePattern', title]),
      ...file,
    ];
    const { status } = spawnSync('vitest', ['run', '--config', '.config/vitest.config.ts', ...chosen], {
      stdio: 'inherit',
      env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }) },
    });
    process.exitCode = status ?? 1;
  },
});

if (import.meta.main) await command.main();
