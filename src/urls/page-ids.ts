/** Ids reserved by page layouts, by kind of page: no heading in the text gets one of them. */
import { answerId, measurementId, statementId } from './urls.ts';

/** Ids reserved by a page: complete ids, and prefixes of ids that end in the id of something else. */
interface OwnIds {
  readonly ids: readonly string[];
  readonly prefixes: readonly string[];
}

/** The base layout of every page, the level marks, and ids that footnotes add. */
const FRAME: OwnIds = {
  ids: ['top', 'main', 'toc-title', 'siblings-title', 'footnote-label'],
  prefixes: ['level-', 'ruling-', 'foot-', 'user-content-'],
};

/** Programs, and error messages for requests to one that runs in the browser. */
const PROGRAMS: OwnIds = { ids: [], prefixes: ['program-', 'wrong-'] };

const BY_KIND: Readonly<Record<string, OwnIds>> = {
  aspect: {
    ids: ['terms', 'evidence', 'run-here', 'said', 'corrections', 'related'],
    prefixes: ['evidence-', answerId(''), measurementId(''), 'series-', 'wrong-'],
  },
  topic: { ids: ['choose', 'matrix', 'legend'], prefixes: ['row-'] },
  framework: {
    ids: ['releases', 'equivalents', 'strengths', 'costs', 'adopters', 'timeline', 'answers', 'evidence'],
    prefixes: ['evidence-', 'row-'],
  },
  case: {
    ids: ['choose', 'matters', 'count', 'counts', 'decides', 'flips', 'uncounted', 'means', 'counter', 'start', 'legend'],
    prefixes: ['evidence-', 'row-'],
  },
  claim: { ids: ['decided', 'run-here', 'against', 'corrections', 'said'], prefixes: [statementId(''), 'wrong-'] },
  example: PROGRAMS,
  experiment: PROGRAMS,
};

/** A step of a transcript is named after its framework. Ids of code lines contain an upper-case letter, which no heading id does. */
const STEP = /-step-\d+$/;

/** The complete ids reserved by pages of a kind. @param kind the kind of the file that the page is generated from */
export const ownIds = (kind: string): readonly string[] => [...FRAME.ids, ...(BY_KIND[kind]?.ids ?? [])];

/** Whether an id matches the prefixes reserved by pages of a kind. @example isMadeId('aspect', 'answer-ant') // true */
export const isMadeId = (kind: string, id: string): boolean =>
  [...FRAME.prefixes, ...(BY_KIND[kind]?.prefixes ?? [])].some((prefix) => id.startsWith(prefix)) ||
  (BY_KIND[kind] === PROGRAMS && STEP.test(id));
