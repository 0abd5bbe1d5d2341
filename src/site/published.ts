import { type Content, readContent } from '../content/content.ts';
import { readFolder } from '../content/files.ts';
import { type ReadFolder, readContentFolder } from './content-folder.ts';
import { type Settings, today } from './settings.ts';

/** Astro loads its own copies of modules, separate from those of a command. Both share the global object. */
declare global {
  var contentOfTheGuide: ReadFolder | undefined;
}

/** The content folder of a guide. */
type At = Pick<Settings, 'contentDir' | 'contentName'>;

/** Makes content available to the Astro collection loaders in this process. */
export function publish(read: ReadFolder): void {
  globalThis.contentOfTheGuide = read;
}

/** The published content; if no command has read any, as under `astro sync`, reads the folder. */
export function published(at: At): ReadFolder {
  globalThis.contentOfTheGuide ??= readContentFolder(at, today(process.env));
  return globalThis.contentOfTheGuide;
}

/** The content that was published. */
export const publishedContent = (at: At): Content => published(at).content;

/** Publishes the folder as it is now. Only changed files are read and parsed. */
export function publishChanges(at: At): ReadFolder {
  const before = published(at);
  const folder = readFolder(at.contentDir, before.folder);
  const isSame =
    folder.files.size === before.folder.files.size && [...folder.files].every(([path, text]) => before.folder.files.get(path) === text);
  if (isSame && folder.refused.length === before.folder.refused.length) return before;
  const read = { ...readContent(folder.files, at.contentName, today(process.env), before.kept), folder, kept: before.kept };
  publish(read);
  return read;
}
