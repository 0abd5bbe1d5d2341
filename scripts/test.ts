/** `npm test`: all tests, in a real browser and on real servers too. */
import { spawnSync } from 'node:child_process';
import { defineCommand } from './lib/command/command.ts';
import { CHROMIUM_MISSING, provideChromium } from './lib/machines/chromium.ts';
import { provideServers, SERVERS_MISSING } from './lib/machines/web-servers.ts';

/** The projects of .config/vitest.config.ts that `npm test` runs. */
const PROJECTS = ['unit', 'site', 'browser', 'evidence'] as const;

export const command = defineCommand({
  name: 'test',
  summary:
    'Runs all tests, or those of some files, in a real browser and on real servers too. It looks for Chromium, nginx and Caddy, and else ' +
    'installs them; without them their tests are skipped and counted, and with CI=true that is a failure.',
  arguments: { file: { description: 'part of the path of a test file', optional: true, multiple: true } },
  options: {
    project: { type: 'string', choices: PROJECTS, description: 'Run the tests of one project; npm run test:unit and so on do the same' },
    title: { type: 'string', value: 'words', description: 'Run only the tests with these words in their titles' },
  },
  variables: ['CHROMIUM_PATH'],
  output: 'The outcome of each file, and at the end the number of tests, on standard output. Exit code 1 when a test fails.',
  examples: ['npm test', 'npm test -- tests/unit/findings', 'npm test -- --title "a misspelt key"'],
  run: ({ file, project, title }) => {
    const chromium = provideChromium(process.env);
    const servers = provideServers(process.env);
    const lacks = [...(chromium === undefined ? [CHROMIUM_MISSING] : []), ...(servers.length > 0 ? [SERVERS_MISSING] : [])];
    for (const lack of lacks) console.error(lack);
    if (lacks.length > 0 && process.env['CI'] === 'true') {
      console.log('0 passed, 1 failed, 0 skipped');
      process.exitCode = 1;
      return;
    }
    const chosen = [
      ...(project === undefined ? [] : ['--project', project]),
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
