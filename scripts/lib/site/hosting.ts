/** Applies the hosting policy to a built site: every page gets its policy, and every host its file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostFiles } from '../../../src/site/hosting/hosts.ts';
import { inlineHashes, withPolicy } from '../../../src/site/hosting/inline.ts';
import { headersOf, type Move } from '../../../src/site/hosting/policy.ts';

/** The policy of a site, which its pages decide. */
export interface Hosting {
  /** A page with its policy. */
  readonly withPolicy: (html: string) => string;
  /** Writes the files of the hosts into a site, when all pages have their policy. */
  readonly write: (site: string) => void;
}

/** Starts with no page. */
export function openHosting(base: string, moves: readonly Move[]): Hosting {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  return {
    withPolicy: (html) => {
      const hashes = inlineHashes(html);
      for (const hash of hashes.scripts) scripts.add(hash);
      for (const hash of hashes.styles) styles.add(hash);
      return withPolicy(html, hashes);
    },
    write: (site) => {
      const headers = headersOf({ scripts: [...scripts], styles: [...styles] });
      for (const [path, text] of hostFiles({ base, headers, moves })) {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        writeFileSync(join(site, path), text);
      }
    },
  };
}
