import { type Content, filesOf, idsOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import type { Finding } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Reference } from '../schemas/fields.ts';
import { EITHER } from '../schemas/topic.ts';
import { marksIn } from './marks.ts';
import { missing } from './missing.ts';

/** The valid targets of one kind of reference. */
interface Nameable {
  /** Name of the target kind, with its article. */
  readonly what: string;
  readonly ids: readonly string[];
  /** The file or list that would define an id. */
  readonly where: (id: string) => string;
}

/**
 * Every id that a file references exists. The schemas say what each id refers to, so that files with invalid data are checked
 * too and all their errors are found in one run.
 */
export function referencesExist(content: Content): Finding[] {
  const known = nameables(content);
  return content.sources.flatMap((source) => {
    const { data } = source;
    return marksIn(source).flatMap(({ refers, text: id, path, isKey }) => {
      // The schema already reports an empty id.
      if (refers === undefined || id.trim() === '') return [];
      const { what, ids, where } = known[refers];
      // Nearly all exist, and the words for the others take longer than to look.
      if (setOf(ids).has(id)) return [];
      return missing(what, id, ids, isKey ? data.placeOfKey(path) : data.placeOf(path), fieldName(path), where(id));
    });
  });
}

const setOf = once((ids: readonly string[]) => new Set(ids));

function nameables(content: Content): Readonly<Record<Reference, Nameable>> {
  const { folder } = content;
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const programs = [...idsOf(content, 'experiment'), ...idsOf(content, 'example')].map(({ id }) => id);
  const file = (path: string): string => `${folder}/${path}`;
  return {
    framework: { what: 'a framework', ids: frameworks, where: (id) => file(`frameworks/${id}.md`) },
    choice: { what: 'a framework', ids: [...frameworks, EITHER], where: (id) => file(`frameworks/${id}.md`) },
    topic: { what: 'a topic', ids: idsOf(content, 'topic').map(({ id }) => id), where: (id) => file(`topics/${id}`) },
    aspect: {
      what: 'an aspect',
      ids: idsOf(content, 'aspect').map(({ topic, id }) => `${topic}/${id}`),
      where: (id) => file(`topics/${id}.md`),
    },
    program: { what: 'an experiment or example', ids: programs, where: (id) => file(`experiments/${id}`) },
    measurement: {
      what: 'a measurement',
      ids: idsOf(content, 'measurement').map(({ id }) => id),
      where: (id) => file(`measurements/${id}.json`),
    },
    page: { what: 'a page', ids: idsOf(content, 'page').map(({ id }) => id), where: (id) => file(`pages/${id}.mdx`) },
    source: { what: 'a publication', ids: idsOf(content, 'source').map(({ id }) => id), where: (id) => file(`sources/${id}.yaml`) },
    statement: { what: 'a statement', ids: statementsOf(content), where: () => `it to a file of ${file('claims')}` },
  };
}

/** Ids of all statements, including those of claims with other errors. */
const statementsOf = (content: Content): string[] =>
  filesOf(content, 'claim').flatMap(({ value, data }) => {
    const read = value ?? data.value;
    const statements =
      typeof read === 'object' && read !== null && 'statements' in read && Array.isArray(read.statements) ? read.statements : [];
    return statements.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : []));
  });
