import { RULINGS, type Ruling } from '../schemas/claim.ts';

/** What a ruling is called and what it means: the legend. */
export interface RulingInWords {
  readonly ruling: Ruling;
  readonly word: string;
  readonly meaning: string;
  /** What the field that comes with the ruling is called on a page, where there is one. */
  readonly owes?: string;
}

const WORDS: Readonly<Record<Ruling, Omit<RulingInWords, 'ruling'>>> = {
  true: { word: 'True', meaning: 'Holds for the releases compared, as it is said.' },
  outdated: { word: 'Outdated', meaning: 'Held once, and no longer does.', owes: 'Held until' },
  misleading: {
    word: 'Misleading',
    meaning: 'Right in part; what is left out changes what a reader takes from it.',
    owes: 'What is missing',
  },
  false: { word: 'False', meaning: 'Does not hold, and what decides it is named.' },
  opinion: { word: 'Opinion', meaning: 'Not decided by facts; what it depends on is named.', owes: 'It depends on' },
  unverifiable: { word: 'Unverifiable', meaning: 'Nothing was found that decides it; what was tried is named.', owes: 'What was tried' },
};

/** All rulings, in the order of every list. */
export const RULING_LEGEND: readonly RulingInWords[] = RULINGS.map((ruling) => ({ ruling, ...WORDS[ruling] }));

/** A ruling in words. */
export const rulingInWords = (ruling: Ruling): RulingInWords => ({ ruling, ...WORDS[ruling] });
