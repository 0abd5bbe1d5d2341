import { RULINGS, type Ruling } from '../schemas/claim.ts';
import { rulings } from '../words/en/terms.ts';

/** What a ruling is called and what it means: the legend. */
export interface RulingInWords {
  readonly ruling: Ruling;
  readonly word: string;
  readonly meaning: string;
  /** What the field that comes with the ruling is called on a page, where there is one. */
  readonly owes?: string;
}

/** A ruling in words. */
export const rulingInWords = (ruling: Ruling): RulingInWords => ({ ruling, ...rulings[ruling] });

/** All rulings, in the order of every list. */
export const RULING_LEGEND: readonly RulingInWords[] = RULINGS.map(rulingInWords);
