/** A cache of parsed content files that persists between commands, so unchanged files are not parsed again. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kept } from './content.ts';
import { readFiles } from './files.ts';
import type { Parsed } from './parse.ts';

/** A key-value cache in a file. */
export interface KeptValues<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  /**
   * Saves the values that were read or set since the file was opened and drops the rest. Never fails: without it,
   * the next command is slower but gives the same result.
   */
  readonly save: () => void;
}

/**
 * Opens a cache file; a missing or damaged file, or one of another version, counts as empty. Values must be
 * JSON-serialisable.
 */
export function openKept<Value>(file: string, version: string): KeptValues<Value> {
  const before = readKept<Value>(file, version);
  const used = new Map<string, Value>();
  let isChanged = false;
  return {
    get: (key) => {
      const value = used.get(key) ?? before.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set: (key, value) => {
      isChanged = true;
      used.set(key, value);
    },
    save: () => {
      if (!isChanged && used.size === before.size) return;
      try {
        writeWhole(file, JSON.stringify({ version, values: [...used] }));
      } catch {
        // A full disk or a read-only folder: the command continues without a cache.
      }
    },
  };
}

function readKept<Value>(file: string, version: string): Map<string, Value> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== version || !('values' in kept))
      return new Map();
    // Written above, by the same version.
    return new Map(kept.values as [string, Value][]);
  } catch {
    return new Map();
  }
}

/** Writes a file, and its folder where there is none. Readers, in this process or another, see the old text or the new one, whole. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** A short fingerprint of some strings. */
export const fingerprintOf = (...texts: readonly string[]): string => hash('sha1', texts.join('\0'));

/** The folders whose code affects how a file is parsed and its Markdown rendered, and what configures the rendering. */
const CODE = ['content', 'findings', 'markdown', 'schemas', 'site', 'urls', 'words'];
const CONFIGURATION = ['astro.config.mjs', 'package-lock.json'];

/** The folders whose code also affects what the rules of a file find. */
const RULES = ['check', 'lists'];

/** A fingerprint of the code that parses content and renders its Markdown, its packages and the Node version. */
export const versionOfReading = (): string => versionOf(CODE, CONFIGURATION);

/** A fingerprint of the code that finds mistakes in a file that was parsed. */
export const versionOfRules = (): string => versionOf([...CODE, ...RULES], CONFIGURATION);

function versionOf(folders: readonly string[], files: readonly string[]): string {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const code = folders.flatMap((folder) => [...readFiles(here(`../${folder}`)).values()]);
  return fingerprintOf(...code, ...files.map((file) => readFileSync(here(`../../${file}`), 'utf8')), process.version);
}

/** Opens the cache of parsed files for a content folder. */
export function openKeptContent(file: string): Kept & Pick<KeptValues<Parsed>, 'save'> {
  const { get, set, save } = openKept<Parsed>(file, versionOfReading());
  return {
    get: (name, text) => {
      const parsed = get(fingerprintOf(name, text));
      return parsed?.asTyped === true ? { ...parsed, value: JSON.parse(text) } : parsed;
    },
    set: (name, text, parsed) => {
      const { value, ...rest } = parsed;
      const isAsTyped = name.endsWith('.json') && `${JSON.stringify(value, null, 2)}\n` === text;
      set(fingerprintOf(name, text), isAsTyped ? { ...rest, asTyped: true } : parsed);
    },
    save,
  };
}
