/** Reads files of another commit without touching the working tree. */
import { spawnSync } from 'node:child_process';
import { Misuse } from '../../src/site/settings.ts';

const MOST = 1024 ** 3;

function git(
  root: string,
  args: readonly string[],
  input?: string,
): { readonly ok: boolean; readonly out: Buffer; readonly problem: string } {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...args], { input, maxBuffer: MOST });
  if (error !== undefined) throw new Misuse(`git: expected a git that runs, found ${error.message}`);
  return { ok: status === 0, out: stdout, problem: stderr.toString('utf8').trim() };
}

/**
 * The files of a folder in a commit: text by path relative to the folder. Symbolic links and names that begin
 * with a dot are left out. Throws `Misuse` when the commit does not exist.
 *
 * @param ref anything that identifies a commit: `main`, `HEAD~2`, a hash
 */
export function filesAt(root: string, ref: string, folder: string): Map<string, string> {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok) throw new Misuse(`npm run diff: expected a commit, found "${ref}"\n  tip: npm run diff -- main`);
  const hash = commit.out.toString('utf8').trim();
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', hash, '--', folder]);
  if (!tree.ok) throw new Misuse(`git ls-tree: ${tree.problem}`);
  const entries = tree.out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      const path = match?.[2]?.slice(folder.length + 1) ?? '';
      return match?.[1] === undefined || path.split('/').some((part) => part.startsWith('.')) ? [] : [{ object: match[1], path }];
    });
  const blobs = git(root, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  if (!blobs.ok) throw new Misuse(`git cat-file: ${blobs.problem}`);
  const files = new Map<string, string>();
  let at = 0;
  for (const { path } of entries) {
    const end = blobs.out.indexOf(0x0a, at);
    const size = Number(blobs.out.toString('utf8', at, end).split(' ')[2]);
    files.set(path, blobs.out.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}

/** The folder as git sees a path: the root of the working tree, and the path from there. Throws `Misuse` outside of one. */
export function rootOf(path: string): { readonly root: string; readonly inside: string } {
  const { ok, out } = git(path, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (!ok) throw new Misuse(`npm run diff: expected a folder that git keeps, found ${path}\n  tip: CONTENT_DIR=content`);
  const [root = '', prefix = ''] = out.toString('utf8').split('\n');
  return { root, inside: prefix.replace(/\/$/, '') };
}
