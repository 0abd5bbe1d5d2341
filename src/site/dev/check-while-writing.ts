import type { AstroIntegration } from 'astro';
import { ruleFindings } from '../../check/check.ts';
import { everyFileIsRead } from '../../check/files.ts';
import { type Finding, hasErrors } from '../../findings/finding.ts';
import { report } from '../../findings/report.ts';
import { onNewBodies } from '../bodies.ts';
import { pathInside } from '../paths.ts';
import { publishChanges } from '../published.ts';
import { latestDay, type Settings } from '../settings.ts';

/** Milliseconds after a change before its file is checked: editors save in several steps. */
export const PAUSE_OF_FILE = 50;

/**
 * Milliseconds after a change before the rules that read several files. They take most of a second of the one thread, and the page comes
 * first: Astro writes its store half a second after a change, and the browser then asks for the page.
 */
export const PAUSE_OF_RULES = 1500;

/** What a check of changed content does. */
export interface Steps {
  /** Finds what is wrong in single files. */
  readonly ofFiles: () => readonly Finding[];
  /** Finds everything, what is wrong in single files too. */
  readonly ofGuide: () => readonly Finding[];
  /** Tells the findings. They are new when they are not those that were told last: a page that was loaded again may have lost them. */
  readonly tell: (findings: readonly Finding[], areNew: boolean) => void;
}

/** A function to call at each change: it checks the changed files soon, and the guide when nothing else changed for a while. */
export function checksAfterChange({ ofFiles, ofGuide, tell }: Steps): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let told = '[]';
  const tellAll = (findings: readonly Finding[]): void => {
    const text = JSON.stringify(findings);
    tell(findings, text !== told);
    told = text;
  };
  return () => {
    clearTimeout(soon);
    clearTimeout(later);
    soon = setTimeout(() => {
      const findings = ofFiles();
      if (hasErrors(findings)) tellAll(findings);
    }, PAUSE_OF_FILE);
    later = setTimeout(() => tellAll(ofGuide()), PAUSE_OF_RULES);
  };
}

/**
 * Checks every content change in development. Findings are printed in the terminal; an error also shows an overlay on the page, so
 * that nobody keeps reading an outdated page. The overlay disappears once the error is fixed.
 */
export function checkWhileWriting({ contentDir, contentName }: Pick<Settings, 'contentDir' | 'contentName'>): AstroIntegration {
  return {
    name: 'check-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let wasBroken = false;
        let started = 0;
        const read = () => {
          started = performance.now();
          const { content, folder, findings } = publishChanges({ contentDir, contentName });
          return { content, folder, findings: [...everyFileIsRead(folder, contentName), ...findings] };
        };
        const changed = checksAfterChange({
          ofFiles: () => read().findings,
          ofGuide: () => {
            const { content, findings } = read();
            return [...findings, ...ruleFindings(content, latestDay(process.env))];
          },
          tell: (findings, areNew) => {
            const isBroken = hasErrors(findings);
            const { folder } = publishChanges({ contentDir, contentName });
            const text = report(findings, 'text', { files: folder.files.size, milliseconds: performance.now() - started });
            if (areNew) console.log(`\n${text}\n`);
            if (isBroken) server.ws.send({ type: 'error', err: { message: text, stack: '' } });
            else if (wasBroken) server.ws.send({ type: 'full-reload' });
            wasBroken = isBroken;
          },
        });
        // Astro loads the page again when it has written its store, a second later.
        onNewBodies(() => {
          if (!wasBroken) server.ws.send({ type: 'full-reload' });
        });
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          if (pathInside(contentDir, path) !== undefined) changed();
        });
      },
    },
  };
}
