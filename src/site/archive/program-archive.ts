import { strToU8, zipSync } from 'fflate';
import type { Example, Program } from '../../guide/model.ts';
import { packageKey } from '../../words/package-name.ts';

/** The earliest timestamp that a zip archive can store, used so that two builds of a program give the same archive. */
const MTIME = '1980-01-01T00:00:00';

/** The name of a program's archive and of the folder inside it. @example archiveName('hello-world', 'ant') // 'hello-world-ant' */
export const archiveName = (example: string, framework: string): string => `${example}-${framework}`;

/** All packages of the run on the newest release, pinned, one per line. Empty if no run was recorded. */
export function requirementsOf({ runs: [newest] }: Pick<Program, 'runs'>): string {
  const lines = Object.entries(newest?.run.versions ?? {}).map(([name, version]) => `${name}==${version}\n`);
  return lines.sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })).join('');
}

/**
 * The commands that run a program from its archive: the same as on the page, except that packages come from `requirements.txt`.
 * Anything else the page installs, such as a server, is listed after it.
 */
export function commandsOf({ record, runs }: Pick<Program, 'record' | 'runs'>): string[] {
  const install = record.install.length > 0 ? record.install : ['python -m venv .venv', '. .venv/bin/activate', 'pip install'];
  const pinned = new Set(Object.keys(runs[0]?.run.versions ?? {}).map(packageKey));
  const withRequirements = install.map((command) => {
    const named = /^pip install\b(.*)$/.exec(command)?.[1];
    if (named === undefined) return command;
    const others = named
      .split(/\s+/)
      .filter((one) => one !== '' && !pinned.has(packageKey(one.replace(/["']/g, '').replace(/[[=<>~!].*$/, ''))));
    return ['pip install -r requirements.txt', ...others].join(' ');
  });
  return [...withRequirements, ...(record.run.length > 0 ? record.run : record.terminal === undefined ? [] : [record.terminal.command])];
}

/**
 * A program as a zip archive: its files, `requirements.txt` with the packages of the recorded run, and `README.txt` with
 * the commands.
 *
 * @param address URL of the page that describes the program
 */
export function programArchive({ id, data }: Pick<Example, 'id' | 'data'>, program: Program, address: string): Uint8Array<ArrayBuffer> {
  const { framework, files } = program;
  const folder = archiveName(id, framework.id);
  const readme = [`${data.title}, ${framework.data.name} ${framework.newest.latest}`, address, commandsOf(program).join('\n')];
  const held = [
    ...files.map(({ name, text }) => [name, text]),
    ['requirements.txt', requirementsOf(program)],
    ['README.txt', `${readme.join('\n\n')}\n`],
  ];
  return zipSync(Object.fromEntries(held.map(([name = '', text = '']) => [`${folder}/${name}`, [strToU8(text), { mtime: MTIME }]])), {
    level: 9,
  });
}
