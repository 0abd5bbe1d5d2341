import { error, type Finding, type Place } from '../findings/finding.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Data, Parts } from './front-matter.ts';
import { expectedPaths, type Kind, type RoleOf, roleOf, syntaxOf, type ValueOf } from './kinds.ts';
import { type Parsed, parse, partsOf } from './parse.ts';

/** A file of content, read and validated. */
export interface Source<K extends Kind = Kind> {
  /** Path relative to the content folder. */
  readonly path: string;
  readonly role: RoleOf<K>;
  readonly text: string;
  /** The source data, with the location of each value. Parsed on demand. */
  readonly data: Data;
  /** The data in its stored form; undefined when it is not valid. */
  readonly value: ValueOf<K> | undefined;
  /** The Markdown body; undefined for a file that has none or whose body cannot be read. */
  readonly body: Outline | undefined;
  /** The Markdown of the body as typed; empty for a file that has none. */
  readonly bodyText: string;
  readonly sentences: Parsed['sentences'];
  /** Converts a position in the body to a location in the file. */
  readonly placeInBody: (spot: { readonly line: number; readonly column: number }) => Place;
}

/** A file of content whose data is valid. */
export type ValidSource<K extends Kind> = Source<K> & { readonly value: ValueOf<K> };

/** All files of a content folder. */
export interface Content {
  readonly sources: readonly Source[];
  /** Today in UTC, YYYY-MM-DD. */
  readonly today: string;
  /** The name of the content folder in findings. */
  readonly folder: string;
}

/** Cached parse results, so that unchanged files need not be parsed again. */
export interface Kept {
  /** The cached result for a file; undefined if its text is new. */
  readonly get: (file: string, text: string) => Parsed | undefined;
  readonly set: (file: string, text: string, parsed: Parsed) => void;
}

/**
 * Reads every file of a content folder.
 *
 * @param files text by path relative to the folder
 * @param folder the name of the folder in findings, such as `content`
 * @param kept cached results for its files, if any
 */
export function readContent(
  files: ReadonlyMap<string, string>,
  folder: string,
  today: string,
  kept?: Kept,
): { content: Content; findings: Finding[] } {
  const findings: Finding[] = [];
  const sources: Source[] = [];
  for (const [path, text] of files) {
    const one = readSource(path, text, folder, today, kept);
    for (const finding of one.findings) findings.push(finding);
    if (one.source !== undefined) sources.push(one.source);
  }
  return { content: { sources, today, folder }, findings };
}

/**
 * Reads one file of a content folder. The parameters are those of `readContent`.
 *
 * @returns the file, if its path is recognised, and the problems found in this file alone
 */
export function readSource(
  path: string,
  text: string,
  folder: string,
  today: string,
  kept?: Kept,
): { source: Source | undefined; findings: readonly Finding[] } {
  const file = `${folder}/${path}`;
  const role = roleOf(path);
  if (role === undefined) {
    const expected = `one of ${expectedPaths(path).join(', ')}`;
    return {
      source: undefined,
      findings: [error({ file, line: 1, column: 1 }, 'file', expected, path, 'rename, move or remove the file')],
    };
  }
  let parsed = kept?.get(file, text);
  if (parsed === undefined) {
    parsed = parse(file, text, role, today);
    // A tip may contain today's date, so findings are not cached.
    if (parsed.findings.length === 0) kept?.set(file, text, parsed);
  }
  const { value, body, bodyLine, sentences, findings } = parsed;
  let read: Parts | undefined;
  const parts = (): Parts => {
    read ??= partsOf(file, text, role);
    return read;
  };
  return {
    source: {
      path,
      role,
      text,
      // The schema of the role's row has accepted the value.
      value: value as Source['value'],
      body,
      sentences,
      placeInBody: ({ line, column }) => ({ file, line: line + bodyLine - 1, column }),
      data: readOnDemand(file, () => parts().data),
      get bodyText() {
        // Splitting by lines spares reading the front matter again.
        return syntaxOf(role.kind, path) === 'front matter'
          ? text
              .split('\n')
              .slice(bodyLine - 1)
              .join('\n')
          : '';
      },
    },
    findings,
  };
}

/** Data that is parsed only when a line, a column or the source text is needed: never for a file without mistakes. */
function readOnDemand(file: string, data: () => Data): Data {
  const place = (find: () => Place): Place => ({
    file,
    get line() {
      return find().line;
    },
    get column() {
      return find().column;
    },
  });
  return {
    get value() {
      return data().value;
    },
    get findings() {
      return data().findings;
    },
    placeOf: (path) => place(() => data().placeOf(path)),
    placeOfKey: (path) => place(() => data().placeOfKey(path)),
    typedAt: (path) => data().typedAt(path),
    isInBrackets: (path) => data().isInBrackets(path),
  };
}

/** Sources by kind: rules ask for each kind many times. */
const sorted = new WeakMap<readonly Source[], ReadonlyMap<Kind, readonly Source[]>>();

/** All files of a kind, valid or not. */
export function filesOf<K extends Kind>({ sources }: Pick<Content, 'sources'>, kind: K): readonly Source<K>[] {
  let byKind = sorted.get(sources);
  if (byKind === undefined) {
    byKind = Map.groupBy(sources, ({ role }) => role.kind);
    sorted.set(sources, byKind);
  }
  // Files grouped under a kind have a role of that kind.
  return (byKind.get(kind) ?? []) as readonly Source<K>[];
}

/** The files of a kind whose data is valid. */
export const sourcesOf = <K extends Kind>(content: Pick<Content, 'sources'>, kind: K): ValidSource<K>[] =>
  filesOf(content, kind).filter((source): source is ValidSource<K> => source.value !== undefined);

/** Ids of all files of one kind, valid or not: a reference to a page that has a mistake is not broken. */
export const idsOf = <K extends Kind>(content: Pick<Content, 'sources'>, kind: K): RoleOf<K>[] =>
  filesOf(content, kind).map(({ role }) => role);
