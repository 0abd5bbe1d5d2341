import { rulingInWords } from '../../claims/rulings.ts';
import { plainInline } from '../../markdown/inline.ts';
import { paths } from '../../urls/urls.ts';
import { choose, frame as words } from '../../words/en/parts.ts';
import { shareCards as own } from '../../words/en/share-cards.ts';
import type { Framework, Guide } from '../model.ts';

/** What the preview picture of a page shows, as plain text. */
export interface ShareCard {
  /** Path of the page. */
  readonly path: string;
  /** Above the question: what kind of page it is. */
  readonly kicker: string;
  readonly question: string;
  /** The answer in one sentence; undefined where each framework has its own. */
  readonly answer: string | undefined;
  /** The ruling on a claim. */
  readonly ruling: string | undefined;
  readonly sides: readonly ShareSide[];
  /** The name of the guide. */
  readonly guide: string;
}

/** What the picture says of one framework. */
export interface ShareSide {
  readonly title: string;
  readonly text: string;
  /** Hue of its mark, in degrees of OKLCH. */
  readonly hue: number;
}

/** The pictures of topics, cases, frameworks and claims. */
export function shareCards({ settings, topics, cases, frameworks, claims }: Guide): ShareCard[] {
  const common = { guide: settings.title, answer: undefined, ruling: undefined, sides: [] };
  const sidesOf = (reasons: Readonly<Record<string, readonly string[]>>): ShareSide[] =>
    frameworks.flatMap(({ id, data }) => {
      const [first] = reasons[id] ?? [];
      return first === undefined ? [] : [{ title: choose.when(data.name), text: withoutPlaces(first), hue: data.hue }];
    });
  return [
    ...topics.map(({ id, data }) => ({
      ...{ ...common, path: paths.topic(id), kicker: data.title, question: data.question, sides: sidesOf(data.choose) },
    })),
    ...cases.map(({ id, data }) => ({
      ...{ ...common, path: paths.case(id), kicker: words.choose, question: data.question, answer: plainInline(data.summary) },
    })),
    ...frameworks.map((framework) => ({
      ...{ ...common, path: paths.framework(framework.id), kicker: words.frameworks, question: framework.data.name },
      ...{ answer: plainInline(framework.data.summary), sides: [sideOf(framework)] },
    })),
    ...claims.map(({ id, data }) => ({
      ...{ ...common, path: paths.claim(id), kicker: words.claims },
      ...{ question: own.quoted(plainInline(data.statements[0]?.text ?? data.title)), ruling: rulingInWords(data.ruling).word },
      answer: data.instead === undefined ? undefined : plainInline(data.instead),
    })),
  ];
}

const sideOf = ({ data, newest }: Framework): ShareSide => ({
  title: data.name,
  text: own.release(newest.latest, data.licence),
  hue: data.hue,
});

/** A reason without the page that it links to in brackets: nothing can be followed from a picture. */
const withoutPlaces = (reason: string): string =>
  plainInline(reason.replace(/\s*\((\[[^\]]*\]\([^)]*\)(, )?)+\)/g, '')).replace(/^./, (letter) => letter.toLowerCase());
