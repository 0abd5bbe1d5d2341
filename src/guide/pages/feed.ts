import { rulingInWords } from '../../claims/rulings.ts';
import { feedOf } from '../../urls/files.ts';
import { paths } from '../../urls/urls.ts';
import { feed as words, frame as wordsOfFrame } from '../../words/en/parts.ts';
import type { Claim, Framework, Guide } from '../model.ts';

/** An entry of a feed. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  /** What no other entry has, now or later. */
  readonly id: string;
  readonly pubDate: Date;
  readonly description: string;
}

/** The most entries of a feed; readers have collected the older ones already. */
const MOST_ITEMS = 100;

/** An entry before it has its place in a feed. */
type Undated = Omit<FeedItem, 'pubDate' | 'id'> & { readonly day: string };

/**
 * What changed in the answers, newest first: each noted change, and the latest verification of each aspect.
 *
 * @param address turns a path into an absolute URL
 */
export function feedItems({ topics }: Pick<Guide, 'topics'>, address: (path: string) => string): FeedItem[] {
  const items = topics.flatMap((topic) =>
    topic.aspects.flatMap(({ id, data, answers }): Undated[] => {
      const link = address(paths.aspect(topic.id, id));
      const now = answers.map(({ framework, current }) => `${framework.data.name}: ${current.summary}`).join(' ');
      return [
        ...data.changes.map(({ date, note }) => ({
          title: words.changed(data.title),
          link: `${link}#corrections`,
          day: date,
          description: note,
        })),
        { title: words.verified(data.title), link, day: data.verified.date, description: now },
      ];
    }),
  );
  return newest(items);
}

/** Claims by the day on which their rulings were last checked, newest first. */
export const claimItems = (claims: readonly Claim[], address: (path: string) => string): FeedItem[] =>
  newest(
    claims.map(({ id, data }) => ({
      title: words.ruled(rulingInWords(data.ruling).word, data.title),
      link: address(paths.claim(id)),
      day: data.verified,
      description: data.instead ?? data.statements[0]?.text ?? data.title,
    })),
  );

/** Releases by the day of their first version, newest first. */
export const releaseItems = (frameworks: readonly Framework[], address: (path: string) => string): FeedItem[] =>
  newest(
    frameworks.flatMap(({ id, data }) =>
      data.releases.map(({ version, latest, lts, released, bugfixes_until, security_until }) => ({
        title: words.release(data.name, version, lts),
        link: `${address(paths.framework(id))}#releases`,
        day: released,
        description: words.aboutRelease(latest, bugfixes_until, security_until),
      })),
    ),
  );

/** Entries with their ids, newest first. Entries with the same day and link get a number each. */
function newest(items: readonly Undated[]): FeedItem[] {
  const counts = new Map<string, number>();
  return items
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.link.localeCompare(b.link))
    .slice(0, MOST_ITEMS)
    .map(({ day, ...item }) => {
      const place = `${item.link} ${day}`;
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      return { ...item, id: count === 1 ? place : `${place} ${count}`, pubDate: new Date(`${day}T00:00:00Z`) };
    });
}

/** A feed. */
export interface Feed {
  /** Path of its file. */
  readonly path: string;
  readonly title: string;
  /** Path of the page that it is about. */
  readonly about: string;
  readonly items: (address: (path: string) => string) => FeedItem[];
}

/** All feeds of a guide: the whole, each topic, the claims, and the releases. */
export const feedsOf = ({ settings, topics, claims, frameworks }: Guide): Feed[] => [
  { path: paths.feed, title: settings.title, about: paths.home, items: (address) => feedItems({ topics }, address) },
  ...topics.map(
    (topic): Feed => ({
      path: feedOf(paths.topic(topic.id)),
      title: wordsOfFrame.title(topic.data.title, settings.title),
      about: paths.topic(topic.id),
      items: (address) => feedItems({ topics: [topic] }, address),
    }),
  ),
  ...(claims.length === 0
    ? []
    : [
        {
          path: feedOf(paths.claims),
          title: wordsOfFrame.title(wordsOfFrame.claims, settings.title),
          about: paths.claims,
          items: (address: (path: string) => string) => claimItems(claims, address),
        },
      ]),
  {
    path: feedOf(paths.frameworks),
    title: wordsOfFrame.title(words.releases, settings.title),
    about: paths.frameworks,
    items: (address) => releaseItems(frameworks, address),
  },
];
