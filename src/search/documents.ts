/** What search knows of each page, or of each section that stands for itself. */
import type { Source } from '../content/content.ts';
import type { Guide } from '../guide/model.ts';
import { namesInWords } from '../guide/pages/names.ts';
import { SHELVES } from '../guide/shelves.ts';
import { directionsOf, namesIn } from '../guide/terms.ts';
import { plainInline } from '../markdown/inline.ts';
import type { Ruling } from '../schemas/claim.ts';
import { paths } from '../urls/urls.ts';
import { compare } from '../words/en/compare.ts';
import * as pageWords from '../words/en/pages.ts';
import type { pageKinds } from '../words/en/terms.ts';

/** A kind of page. */
export type DocumentKind = keyof typeof pageKinds;

/** What one framework answers, for a result. */
export interface ShortAnswer {
  /** Id of the framework. */
  readonly framework: string;
  /** Plain text. */
  readonly text: string;
}

/** A page that search finds, or a section of one. */
export interface Document {
  /** Path without the base, with an id for a section. */
  readonly path: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Title of the topic that it belongs to. */
  readonly topic?: string | undefined;
  /** Ids of the frameworks that it is about, as the search filter knows them. */
  readonly frameworks: readonly string[];
  /** The question that it answers. */
  readonly question?: string | undefined;
  /** What else people call it: aliases, settings, calls, classes. */
  readonly names: readonly string[];
  /** Packages and other names that are mentioned, but that it is not about. */
  readonly mentions: readonly string[];
  /** How people ask for it, in their own words. */
  readonly asked: readonly string[];
  /** What it says, in a sentence; for a comparable question, one sentence for each framework in `answers`. Plain text. */
  readonly says: string;
  readonly answers: readonly ShortAnswer[];
  /** The ruling on a claim. */
  readonly ruling?: Ruling | undefined;
  /** Whether it is a term of a page of terms rather than a page. */
  readonly isSection: boolean;
}

/** What search knows of pages besides the guide. */
export interface BesidesTheGuide {
  /** The sections of the body of the page at a path. */
  readonly sections: (path: string) => readonly Section[];
  /** How people ask for what is at a path. */
  readonly asked: (path: string) => readonly string[];
}

/** A section of a prose page. */
export interface Section {
  /** Id on the page. */
  readonly id: string;
  readonly title: string;
  /** Its first paragraph as plain text; empty for a heading that only groups others. */
  readonly text: string;
}

