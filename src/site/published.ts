import { type Content, readContent } from '../content/content.ts';
import { readFolder } from '../content/files.ts';
import { type ReadFolder, readContentFolder } from './content-folder.ts';
import { type Settings, today } from './settings.ts';

/** Astro loads modules of its own, apart from those of a command. Both see the same global object. */
declare global {
  var contentOfTheGuide: ReadFolder | undefined;
}

/** The content folder of a guide. */
type At = Pick<Settings, 'contentDir' | 'contentName'>;

/** Hands content that was read to the loaders of Astro's collections in this process. */
export function publish(read: ReadFolder): void {
  globalThis.contentOfTheGuide = read;
}

/** What was published; where no command has read anything, such as under `astro sync`, what the folder holds. */
export function published(at: At): ReadFolder {
  globalThis.contentOfTheGuide ??= readContentFolder(at, today(process.env));
  return globalThis.contentOfTheGuide;
}

/** The content that was published. */
export const publishedContent = (at: At): Content => published(at).content;

/** Publishes the folder as it is now. Only files that changed since are read and parsed. */
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
