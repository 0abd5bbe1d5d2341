import type { AstroIntegration } from 'astro';
import { ruleFindings } from '../../check/check.ts';
import { everyFileIsRead } from '../../check/files.ts';
import { hasErrors } from '../../findings/finding.ts';
import { report } from '../../findings/report.ts';
import { pathInside } from '../paths.ts';
import { publishChanges } from '../published.ts';
import { latestDay, type Settings } from '../settings.ts';

/** Milliseconds after a change before it is checked: editors save in several steps, and rendering the page comes first. */
const PAUSE = 300;

/**
 * Checks every content change in development. Findings are printed in the terminal; an error also shows an overlay on the page, so
 * that nobody keeps reading an outdated page. The overlay disappears once the error is fixed.
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
          const { content, folder, findings: own } = publishChanges({ contentDir, contentName });
          const findings = [...everyFileIsRead(folder, contentName), ...own, ...ruleFindings(content, latestDay(process.env))];
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
          if (pathInside(contentDir, path) === undefined) return;
          clearTimeout(timer);
          timer = setTimeout(check, PAUSE);
        });
      },
    },
  };
}