/** The sections of the body of a page, in order. */
export function sectionsOf({ body, bodyText }: Pick<Source, 'body' | 'bodyText'>): Section[] {
  const lines = bodyText.split('\n');
  const headings = body?.headings ?? [];
  return headings.map(({ id, text, line }, index) => {
    const inside = lines.slice(line, (headings[index + 1]?.line ?? lines.length + 1) - 1).join('\n');
    const [first = ''] = inside.split(/\n\s*\n/).filter((block) => /^\s*[\p{L}\p{N}*_`"“[]/u.test(block) && !/^\s*```/.test(block));
    return { id, title: text, text: plainInline(first.trim().replaceAll(/\s*\n\s*/g, ' ')) };
  });
}

/**
 * Everything that search offers, the most important first: frameworks, the way from one to another and prose pages, which are few and
 * answer the widest queries; topics, questions, cases, lists and examples; entries of prose pages; then experiments and claims.
 */
export function documentsOf(guide: Guide, besides: BesidesTheGuide): Document[] {
  return ofGuide(guide, besides).map((document) => ({ ...document, asked: besides.asked(document.path) }));
}

function ofGuide(guide: Guide, { sections }: BesidesTheGuide): Document[] {
  const { frameworks, topics, examples, experiments, claims, sources, cases, pages } = guide;
  const all = frameworks.map(({ id }) => id);
  const base = { frameworks: all, names: [], mentions: [], asked: [], says: '', answers: [], isSection: false };
  const program = (kind: 'example' | 'experiment', pathOf: (id: string) => string) => (one: Guide['examples'][number]) => ({
    ...base,
    path: pathOf(one.id),
    title: one.data.title,
    kind,
    frameworks: one.programs.map(({ framework }) => framework.id),
    question: one.data.question,
    names: one.data.aliases,
    says: plainInline(one.data.summary),
  });
  return [
    ...frameworks.map(({ id, data }) => ({
      ...base,
      path: paths.framework(id),
      title: data.name,
      kind: 'framework' as const,
      frameworks: [id],
      names: data.aliases,
      says: plainInline(data.summary),
    })),
    ...directionsOf(guide).map(({ from, to, count }) => ({
      ...base,
      path: paths.termsFromTo(from.id, to.id),
      title: pageWords.terms.titled(from.data.name, to.data.name),
      kind: 'terms' as const,
      frameworks: [from.id, to.id],
      names: pageWords.terms.aliases(from.data.name, to.data.name),
      says: pageWords.terms.describedFromTo(from.data.name, to.data.name, count),
    })),
    ...pages.map(({ id, data }) => ({
      ...base,
      path: paths.page(id),
      title: data.title,
      kind: 'about' as const,
      names: data.aliases,
      says: plainInline(data.summary),
    })),
    ...topics.map(({ id, data }) => ({
      ...base,
      path: paths.topic(id),
      title: data.title,
      kind: 'topic' as const,
      topic: data.title,
      question: data.question,
      names: data.aliases,
      says: plainInline(data.verdict),
    })),
    ...topics.flatMap(({ id, data, aspects }) =>
      aspects.map((aspect) => ({
        ...base,
        path: paths.aspect(id, aspect.id),
        title: aspect.data.title,
        kind: 'question' as const,
        topic: data.title,
        frameworks: aspect.answers.filter(({ current }) => current.level !== 'unknown').map(({ framework }) => framework.id),
        question: aspect.data.question,
        names: [...aspect.data.aliases, ...namesIn(aspect.data.terms).map(({ code }) => code)],
        mentions: [
          ...new Set(
            Object.values(aspect.data.answers).flatMap((answers) => answers.flatMap(({ packages }) => packages.map(({ name }) => name))),
          ),
        ],
        answers: aspect.answers.map(({ framework, current }) => ({ framework: framework.id, text: plainInline(current.summary) })),
      })),
    ),
    ...cases.map(({ id, data }) => ({
      ...base,
      path: paths.case(id),
      title: pageWords.buildCase.title(data.title),
      kind: 'case' as const,
      question: data.question,
      names: data.aliases,
      says: plainInline(data.summary),
    })),
    ...listsOf(guide).map((list) => ({ ...base, ...list, kind: 'overview' as const })),
    ...examples.map(program('example', paths.example)),
    // A page that is reached from another one is about the guide, and its sections are no answers.
    ...pages
      .filter(({ data }) => data.parent === undefined)
      .flatMap(({ id, data }) =>
        sections(paths.page(id))
          .filter(({ text }) => text !== '')
          .map((section) => ({
            ...base,
            path: `${paths.page(id)}#${section.id}`,
            title: section.title,
            kind: 'about' as const,
            topic: data.title,
            says: section.text,
            isSection: true,
          })),
      ),
    ...experiments.map(program('experiment', paths.experiment)),
    ...claims.map(({ id, data, topic, frameworks: about }) => ({
      ...base,
      path: paths.claim(id),
      title: data.title,
      kind: 'claim' as const,
      topic: topic?.data.title,
      frameworks: about.map((framework) => framework.id),
      names: data.aliases,
      says: plainInline(data.instead ?? data.missing ?? data.held_until ?? data.depends_on ?? data.tried ?? ''),
      ruling: data.ruling,
    })),
    ...sources.map(({ id, data }) => ({
      ...base,
      path: paths.source(id),
      title: data.title,
      kind: 'article' as const,
      names: [data.publisher, ...(data.author === undefined ? [] : [data.author])],
      says: plainInline(data.about),
    })),
  ];
}

/** What a list is called, and a sentence about it. */
interface Titled {
  readonly title: string;
  readonly description: string;
}

/** The pages that list others. A list of nothing has no page. */
function listsOf(guide: Guide): Pick<Document, 'path' | 'title' | 'says' | 'names'>[] {
  const { cases, claims, sources, measurements } = guide;
  const names = namesInWords(guide);
  const every = guide.frameworks.map(({ data }) => data.name);
  const list = (path: string, { title, description }: Titled, aliases: readonly string[] = []) => ({
    path,
    title,
    says: description,
    names: aliases,
  });
  return [
    list(
      paths.matrix,
      { title: pageWords.matrix.title, description: pageWords.matrix.description(names, guide.settings.title) },
      pageWords.matrix.aliases(every),
    ),
    list(paths.topics, pageWords.topics),
    list(paths.compare, { title: compare.title, description: compare.description(guide.settings.title) }, compare.aliases),
    list(paths.changes, pageWords.changes),
    list(paths.frameworks, { title: pageWords.frameworks.title, description: pageWords.frameworks.description(guide.settings.title) }),
    ...(cases.length > 0
      ? [
          list(
            paths.cases,
            { title: pageWords.cases.title, description: pageWords.cases.description(guide.settings.title) },
            pageWords.cases.aliases(every),
          ),
        ]
      : []),
    ...SHELVES.filter(({ id }) => guide[id].length > 0).map(({ path, title, about }) => list(path, { title, description: about })),
    ...(claims.length > 0 ? [list(paths.claims, pageWords.claims)] : []),
    ...(sources.length > 0 ? [list(paths.sources, pageWords.sources)] : []),
    ...(measurements.length > 0 ? [list(paths.measurements, pageWords.measurements)] : []),
  ];
}
