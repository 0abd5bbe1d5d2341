/** Applies the hosting policy to a built site: every page gets its policy and its preloads, and every host its file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { hostFiles } from '../../../src/site/hosting/hosts.ts';
import { inlineHashes, withPolicy } from '../../../src/site/hosting/inline.ts';
import { headersOf, type Move } from '../../../src/site/hosting/policy.ts';
import { importsOf, withPreloads } from '../../../src/site/hosting/preloads.ts';

/** The policy of a site, which its pages decide. */
export interface Hosting {
  /** A page with its policy, and with links to what its scripts import. */
  readonly completed: (html: string) => string;
  /** Writes the files of the hosts into the site, when all pages have their policy. */
  readonly write: () => void;
}

/** Starts with no page. @param site the folder of the site, which has its scripts */
export function openHosting(site: string, base: string, moves: readonly Move[]): Hosting {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const importedBy = importsIn(site, base);
  return {
    completed: (html) => {
      const hashes = inlineHashes(html);
      for (const hash of hashes.scripts) scripts.add(hash);
      for (const hash of hashes.styles) styles.add(hash);
      return withPreloads(withPolicy(html, hashes), importedBy);
    },
    write: () => {
      const headers = headersOf({ scripts: [...scripts], styles: [...styles] });
      for (const [path, text] of hostFiles({ base, headers, moves })) {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        writeFileSync(join(site, path), text);
      }
    },
  };
}

/** Paths of the files that a script of a built site imports, by the path of the script. Few scripts serve all pages. */
function importsIn(site: string, base: string): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const paths = known.get(path) ?? read(path);
    known.set(path, paths);
    return paths;
  };
  function read(path: string): string[] {
    const folder = posix.dirname(path);
    const textOf = (name: string): string => readFileSync(join(site, folder.slice(base.length), name), 'utf8');
    return importsOf(posix.basename(path), textOf).map((name) => posix.join(folder, name));
  }
}
