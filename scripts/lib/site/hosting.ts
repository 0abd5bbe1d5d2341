/** Applies the hosting policy to a built site: every page gets its policy, and every host its file. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostFiles } from '../../../src/site/hosting/hosts.ts';
import { inlineHashes, withPolicy } from '../../../src/site/hosting/inline.ts';
import { headersOf, type Move } from '../../../src/site/hosting/policy.ts';

/** Writes the policy into every page of a built site and the files of the hosts beside them. */
export function writeHosting(site: string, base: string, moves: readonly Move[]): void {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: site })) {
    const html = readFileSync(join(site, page), 'utf8');
    const hashes = inlineHashes(html);
    for (const hash of hashes.scripts) scripts.add(hash);
    for (const hash of hashes.styles) styles.add(hash);
    writeFileSync(join(site, page), withPolicy(html, hashes));
  }
  const headers = headersOf({ scripts: [...scripts], styles: [...styles] });
  for (const [path, text] of hostFiles({ base, headers, moves })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}
