import type { Quantity } from '../schemas/measurement-plan.ts';
import { quantities } from '../words/en/terms.ts';

/** The name and unit of a quantity. */
export interface QuantityInWords {
  readonly title: string;
  /** Short name, for a column heading. */
  readonly short: string;
  readonly unit: string;
  /** What a higher value means. */
  readonly more: string;
  readonly less: string;
}

/** Every quantity in words. */
export const QUANTITY_WORDS: Readonly<Record<Quantity, QuantityInWords>> = quantities;
