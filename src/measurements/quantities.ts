import type { Quantity } from '../schemas/measurement-plan.ts';
import { quantities } from '../words/en/terms.ts';

/** What a quantity is called, and its unit. */
export interface QuantityInWords {
  readonly title: string;
  /** Short, for the head of a column. */
  readonly short: string;
  readonly unit: string;
  /** What more of it means. */
  readonly more: string;
  readonly less: string;
}

/** Every quantity in words. */
export const QUANTITY_WORDS: Readonly<Record<Quantity, QuantityInWords>> = quantities;
