import type { Program } from '../../guide/model.ts';

/** How large a program is, counted from its files and from what was installed when it was recorded. */
export interface ProgramSize {
  readonly files: number;
  /** Non-blank lines; comments count. */
  readonly lines: number;
  /** Installed packages, including the framework and its dependencies but not the interpreter; undefined if no run was recorded. */
  readonly packages: number | undefined;
}

/** Counts a program. Empty files are left out. */
export function sizeOf({ files, runs: [newest] }: Pick<Program, 'files' | 'runs'>): ProgramSize {
  const held = files.filter(({ text }) => text.trim() !== '');
  return {
    files: held.length,
    lines: held.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '').length,
    packages: newest === undefined ? undefined : Object.keys(newest.run.versions).length,
  };
}
