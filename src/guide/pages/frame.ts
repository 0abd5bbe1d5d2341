import { editAddress } from '../../urls/repository.ts';
import { addressOn, paths, type Site } from '../../urls/urls.ts';
import { frame as words } from '../../words/en/parts.ts';
import { pageKinds } from '../../words/en/terms.ts';
import { directionOf } from '../../words/language.ts';
import type { Guide } from '../model.ts';

/** A step on the way from the home page to a page, or a page beside it. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/** A kind of page. */
export type PageKind = keyof typeof pageKinds;

/** What a page says of itself. */
export interface Head {
  /** The title of the page, without the name of the guide; nothing on the home page. */
  readonly title?: string;
  /** What the title of the window says instead of it. */
  readonly windowTitle?: string;
  /** One sentence of plain text for search engines and previews. */
  readonly description: string;
  /** Path of the page. */
  readonly path: string;
  /** The way from the home page to here, without both ends. */
  readonly crumbs?: readonly Crumb[];
  /** What the search filters call this kind of page; nothing keeps the page out of the index. */
  readonly kind?: PageKind;
  /** Values of the search filters. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Words that find the page although they are not on it. */
  readonly aliases?: readonly string[];
  /** Whether the page is wide: a table rather than text. */
  readonly wide?: boolean;
  /** Path of the content file, for "edit this page". */
  readonly file?: string;
  /** Address at which one contests what the page answers. */
  readonly contest?: string;
}

/** A link to a section of the site. */
export interface Section extends Crumb {
  /** What `aria-current` says: the page itself, a page of this section, or nothing. */
  readonly current: 'page' | 'true' | undefined;
}

/** Everything around what a page holds: its head, header and foot. */
export interface Frame extends Pick<Head, 'description' | 'contest'> {
  readonly language: string;
  /** In which direction the language is written. */
  readonly direction: ReturnType<typeof directionOf>;
  /** The name of the guide. */
  readonly guide: string;
  /** Title of the window. */
  readonly windowTitle: string;
  /** Title for previews. */
  readonly title: string;
  /** Kind of page for previews. */
  readonly type: 'website' | 'article';
  /** The one full address of the page. */
  readonly canonical: string;
  /** Style rules with the hue of each framework. */
  readonly hues: string;
  readonly sections: readonly Section[];
  readonly crumbs: readonly Crumb[];
  readonly aliases: readonly string[];
  readonly wide: boolean;
  /** Attributes that have Pagefind index the page with its filters; none keep it out of the index. */
  readonly searched: Readonly<Record<string, string>>;
  /** Pages that are linked from the foot alone. */
  readonly others: readonly Crumb[];
  /** Address of the repository. */
  readonly repository: string;
  /** Where one edits the file of the page. */
  readonly edit: string | undefined;
}

/** The frame of a page. */
export function frameOf(guide: Guide, site: Site, head: Head): Frame {
  const { settings, frameworks, experiments, measurements, pages } = guide;
  const { title, description, path, crumbs = [], aliases = [], wide = false, file, contest } = head;
  return {
    language: settings.language,
    direction: directionOf(settings.language),
    guide: settings.title,
    windowTitle: head.windowTitle ?? (title === undefined ? settings.title : words.title(title, settings.title)),
    title: title ?? settings.title,
    type: title === undefined ? 'website' : 'article',
    description,
    canonical: addressOn(site, path),
    hues: frameworks.map(({ id, data }) => `[data-framework="${id}"]{--hue:${data.hue}}`).join(''),
    sections: sectionsOf(guide).map((section) => ({
      ...section,
      current: path === section.path ? 'page' : path.startsWith(section.path) ? 'true' : undefined,
    })),
    crumbs,
    aliases,
    wide,
    searched: searchedBy(head),
    others: [
      ...(experiments.length > 0 ? [{ label: words.experiments, path: paths.experiments }] : []),
      ...(measurements.length > 0 ? [{ label: words.measurements, path: paths.measurements }] : []),
      ...pages.map(({ id, data }) => ({ label: data.title, path: paths.page(id) })),
    ],
    repository: settings.repository,
    edit: file === undefined ? undefined : editAddress(settings, site.contentName, file),
    ...(contest === undefined ? {} : { contest }),
  };
}

const sectionsOf = ({ cases, claims }: Guide): Crumb[] => [
  { label: words.topics, path: paths.topics },
  { label: words.matrix, path: paths.matrix },
  ...(cases.length > 0 ? [{ label: words.choose, path: paths.cases }] : []),
  ...(claims.length > 0 ? [{ label: words.claims, path: paths.claims }] : []),
  { label: words.examples, path: paths.examples },
  { label: words.frameworks, path: paths.frameworks },
];

/** Pagefind reads a filter from an attribute: `topic[data-filter-0]`. A value that is written after a colon would swallow the rest. */
function searchedBy({ kind, filters = {} }: Head): Record<string, string> {
  if (kind === undefined) return {};
  const values = Object.entries({ ...filters, kind: [pageKinds[kind]] }).flatMap(([name, list]) => list.map((value) => ({ name, value })));
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': values.map(({ name }, index) => `${name}[data-filter-${index}]`).join(', '),
    ...Object.fromEntries(values.map(({ value }, index) => [`data-filter-${index}`, value])),
  };
}

/** An entry of a list with those before and after it. */
export interface Placed<Item> {
  readonly one: Item;
  readonly previous: Item | undefined;
  readonly next: Item | undefined;
}

/** Each entry of a list with those before and after it. */
export const placed = <Item>(list: readonly Item[]): Placed<Item>[] =>
  list.map((one, index) => ({ one, previous: list[index - 1], next: list[index + 1] }));

/** The links to the pages before and after a page. */
export function neighboursOf<Item extends { readonly data: { readonly title: string } }>(
  { previous, next }: Omit<Placed<Item>, 'one'>,
  pathOf: (item: Item) => string,
): { readonly previous: Crumb | undefined; readonly next: Crumb | undefined } {
  const crumb = (item: Item | undefined) => item && { label: item.data.title, path: pathOf(item) };
  return { previous: crumb(previous), next: crumb(next) };
}
