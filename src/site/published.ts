import type { Content } from '../content/content.ts';
import { readContentFolder } from './content-folder.ts';
import { type Settings, today } from './settings.ts';

/** Astro loads modules of its own, apart from those of a command. Both see the same global object. */
declare global {
  var publishedContentOfTheGuide: Content | undefined;
}

/** Hands content that was read and checked to the loaders of Astro's collections in this process. */
export function publish(content: Content): void {
  globalThis.publishedContentOfTheGuide = content;
}

/** The content that was published; where no command has read any, such as under `astro sync`, what the folder holds. */
export function publishedContent({ contentDir, contentName }: Pick<Settings, 'contentDir' | 'contentName'>): Content {
  globalThis.publishedContentOfTheGuide ??= readContentFolder({ contentDir, contentName }, today(process.env)).content;
  return globalThis.publishedContentOfTheGuide;
}
