import type { AstroIntegration } from 'astro';
import { examineFolder } from '../../check/check.ts';
import { readFolder } from '../../content/files.ts';
import { hasErrors } from '../../findings/finding.ts';
import { report } from '../../findings/report.ts';
import { type Settings, today } from '../settings.ts';

/**
 * While writing, every change of the content is checked. Findings stand in the terminal; an error also covers the page, so
 * that nobody reads on in what no longer holds, and goes when it is mended.
 */
export function checkWhileWriting({ contentDir, contentName }: Pick<Settings, 'contentDir' | 'contentName'>): AstroIntegration {
  return {
    name: 'check-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        let wasBroken = false;
        const check = (): void => {
          const started = performance.now();
          const folder = readFolder(contentDir);
          const { findings } = examineFolder(folder, contentName, today(process.env));
          const isBroken = hasErrors(findings);
          if (findings.length > 0) {
            const text = report(findings, 'text', { files: folder.files.size, milliseconds: performance.now() - started });
            console.log(`\n${text}\n`);
            if (isBroken) server.ws.send({ type: 'error', err: { message: text, stack: '' } });
          }
          if (wasBroken && !isBroken) server.ws.send({ type: 'full-reload' });
          wasBroken = isBroken;
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(contentDir)) return;
          clearTimeout(timer);
          // Editors write in several steps, and the page should be there before it is covered.
          timer = setTimeout(check, 300);
        });
      },
    },
  };
}
