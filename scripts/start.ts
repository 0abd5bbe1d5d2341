/** `npm start`: builds the site and serves it. */
import { spawnSync } from 'node:child_process';
import { readPort } from '../src/site/settings.ts';
import { defineCommand } from './lib/command/command.ts';
import { command as serve } from './serve.ts';

export const command = defineCommand({
  name: 'start',
  summary: 'Builds the site and serves it on this machine: npm run build, and then npm run serve.',
  variables: ['CONTENT_DIR', 'OUT_DIR', 'SITE', 'BASE', 'PORT'],
  output: 'The site in OUT_DIR, and its address on standard output. Nothing is served when the build fails; its exit code is this one.',
  examples: ['npm start', 'PORT=8080 npm start'],
  run: async () => {
    readPort(process.env);
    // In a separate process, so that the server does not keep the build's memory.
    const { status } = spawnSync(process.execPath, [...process.execArgv, 'scripts/build.ts'], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
    if (status === 0) await serve.main([]);
  },
});

if (import.meta.main) await command.main();
