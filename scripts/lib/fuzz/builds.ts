/** Builds a damaged folder in a process of its own, as a person would. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { hasBody, roleOf } from '../../../src/content/kinds.ts';
import { type Damage, damaged, KEPT } from './mutations.ts';
import { textIn } from './trial.ts';

const BUILD = fileURLToPath(new URL('../../build.ts', import.meta.url));

/**
 * Damages a copy of a content folder and builds it. Promised is: findings without a stack trace and no site, or a site that shows every
 * sentence of the damaged page.
 *
 * @returns what was promised and did not happen
 */
export function brokenByBuild(folder: string, damage: Damage): string[] {
  const temporary = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const [content, site] = [join(temporary, 'content'), join(temporary, 'site')];
    cpSync(folder, content, { recursive: true });
    const { path, bytes } = damaged(readFileSync(join(folder, damage.path), 'utf8'), damage);
    if (damage.move !== 'is copied') rmSync(join(content, damage.path));
    if (bytes !== undefined) writeFileSync(join(content, path), bytes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD], {
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site },
      encoding: 'utf8',
    });
    const said = `${stdout}\n${stderr}`;
    const pages = globSync('**/*.html', { cwd: site });
    if (status !== 0)
      return [
        ...(/ {2}error {2}/.test(said) ? [] : [`the build ended with exit code ${status} and no finding: ${said.trim().slice(-300)}`]),
        ...(/^ +at .*:\d+:\d+\)?$/m.test(said) ? ['a stack trace'] : []),
        ...(pages.length > 0 ? ['a site in spite of findings'] : []),
      ];
    const role = roleOf(path);
    if (bytes === undefined || role === undefined || !hasBody(role.kind) || / {2}warning {2}/.test(said)) return [];
    const shown = pages
      .map((page) => textIn(fromHtml(readFileSync(join(site, page), 'utf8'))))
      .join('\n')
      .replace(/\s+/g, ' ');
    const typed = [...new TextDecoder().decode(bytes).matchAll(new RegExp(`^(?!\\s*#).*(${KEPT} \\d+)`, 'gm'))].map(([, one = '']) => one);
    return typed.filter((sentence) => !shown.includes(sentence)).map((sentence) => `no page shows “${sentence}”`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
