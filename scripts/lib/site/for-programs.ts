/** The files that programs read: Markdown of every page, `llms.txt`, and data. Made of the guide, not of its HTML. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, filesOf } from '../../../src/content/content.ts';
import { ALL_KINDS, hasBody } from '../../../src/content/kinds.ts';
import { dataFiles, movesThrough } from '../../../src/data/files.ts';
import { guideFrom } from '../../../src/guide/guide-from.ts';
import type { Body } from '../../../src/twins/desk.ts';
import { llmsFull, llmsTxt } from '../../../src/twins/llms.ts';
import { movedTwin, twinsOf } from '../../../src/twins/twins.ts';
import { twinOf } from '../../../src/urls/files.ts';
import { addressOn, paths, type Site } from '../../../src/urls/urls.ts';
import { write } from './site-folder.ts';

/** Files by path, each with what writes it. */
type Files = ReadonlyMap<string, () => string>;

/** What programs read. */
export interface ForPrograms {
  readonly files: Files;
  /** `llms-full.txt` and its parts, for which every page is written. */
  readonly full: () => Files;
}

/**
 * All files for programs, each written when it is asked for. Undefined for content without a valid `guide.yaml`.
 *
 * @param isPage whether the site has a page at a path: one that it leaves out has no Markdown
 */
export function forPrograms(content: Content, site: Site, isPage: (path: string) => boolean = () => true): ForPrograms | undefined {
  const guide = guideFrom(content);
  if (guide === undefined) return undefined;
  const bodyOf = bodiesOf(content);
  const address = (path: string): string => addressOn(site, path);
  const twins = twinsOf(guide, site, bodyOf, isPage).map((twin) => ({ ...twin, write: onceOnly(twin.write) }));
  const pages = new Set(twins.map(({ path }) => path));
  return {
    files: new Map([
      ...twins.map(({ path, write }) => [twinOf(path), write] as const),
      ...movesThrough(guide.settings.moved).map(
        ([from, to]) => [twinOf(from), () => movedTwin(address(pages.has(to) ? twinOf(to) : to))] as const,
      ),
      [paths.llms, () => llmsTxt(guide, pages, address)] as const,
      ...dataFiles({ guide, address, bodyOf: (file) => bodyOf(file)?.text ?? '' }),
    ]),
    full: () => {
      const written = twins.map(({ path, part, write }) => ({ path, part, text: write() }));
      return new Map([...llmsFull(guide, written, address)].map(([path, text]) => [path, () => text]));
    },
  };
}

/** Writes a text when it is asked for first, and keeps it. */
function onceOnly(write: () => string): () => string {
  let text: string | undefined;
  return () => {
    text ??= write();
    return text;
  };
}

/** Finds the body of a content file by its path. */
function bodiesOf(content: Content): (file: string) => Body | undefined {
  const sources = new Map(
    ALL_KINDS.filter(hasBody).flatMap((kind) => filesOf(content, kind).map((source) => [source.path, source] as const)),
  );
  return (file) => {
    const source = sources.get(file);
    if (source?.body === undefined) return undefined;
    // Splitting by lines spares reading the front matter again.
    const first = source.placeInBody({ line: 1, column: 1 }).line;
    return {
      text: source.text
        .split('\n')
        .slice(first - 1)
        .join('\n'),
      outline: source.body,
    };
  };
}

/**
 * Writes the files for programs into a built site.
 *
 * @param folder the new site
 * @param last the folder of the last site, whose files are used again where they have the same text
 */
export function writeForPrograms(content: Content, site: Site, folder: string, last: string): void {
  const made = forPrograms(content, site, (path) => existsSync(join(folder, path, 'index.html')));
  if (made === undefined) return;
  for (const [path, text] of [...made.files, ...made.full()]) write(text(), join(folder, path), join(last, path));
}
