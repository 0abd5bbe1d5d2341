import type { Program } from '../../guide/model.ts';

/** How large a program is, counted from its files and from what was installed when it was recorded. */
export interface ProgramSize {
  readonly files: number;
  /** Lines that hold something other than white space; comments count. */
  readonly lines: number;
  /** Packages beside the interpreter, the framework and what it needs included; nothing when no run was recorded. */
  readonly packages: number | undefined;
}

/** Counts a program. Files that hold nothing are left out. */
export function sizeOf({ files, runs: [newest] }: Pick<Program, 'files' | 'runs'>): ProgramSize {
  const held = files.filter(({ text }) => text.trim() !== '');
  return {
    files: held.length,
    lines: held.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '').length,
    packages: newest === undefined ? undefined : Object.keys(newest.run.versions).length,
  };
}
