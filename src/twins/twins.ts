/** The Markdown of every page of a guide. */
import type { Guide } from '../guide/model.ts';
import { placed } from '../guide/pages/frame.ts';
import { prosePage } from '../guide/pages/others.ts';
import { SHELVES } from '../guide/shelves.ts';
import { directionsOf } from '../guide/terms.ts';
import { twinOf } from '../urls/files.ts';
import { addressOn, paths, type Site } from '../urls/urls.ts';
import { twin as words } from '../words/en/twins.ts';
import { bodyShown } from './body.ts';
import { changesTwin } from './changes.ts';
import { casesTwin, caseTwin, compareTwin, frameworksTwin, frameworkTwin, homeTwin } from './choice.ts';
import { claimsTwin, claimTwin, sourcesTwin, sourceTwin } from './claims.ts';
import { dataTwin } from './data-page.ts';
import { type Body, type Desk, page } from './desk.ts';
import { asParagraph, heading, sentenceOf, wordsOf } from './markdown.ts';
import { measurementsTwin, programsTwin, shelfTwin } from './programs.ts';
import { aspectTwin, matrixTwin, topicsTwin, topicTwin } from './questions.ts';
import { directionTwin, termsTwin } from './terms.ts';

/** A page as Markdown. */
export interface Twin {
  /** Path of the page. */
  readonly path: string;
  /** What `llms-full.txt` puts it beside when it is divided: the id of a topic or the name of a section of the site. */
  readonly part: string;
  /** Writes it. */
  readonly write: () => string;
}

/**
 * The Markdown of every page, in reading order.
 *
 * @param bodyOf finds the body of a content file by its path below the content folder
 * @param isPage whether the site has a page at a path
 */
export function twinsOf(
  guide: Guide,
  site: Site,
  bodyOf: (file: string) => Body | undefined,
  isPage: (path: string) => boolean = () => true,
): Twin[] {
  const twins: Twin[] = [];
  const pages = new Set<string>();
  const address = (path: string): string => addressOn(site, path);
  const desk: Desk = {
    guide,
    site,
    bodyOf,
    page: address,
    to: (path) => {
      const [, plain = '', rest = ''] = /^([^#?]*)(.*)$/s.exec(path) ?? [];
      return /^[a-z]+:/i.test(path) ? path : address(pages.has(plain) ? `${twinOf(plain)}${rest}` : path);
    },
  };
  const add = (path: string, part: string, write: () => string): void => {
    if (!isPage(path)) return;
    pages.add(path);
    twins.push({ path, part, write });
  };

  const { topics, frameworks, cases, claims, sources } = guide;
  add(paths.home, 'guide', () => homeTwin(desk));
  add(paths.topics, 'guide', () => topicsTwin(desk));
  add(paths.matrix, 'guide', () => matrixTwin(desk));
  add(paths.compare, 'guide', () => compareTwin(desk));
  add(paths.changes, 'guide', () => changesTwin(desk));
  add(paths.data, 'guide', () => dataTwin(desk));
  for (const one of guide.pages)
    add(paths.page(one.id), 'guide', () => {
      const { frame, data } = prosePage(guide, site, one);
      return page(
        desk,
        frame,
        heading(1, data.title),
        asParagraph(sentenceOf(data.summary, desk.to)),
        bodyShown(desk, one.file, paths.page(one.id)),
      );
    });
  add(paths.frameworks, 'frameworks', () => frameworksTwin(desk));
  for (const one of frameworks) add(paths.framework(one.id), 'frameworks', () => frameworkTwin(desk, one));
  add(paths.terms, 'frameworks', () => termsTwin(desk));
  for (const direction of directionsOf(guide))
    add(paths.termsFromTo(direction.from.id, direction.to.id), 'frameworks', () => directionTwin(desk, direction));
  for (const topic of placed(topics)) {
    const { id, aspects } = topic.one;
    add(paths.topic(id), id, () => topicTwin(desk, topic));
    for (const aspect of placed(aspects)) add(paths.aspect(id, aspect.one.id), id, () => aspectTwin(desk, topic.one, aspect));
  }
  add(paths.cases, 'cases', () => casesTwin(desk));
  for (const one of placed(cases)) add(paths.case(one.one.id), 'cases', () => caseTwin(desk, one));
  for (const shelf of SHELVES) {
    add(shelf.path, shelf.id, () => shelfTwin(desk, shelf));
    for (const example of guide[shelf.id]) add(shelf.pathOf(example.id), shelf.id, () => programsTwin(desk, shelf, example));
  }
  add(paths.claims, 'claims', () => claimsTwin(desk));
  for (const one of placed(claims)) add(paths.claim(one.one.id), 'claims', () => claimTwin(desk, one));
  add(paths.sources, 'articles', () => sourcesTwin(desk));
  for (const one of placed(sources)) add(paths.source(one.one.id), 'articles', () => sourceTwin(desk, one));
  add(paths.measurements, 'measurements', () => measurementsTwin(desk));
  return twins;
}

/** The Markdown at the path of a page that moved. */
export const movedTwin = (to: string): string => `${wordsOf(words.moved(to), (path) => path)}\n`;
