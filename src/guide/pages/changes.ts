import { paths, type Site } from '../../urls/urls.ts';
import { changes as words } from '../../words/en/pages.ts';
import { releaseName } from '../../words/en/parts.ts';
import type { Guide } from '../model.ts';
import { frameOf } from './frame.ts';
import { aboutGuide } from './siblings.ts';

/** Something that happened on a day. */
export interface Change {
  /** What happened, in one or two words. */
  readonly kind: string;
  /** What it happened to. */
  readonly title: string;
  readonly path: string;
  /** One sentence of Markdown; undefined where the title says it all. */
  readonly note: string | undefined;
}

/** The changes of one day. */
export interface DayOfChanges {
  readonly day: string;
  readonly changes: readonly Change[];
}

/** How many days are shown; the feed and the history of the repository have the rest. */
const DAYS = 60;

/**
 * What changed, newest day first: corrected answers, changed rulings, new versions, and what was checked. Within a day, corrections
 * come first.
 */
export function daysOfChanges({ topics, claims, frameworks }: Pick<Guide, 'topics' | 'claims' | 'frameworks'>): DayOfChanges[] {
  const aspects = topics.flatMap((topic) => topic.aspects);
  const dated: (Change & { readonly day: string })[] = [
    ...aspects.flatMap(({ topic, id, data }) =>
      data.changes.map(({ date, note }) => ({
        day: date,
        kind: words.corrected,
        title: data.title,
        path: `${paths.aspect(topic, id)}#corrections`,
        note,
      })),
    ),
    ...claims.flatMap(({ id, data }) =>
      data.changes.map(({ date, note }) => ({
        day: date,
        kind: words.ruledAnew,
        title: data.title,
        path: `${paths.claim(id)}#corrections`,
        note,
      })),
    ),
    ...frameworks.flatMap(({ id, data }) =>
      data.releases.map((release) => ({
        day: release.released,
        kind: words.released,
        title: `${data.name} ${releaseName(release)}`,
        path: paths.framework(id),
        note: release.compared ? words.compared : undefined,
      })),
    ),
    ...checksOf(aspects, words.answersChecked, paths.topics),
    ...checksOf(claims, words.claimsChecked, paths.claims),
  ];
  return [...Map.groupBy(dated, ({ day }) => day)]
    .sort(([a], [b]) => b.localeCompare(a))
    .slice(0, DAYS)
    .map(([day, changes]) => ({ day, changes: changes.map(({ day: _, ...change }) => change) }));
}

/** One change for each day on which something was last checked. */
const checksOf = (
  items: readonly { readonly data: { readonly verified: string | { readonly date: string } } }[],
  title: (count: number) => string,
  path: string,
) =>
  [...Map.groupBy(items, ({ data: { verified } }) => (typeof verified === 'string' ? verified : verified.date))].map(([day, all]) => ({
    day,
    kind: words.checked,
    title: title(all.length),
    path,
    note: undefined,
  }));

/** What the page of changes shows. */
export const changesPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, {
    title: words.title,
    description: words.description,
    path: paths.changes,
    siblings: aboutGuide(guide),
    kind: 'about',
  }),
  days: daysOfChanges(guide),
});
