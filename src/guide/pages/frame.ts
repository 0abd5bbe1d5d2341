import type { Mark } from '../../matrix/levels.ts';
import type { Ruling } from '../../schemas/claim.ts';
import { twinOf } from '../../urls/files.ts';
import { editAddress } from '../../urls/repository.ts';
import { addressOn, paths, type Site } from '../../urls/urls.ts';
import { frame as words } from '../../words/en/parts.ts';
import { pageKinds } from '../../words/en/terms.ts';
import { directionOf } from '../../words/language.ts';
import type { Guide } from '../model.ts';
import { directionsOf } from '../terms.ts';
import { aboutPages } from './about.ts';
import { breadcrumbList } from './linked-data.ts';

/** A breadcrumb, or a link to a neighbouring page. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/** A page in the list beside a page: what belongs with it. */
export interface Sibling extends Crumb {
  /** For each framework the level of its answer, or `value`; empty for a page that is no question. */
  readonly levels?: readonly Mark[];
  /** What the levels say, for those who do not see them. */
  readonly says?: string;
  /** The ruling of a claim. */
  readonly ruling?: Ruling;
  /** Whether it belongs to the entry before it. */
  readonly isPart?: boolean;
}

/** The list beside a page, bounded: the pages of one topic, say, never those of the whole site. */
export interface Siblings {
  /** What they have in common. */
  readonly title: string;
  /** The page above them. */
  readonly path: string;
  /** Names of the frameworks, in the order of the marks; empty without marks. */
  readonly columns: readonly string[];
  readonly entries: readonly Sibling[];
}

/** A kind of page. */
export type PageKind = keyof typeof pageKinds;

/** What a page declares about itself. */
export interface Head {
  /** The title of the page, without the name of the guide; undefined on the home page. */
  readonly title?: string;
  /** Window title to use instead of it. */
  readonly windowTitle?: string;
  /** One sentence of plain text for search engines and previews. */
  readonly description: string;
  /** Path of the page. */
  readonly path: string;
  /** The breadcrumbs, without the home page and the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** The list beside the page. */
  readonly siblings?: Siblings;
  /** What the search filters call this kind of page; leave it out to keep the page out of the index, and without Markdown. */
  readonly kind?: PageKind;
  /** Values of the search filters. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Search terms for the page that do not appear on it. */
  readonly aliases?: readonly string[];
  /** Whether the page is wide: a table rather than text. */
  readonly wide?: boolean;
  /** Path of the content file, for "edit this page". */
  readonly file?: string;
  /** URL for contesting the page's answers. */
  readonly contest?: string;
}

/** A link to a section of the site. */
export interface Section extends Crumb {
  /** Value of `aria-current`: the page itself, a page in this section, or undefined. */
  readonly current: 'page' | 'true' | undefined;
}

/** Everything around the content of a page: its head, header and footer. */
export interface Frame extends Pick<Head, 'description' | 'contest'> {
  readonly language: string;
  /** Text direction of the language. */
  readonly direction: ReturnType<typeof directionOf>;
  /** The name of the guide. */
  readonly guide: string;
  /** Title of the window. */
  readonly windowTitle: string;
  /** Title for previews. */
  readonly title: string;
  /** Kind of page for previews. */
  readonly type: 'website' | 'article';
  /** The canonical URL of the page. */
  readonly canonical: string;
  /** URL of the picture for previews; undefined if there is none. */
  readonly image: string | undefined;
  /** The breadcrumbs as JSON-LD; undefined on the home page. */
  readonly linkedData: string | undefined;
  /** CSS rules that set the hue of each framework. */
  readonly hues: string;
  readonly sections: readonly Section[];
  /** From the page below the home page to this one, which is the last; empty on the home page. */
  readonly crumbs: readonly Crumb[];
  readonly siblings: Siblings | undefined;
  /** Path of the page. */
  readonly path: string;
  readonly aliases: readonly string[];
  readonly wide: boolean;
  /** Path of the page as Markdown; undefined for a page that has none. */
  readonly twin: string | undefined;
  /** Attributes that make Pagefind index the page with its filters; empty to keep it out of the index. */
  readonly searched: Readonly<Record<string, string>>;
  /** Pages that the footer links. */
  readonly others: readonly Crumb[];
  /** Under which text and data may be reused. */
  readonly licence: Guide['settings']['licence'];
  /** URL of the repository. */
  readonly repository: string;
  /** URL for editing the page's file. */
  readonly edit: string | undefined;
}

/** The frame of a page. */
export function frameOf(guide: Guide, site: Site, head: Head): Frame {
  const { settings, frameworks, experiments, measurements } = guide;
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
    image: site.images?.[path] === undefined ? undefined : addressOn(site, site.images[path]),
    linkedData:
      title === undefined ? undefined : breadcrumbList(site, [{ label: words.home, path: paths.home }, ...crumbs, { label: title, path }]),
    hues: frameworks.map(({ id, data }) => `[data-framework="${id}"]{--hue:${data.hue}}`).join(''),
    sections: sectionsOf(guide).map((section) => ({
      ...section,
      current: path === section.path ? 'page' : path.startsWith(section.path) ? 'true' : undefined,
    })),
    crumbs: title === undefined ? [] : [...crumbs, { label: title, path }],
    siblings: head.siblings,
    path,
    aliases,
    wide,
    twin: head.kind === undefined ? undefined : twinOf(path),
    searched: searchedBy(head),
    others: [
      ...(directionsOf(guide).length > 0 ? [{ label: words.terms, path: paths.terms }] : []),
      ...(experiments.length > 0 ? [{ label: words.experiments, path: paths.experiments }] : []),
      ...(measurements.length > 0 ? [{ label: words.measurements, path: paths.measurements }] : []),
      ...aboutPages(guide).map(({ title: label, path: page }) => ({ label, path: page })),
    ],
    licence: settings.licence,
    repository: settings.repository,
    edit: file === undefined ? undefined : editAddress(settings, site.contentName, file),
    ...(contest === undefined ? {} : { contest }),
  };
}

const sectionsOf = ({ cases, claims, examples }: Guide): Crumb[] => [
  { label: words.topics, path: paths.topics },
  { label: words.matrix, path: paths.matrix },
  ...(cases.length > 0 ? [{ label: words.choose, path: paths.cases }] : []),
  { label: words.compare, path: paths.compare },
  ...(claims.length > 0 ? [{ label: words.claims, path: paths.claims }] : []),
  ...(examples.length > 0 ? [{ label: words.examples, path: paths.examples }] : []),
  { label: words.frameworks, path: paths.frameworks },
];

/** Pagefind reads a filter from an attribute: `topic[data-filter-0]`. An inline value after a colon would consume the rest. */
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
