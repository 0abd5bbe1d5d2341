import { paths, type Site, termsId } from '../../urls/urls.ts';
import { terms as words } from '../../words/en/pages.ts';
import type { Aspect, Framework, Guide } from '../model.ts';
import { type Direction, directionsOf, translationsOf } from '../terms.ts';
import { frameOf } from './frame.ts';
import { namesInWords } from './names.ts';

/** Links to the tables of some directions. */
export const directionLinks = (directions: readonly Direction[]) =>
  directions.map(({ from, to, count }) => ({
    label: words.titled(from.data.name, to.data.name),
    path: paths.termsFromTo(from.id, to.id),
    count: words.count(count),
  }));

/** What the list of the tables of terms shows. */
export const termsPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, {
    title: words.title,
    description: words.description(namesInWords(guide)),
    path: paths.terms,
    kind: 'overview',
  }),
  directions: directionLinks(directionsOf(guide)),
});

/** What the table of terms from one framework to another shows. */
export function directionPage(guide: Guide, site: Site, { from, to, count }: Direction) {
  const [known, wanted] = [from.data.name, to.data.name];
  const back = directionsOf(guide).filter((other) => other.from === to && other.to === from);
  return {
    frame: frameOf(guide, site, {
      title: words.titled(known, wanted),
      description: words.describedFromTo(known, wanted, count),
      path: paths.termsFromTo(from.id, to.id),
      crumbs: [{ label: words.title, path: paths.terms }],
      kind: 'terms',
      filters: { framework: [known, wanted] },
      aliases: words.aliases(known, wanted),
      wide: true,
    }),
    heading: words.heading(known, wanted),
    lead: words.lead(known, wanted, count),
    caption: words.caption(known, wanted),
    from: { id: from.id, name: known },
    to: { id: to.id, name: wanted },
    /** Shown where the framework has no name of its own. */
    none: words.none(wanted),
    groups: guide.topics.flatMap(({ id, data, aspects }) => {
      const rows = translationsOf(aspects, from, to).map(({ aspect, ...row }) => ({
        ...row,
        title: aspect.data.title,
        path: paths.aspect(aspect.topic, aspect.id),
      }));
      return rows.length === 0 ? [] : [{ id: termsId(id), title: data.title, path: paths.topic(id), rows }];
    }),
    back: directionLinks(back)[0],
  };
}

/** How many terms the page of an aspect shows: it answers a question, and the tables between frameworks have them all. */
const SHOWN = 8;

/** The terms of an aspect, with the names of each framework; undefined if it has none. */
export const termsOf = ({ data, answers }: Aspect) =>
  data.terms.length === 0
    ? undefined
    : {
        frameworks: answers.map(({ framework }) => ({ id: framework.id, name: framework.data.name })),
        rows: data.terms.map(({ names, differs }) => ({
          differs,
          names: answers.map(({ framework }) => names[framework.id]),
        })),
        /** How many of the rows its page shows, and how many are left for the tables between frameworks. */
        shown: SHOWN,
        left: Math.max(0, data.terms.length - SHOWN),
      };

/** The tables to which the page of a framework leads: those from it, and those to it. */
export const directionsAbout = (guide: Guide, framework: Framework) =>
  directionLinks(directionsOf(guide).filter(({ from, to }) => from === framework || to === framework));
