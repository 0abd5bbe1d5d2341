/** `npm run serve`: serves the built site on this machine. For previews, not for hosting. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { KEEP, LASTING } from '../src/site/hosting/policy.ts';
import { Misuse, readPort, readSettings, type Settings } from '../src/site/settings.ts';
import { defineCommand } from './lib/command/command.ts';
import { codeOf } from './lib/faults.ts';

/** Serves a built site under its base on 127.0.0.1. Resolves to the server and its address once it listens; port 0 picks a free one. */
export function serve({ outDir, base }: Pick<Settings, 'outDir' | 'base'>, port: number): Promise<{ server: Server; address: string }> {
  // Reads the folder again for each request, so a new build shows up without a restart.
  const files = sirv(outDir, {
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      if (LASTING.test(path)) response.setHeader('Cache-Control', KEEP);
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(outDir, '404.html')));
    };
    if (path === base.slice(0, -1)) return void response.writeHead(308, { Location: base }).end();
    if (!path.startsWith(base)) return notFound();
    request.url = `/${path.slice(base.length)}`;
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve({ server, address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}${base}` });
    });
  });
}

/** Throws `Misuse` when there is no built site. */
export function refuseNoSite({ outDir }: Pick<Settings, 'outDir'>): void {
  if (!existsSync(join(outDir, 'index.html')))
    throw new Misuse(`OUT_DIR: expected a built site, found none in ${outDir}\n  tip: npm run build`);
}

export const command = defineCommand({
  name: 'serve',
  summary: 'Serves the built site on this machine. It is for looking, not for hosting. Ctrl+C stops it.',
  variables: ['OUT_DIR', 'BASE', 'PORT'],
  output: 'The address, on standard output.',
  examples: ['npm run serve', 'PORT=8080 npm run serve'],
  run: async () => {
    const settings = readSettings(process.env);
    refuseNoSite(settings);
    const port = readPort(process.env);
    try {
      const { address } = await serve(settings, port);
      console.log(`The guide is at ${address} (for looking, not for hosting). Ctrl+C stops it.`);
    } catch (cause) {
      throw codeOf(cause) === 'EADDRINUSE'
        ? new Misuse(`PORT: expected a free port, found ${port} in use\n  tip: PORT=${port + 1}`)
        : cause;
    }
  },
});

if (import.meta.main) await command.main();
