import { paths } from '../../urls/urls.ts';
import { changes as words } from '../../words/en/pages.ts';
import type { Guide } from '../model.ts';

/** A page about the guide itself. */
export interface AboutPage {
  readonly title: string;
  readonly summary: string;
  readonly path: string;
  /** The pages that belong to it. */
  readonly parts: readonly { readonly title: string; readonly path: string }[];
}

/** The pages about the guide itself: the prose pages that belong to no other, then what changed. */
export const aboutPages = ({ pages }: Pick<Guide, 'pages'>): AboutPage[] => [
  ...pages
    .filter(({ data }) => data.parent === undefined)
    .map(({ id, data: { title, summary } }) => ({
      title,
      summary,
      path: paths.page(id),
      parts: pages.filter(({ data }) => data.parent === id).map((part) => ({ title: part.data.title, path: paths.page(part.id) })),
    })),
  { title: words.title, summary: words.description, path: paths.changes, parts: [] },
];
