import { RULINGS, type Ruling } from '../schemas/claim.ts';
import { rulings } from '../words/en/terms.ts';

/** The name and meaning of a ruling, for the legend. */
export interface RulingInWords {
  readonly ruling: Ruling;
  readonly word: string;
  readonly meaning: string;
  /** Label of the extra field that comes with the ruling, if there is one. */
  readonly owes?: string;
}

/** A ruling in words. */
export const rulingInWords = (ruling: Ruling): RulingInWords => ({ ruling, ...rulings[ruling] });

/** All rulings, in the order of every list. */
export const RULING_LEGEND: readonly RulingInWords[] = RULINGS.map(rulingInWords);
