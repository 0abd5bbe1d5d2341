/** The ids that pages use themselves, by the kind of the page: no heading of its text gets one of them. */
import { answerId, measurementId, statementId } from './urls.ts';

/** Ids that a page uses itself: whole ones, and the beginnings of those that end in the id of something. */
interface OwnIds {
  readonly ids: readonly string[];
  readonly prefixes: readonly string[];
}

/** The frame of every page, the marks of its levels, and what footnotes bring along. */
const FRAME: OwnIds = { ids: ['main', 'toc-title', 'footnote-label'], prefixes: ['level-', 'user-content-'] };

/** Programs, and what is wrong with a question to one that runs in the browser. */
const PROGRAMS: OwnIds = { ids: [], prefixes: ['program-', 'wrong-'] };

const BY_KIND: Readonly<Record<string, OwnIds>> = {
  aspect: {
    ids: ['evidence', 'said', 'corrections', 'related'],
    prefixes: ['evidence-', answerId(''), measurementId(''), 'series-'],
  },
  topic: { ids: ['choose', 'matrix'], prefixes: ['row-'] },
  framework: {
    ids: ['releases', 'strengths', 'costs', 'adopters', 'timeline', 'answers', 'evidence'],
    prefixes: ['evidence-', 'row-'],
  },
  case: { ids: ['choose', 'matters', 'means', 'counter', 'start'], prefixes: ['evidence-', 'row-'] },
  claim: { ids: ['decided', 'against', 'said'], prefixes: [statementId('')] },
  example: PROGRAMS,
  experiment: PROGRAMS,
};

/** A step of a transcript is named after its framework. Lines of code have a capital in their ids, which no heading has. */
const STEP = /-step-\d+$/;

/** The whole ids that pages of a kind use themselves. @param kind the kind of the file that the page is made of */
export const ownIds = (kind: string): readonly string[] => [...FRAME.ids, ...(BY_KIND[kind]?.ids ?? [])];

/** Whether an id is shaped like those that pages of a kind make from the ids of other things. @example isMadeId('aspect', 'answer-ant') // true */
export const isMadeId = (kind: string, id: string): boolean =>
  [...FRAME.prefixes, ...(BY_KIND[kind]?.prefixes ?? [])].some((prefix) => id.startsWith(prefix)) ||
  (BY_KIND[kind] === PROGRAMS && STEP.test(id));
