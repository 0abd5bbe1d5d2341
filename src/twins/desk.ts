import type { Guide } from '../guide/model.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Site } from '../urls/urls.ts';
import { twin as words } from '../words/en/twins.ts';
import { type Address, bare, blocks, plain, wordsOf } from './markdown.ts';

/** The Markdown body of a content file. */
export interface Body {
  readonly text: string;
  readonly outline: Outline;
}

/** What all pages of a guide are written from. */
export interface Desk {
  readonly guide: Guide;
  readonly site: Site;
  /** The URL of a path: of its Markdown, if it is a page that has some. */
  readonly to: Address;
  /** The URL of a path as a browser shows it. */
  readonly page: Address;
  /** The body of a content file, by its path below the content folder. */
  readonly bodyOf: (file: string) => Body | undefined;
}

/** What the top and the end of a page are written from: its frame. */
interface Framed {
  readonly title: string;
  readonly guide: string;
  readonly canonical: string;
}

/** A page: its first heading, where it comes from, its blocks, and the licence. */
export const page = ({ guide, to }: Desk, frame: Framed, title: string, ...parts: readonly (string | undefined)[]): string =>
  `${blocks(
    title,
    `${plain(frame.title === frame.guide ? words.start(frame.guide) : words.page(frame.title, frame.guide))}: ${bare(frame.canonical)}`,
    ...parts,
    guide.settings.licence && blocks('---', wordsOf(words.licence(guide.settings.licence.name, guide.settings.licence.url), to)),
  )}\n`;
