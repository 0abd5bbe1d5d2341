/** Rules for links, moved pages and renamed headings. */
import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { type Kind, pageOf } from '../content/kinds.ts';
import { error, type Finding, type Place, warning } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { once } from '../lists/lookup.ts';
import { slugOf } from '../markdown/heading-ids.ts';
import { renamedOf } from '../markdown/page-of-body.ts';
import { isMadeId, ownIds } from '../urls/page-ids.ts';
import { answerId, isInternal, measurementId, paths, rowId, statementId, termsId } from '../urls/urls.ts';
import { pieces } from './markdown.ts';

/** Every link has a valid target: a page and anchor of this guide, a web page or an email address. */
export function linksLeadSomewhere(content: Content): Finding[] {
  const pages = addresses(content);
  const renamed = new Map(content.sources.map(({ role, value }) => [pageOf(role), renamedOf(value)] as const));
  const findings: Finding[] = [];
  for (const { outline: piece, place, own } of pieces(content))
    for (const { url, text, ...spot } of piece.links) {
      const [path = '', anchor] = url.split('#', 2);
      const broken = (expected: string, tip: string): number => findings.push(error(place(spot), 'link', expected, url, tip));
      if (url.startsWith('#') || isInternal(url)) {
        const target = path === '' ? own : path;
        const anchors = pages.get(target);
        if (anchors === undefined) {
          const withSlash = pages.has(`${target}/`) ? `${target}/` : nearest(target, pages.keys());
          broken('the path of a page of this guide', `[${text}](${withSlash ?? paths.topics})`);
        } else if (anchor !== undefined && anchor !== '' && !anchors.has(decoded(anchor))) {
          const now = renamed.get(target)?.[decoded(anchor)];
          const near = now ?? nearest(decoded(anchor), anchors);
          const expected = now === undefined ? `an anchor of ${target}` : `the id that the heading has now, #${now}`;
          const tip = `[${text}](${near === undefined ? target : `${path}#${near}`})`;
          findings.push((now === undefined ? error : warning)(place(spot), 'link', expected, url, tip));
        }
      } else if (!/^(https?:\/\/|mailto:)/.test(url)) {
        const meant = [...pages.keys()].find((one) => one.endsWith(`/${path.replace(/^[./]+/, '').replace(/\.mdx?$/, '')}/`));
        broken('a path that starts with /, an address with https:, or mailto:', `[${text}](${meant ?? paths.topics})`);
      }
    }
  return findings;
}

/** The old path of a moved page has no page, and its new path has one. */
export function movedPagesLeadSomewhere(content: Content): Finding[] {
  const pages = addresses(content);
  return sourcesOf(content, 'guide').flatMap(({ data, value }) =>
    Object.entries(value.moved).flatMap(([from, to]) => [
      ...(pages.has(from)
        ? [error(data.placeOfKey(['moved', from]), 'moved', 'the path of a page that no longer exists', from, 'remove the line')]
        : []),
      ...(pages.has(to)
        ? []
        : [
            error(
              data.placeOf(['moved', from]),
              'moved',
              'the path of a page of this guide',
              to,
              nearest(to, pages.keys()) ?? paths.topics,
            ),
          ]),
    ]),
  );
}

/** The pages that queries of search should find exist, and those that people ask for in words of their own. */
export function queriesLeadSomewhere(content: Content): Finding[] {
  const pages = addresses(content);
  const leads = (place: Place, name: string, path: string): Finding[] => {
    const [page = '', anchor] = path.split('#', 2);
    const anchors = pages.get(page);
    if (anchors === undefined)
      return [error(place, name, 'the path of a page of this guide', path, nearest(page, pages.keys()) ?? paths.topics)];
    if (anchor === undefined || anchors.has(anchor)) return [];
    return [error(place, name, `an anchor of ${page}`, path, `${page}#${nearest(anchor, anchors) ?? [...anchors][0] ?? ''}`)];
  };
  return [
    ...sourcesOf(content, 'queries').flatMap(({ data, value }) =>
      value.queries.flatMap(({ finds }, index) =>
        finds.flatMap((path, place) => leads(data.placeOf(['queries', index, 'finds', place]), 'finds', path)),
      ),
    ),
    ...sourcesOf(content, 'asked').flatMap(({ data, value }) =>
      Object.keys(value).flatMap((path) => leads(data.placeOf([path]), 'path', path)),
    ),
  ];
}

