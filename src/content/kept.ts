/** A cache of parsed content files that persists between commands, so unchanged files are not parsed again. */
import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
   * Saves the values that were set since the file was opened, and drops those that nobody asked for once they are many. Never fails:
   * without it, the next command is slower but gives the same result.
   */
  readonly save: () => void;
}

/** One line in this number may be of no use any more, so that a change adds its own lines to a file and does not write the others again. */
const UNUSED = 8;

/**
 * Opens a cache file; a missing file, or one of another version, counts as empty, and a line that is cut off as missing. Values
 * must be JSON-serialisable.
 */
export function openKept<Value>(file: string, version: string): KeptValues<Value> {
  const lines = readKept(file, version);
  const before = new Map(lines);
  const values = new Map<string, Value>();
  const added = new Set<string>();
  // It begins with the end of the line above, which may be cut off.
  const lineOf = (key: string): string => `\n${JSON.stringify(key)}\t${JSON.stringify(values.get(key))}`;
  return {
    get: (key) => {
      if (values.has(key)) return values.get(key);
      // Written below, by the same version.
      const value = parsedOrNone<Value>(before.get(JSON.stringify(key)));
      if (value !== undefined) values.set(key, value);
      return value;
    },
    set: (key, value) => {
      values.set(key, value);
      added.add(key);
    },
    save: () => {
      const stay = [...values.keys()].filter((key) => !added.has(key)).length;
      try {
        if ((lines.length - stay) * UNUSED > lines.length || (lines.length === 0 && added.size > 0))
          writeWhole(file, [JSON.stringify(version), ...[...values.keys()].map(lineOf)].join(''));
        else if (added.size > 0) appendFileSync(file, [...added].map(lineOf).join(''));
      } catch {
        // A full disk or a read-only folder: the command continues without a cache.
      }
    },
  };
}

/** The keys and values in a file, both as JSON: each line has a key, a tab and a value. */
function readKept(file: string, version: string): (readonly [key: string, value: string])[] {
  try {
    const [first, ...lines] = readFileSync(file, 'utf8').split('\n');
    if (first !== JSON.stringify(version)) return [];
    return lines.flatMap((line) => {
      const end = line.indexOf('\t');
      return end === -1 ? [] : [[line.slice(0, end), line.slice(end + 1)] as const];
    });
  } catch {
    return [];
  }
}

/** What JSON says; undefined where there is none, or only a part: another command may be writing the line. */
function parsedOrNone<Value>(json: string | undefined): Value | undefined {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
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

/** The folders whose code affects what rules find. */
export const CODE_OF_RULES = [...CODE, 'blocks', 'check', 'evidence', 'experiments', 'guide', 'lists', 'measurements', 'releases'];

/** A fingerprint of the code that parses content and renders its Markdown, its packages and the Node version. */
export const versionOfReading = (): string => versionOf(CODE);

/** A fingerprint of the code that finds mistakes in files that were parsed. */
export const versionOfRules = (): string => versionOf(CODE_OF_RULES);

/** Code does not change while it runs. */
const fingerprints = new Map<string, string>();

function versionOf(folders: readonly string[]): string {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const known = (path: string, make: () => readonly string[]): string => {
    const fingerprint = fingerprints.get(path) ?? fingerprintOf(...make());
    fingerprints.set(path, fingerprint);
    return fingerprint;
  };
  return fingerprintOf(
    ...folders.map((folder) => known(folder, () => [...readFiles(here(`../${folder}`)).values()])),
    ...CONFIGURATION.map((file) => known(file, () => [readFileSync(here(`../../${file}`), 'utf8')])),
    process.version,
  );
}

/** Fingerprints of files by their names. */
const digests = new Map<string, readonly [text: string, digest: string]>();

/** A fingerprint of a file with its name, made once as long as the text stays: several caches ask for it. */
export function digestOf(name: string, text: string): string {
  const [known, digest] = digests.get(name) ?? [];
  if (known === text && digest !== undefined) return digest;
  const made = fingerprintOf(name, text);
  digests.set(name, [text, made]);
  return made;
}

/** Opens the cache of parsed files for a content folder. */
export function openKeptContent(file: string): Kept & Pick<KeptValues<Parsed>, 'save'> {
  const { get, set, save } = openKept<Parsed>(file, versionOfReading());
  return {
    get: (name, text) => {
      const parsed = get(digestOf(name, text));
      return parsed?.asTyped === true ? { ...parsed, value: JSON.parse(text) } : parsed;
    },
    set: (name, text, parsed) => {
      const { value, ...rest } = parsed;
      const isAsTyped = name.endsWith('.json') && `${JSON.stringify(value, null, 2)}\n` === text;
      set(digestOf(name, text), isAsTyped ? { ...rest, asTyped: true } : parsed);
    },
    save,
  };
}
