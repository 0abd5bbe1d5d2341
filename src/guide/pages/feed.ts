import { paths } from '../../urls/urls.ts';
import { feed as words } from '../../words/en/parts.ts';
import type { Guide } from '../model.ts';

/** An entry of the feed. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly pubDate: Date;
  readonly description: string;
}

/**
 * What changed in the answers, newest first: each noted change, and the latest verification of each aspect.
 *
 * @param address turns a path into an absolute URL
 */
export function feedItems({ topics }: Pick<Guide, 'topics'>, address: (path: string) => string): FeedItem[] {
  const items = topics.flatMap((topic) =>
    topic.aspects.flatMap(({ id, data, answers }) => {
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
  return items
    .sort((a, b) => b.day.localeCompare(a.day) || a.link.localeCompare(b.link))
    .map(({ day, ...item }) => ({ ...item, pubDate: new Date(`${day}T00:00:00Z`) }));
}