/** A renamed heading no longer exists, and its replacement is on the same page. */
export function renamedHeadingsLeadSomewhere({ sources }: Content): Finding[] {
  return sources.flatMap(({ role, value, data, body }) => {
    const renamed = renamedOf(value);
    const present = new Set(body?.headings.map(({ id }) => id));
    return Object.entries(renamed).flatMap(([old, now]) => {
      const path = ['renamed_headings', old];
      const wrong = (expected: string, tip: string): Finding => error(data.placeOfKey(path), 'renamed_headings', expected, old, tip);
      const isOwn = ownIds(role.kind).includes(old) || isMadeId(role.kind, old);
      return [
        ...(old === slugOf(old) ? [] : [wrong('the id of a heading', `${slugOf(old)}: ${now}`)]),
        ...(present.has(old) ? [wrong('the id of a heading that no longer exists', 'remove the line')] : []),
        ...(isOwn ? [wrong('an id that the page does not use itself', 'remove the line')] : []),
        ...(present.has(now)
          ? []
          : [
              error(
                data.placeOf(path),
                'renamed_headings',
                'the id of a heading of this page',
                now,
                `${old}: ${renamed[now] ?? nearest(now, present) ?? [...present][0] ?? '…'}`,
              ),
            ]),
      ];
    });
  });
}

/** Pages that list files of a kind. They exist only if there is such a file. */
const LISTS = [
  ['example', paths.examples],
  ['experiment', paths.experiments],
  ['claim', paths.claims],
  ['source', paths.sources],
  ['case', paths.cases],
  ['measurement', paths.measurements],
] as const satisfies readonly (readonly [Kind, string])[];

/** Every page of the site with the anchors that links may use. Includes files with errors, because they are still pages. */
const addresses = once((content: Content): ReadonlyMap<string, ReadonlySet<string>> => {
  const aspects = idsOf(content, 'aspect');
  const frameworks = idsOf(content, 'framework');
  const rows = aspects.map(({ topic, id }) => rowId(topic, id));
  const pages = new Map<string, Set<string>>([
    [paths.home, new Set()],
    [paths.topics, new Set()],
    [paths.frameworks, new Set()],
    [paths.changes, new Set()],
    [paths.search, new Set()],
    [paths.data, new Set(['files', 'promises', 'examples', 'fields', 'feeds'])],
    [paths.matrix, new Set(['legend', ...rows])],
  ]);
  for (const [kind, path] of LISTS) if (idsOf(content, kind).length > 0) pages.set(path, new Set());
  for (const { id } of idsOf(content, 'measurement')) pages.get(paths.measurements)?.add(measurementId(id));
  for (const source of content.sources) {
    const path = pageOf(source.role);
    if (path === undefined || source.role.kind === 'guide') continue;
    const anchors = new Set(source.body?.headings.map(({ id }) => id));
    if (source.role.kind === 'aspect') for (const { id } of frameworks) anchors.add(answerId(id));
    if (source.role.kind === 'topic') {
      const topic = source.role.id;
      for (const aspect of aspects.filter((one) => one.topic === topic)) anchors.add(rowId(topic, aspect.id));
      anchors.add('matrix');
      anchors.add('choose');
    }
    pages.set(path, anchors);
  }
  for (const { from, to, topic } of translatedIn(content)) {
    const path = paths.termsFromTo(from, to);
    pages.set(paths.terms, new Set()).set(path, (pages.get(path) ?? new Set()).add(termsId(topic)));
  }
  for (const { value, role } of sourcesOf(content, 'claim'))
    for (const { id } of value.statements) pages.get(paths.claim(role.id))?.add(statementId(id));
  return pages;
});

/** For each term, the tables that have it: from a framework that has a name to any other for which something is written. */
const translatedIn = (content: Content): { readonly from: string; readonly to: string; readonly topic: string }[] =>
  sourcesOf(content, 'aspect').flatMap(({ value, role: { topic } }) =>
    value.terms.flatMap(({ names }) =>
      Object.entries(names).flatMap(([from, own]) =>
        own.length === 0 ? [] : Object.keys(names).flatMap((to) => (to === from ? [] : [{ from, to, topic }])),
      ),
    ),
  );

/** An anchor as it appears in the page: browsers decode percent-encoded fragments. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
