import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import getPort from 'get-port';
import { findProgram } from '../../scripts/lib/machines/debian.ts';
import type { WebServer } from '../../scripts/lib/machines/web-servers.ts';
import type { Settings } from '../../src/site/settings.ts';
import type { Start } from './browser.ts';

/** The configuration around what the build wrote, as a maintainer would write it. */
const AROUND: Readonly<
  Record<WebServer, (folder: string, root: string, site: string, port: number) => readonly [config: string, args: string[]]>
> = {
  nginx: (folder, root, site, port) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
    const user = process.getuid?.() === 0 ? 'user root;\n' : '';
    return [
      `${user}daemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\ninclude /etc/nginx/mime.types;
server { listen 127.0.0.1:${port}; root ${root}; include ${site}/_hosting/nginx.conf; }\n}\n`,
      ['-c', `${folder}/config`, '-p', folder],
    ];
  },
  caddy: (folder, root, site, port) => [
    `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${root}\n import ${site}/_hosting/Caddyfile\n}\n`,
    ['run', '--config', `${folder}/config`, '--adapter', 'caddyfile'],
  ],
};

/** Puts built sites on a real server with the configuration that the build wrote for it. Throws when it does not start. */
export const onServer =
  (name: WebServer): Start =>
  async (site: Settings) => {
    const program = findProgram(name, process.env);
    if (program === undefined) throw new Error(`${name} is not installed`);
    const folder = mkdtempSync(join(tmpdir(), `guide-${name}-`));
    const root = join(folder, 'root');
    const place = join(root, site.base.slice(0, -1));
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(site.outDir, place === `${root}/` ? root : place);
    const port = await getPort();
    const [config, args] = AROUND[name](folder, root, site.outDir, port);
    writeFileSync(join(folder, 'config'), config);
    const server = spawn(program, args, { env: { ...process.env, HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const address = `http://127.0.0.1:${port}${site.base}`;
    await untilItAnswers(address, server, () => said);
    return { address, stop: () => server.kill('SIGTERM') };
  };

async function untilItAnswers(address: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  server.kill('SIGKILL');
  throw new Error(`the server did not answer: ${said()}`);
}
