import type { Quantity } from '../schemas/measurement-plan.ts';
import { fromTo, ratios } from '../words/en/terms.ts';
import type { Says } from './compare.ts';
import { QUANTITY_WORDS } from './quantities.ts';
import type { Spread } from './statistics.ts';

/** A measured value with three significant digits. @example valueText(2529.7) // '2,530' @example valueText(0.2224) // '0.222' */
export function valueText(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}

/** From the smallest to the largest. @example spreadText({ median: 2, min: 1, max: 3 }) // '1 to 3' */
export const spreadText = ({ min, max }: Pick<Spread, 'min' | 'max'>): string => fromTo(valueText(min), valueText(max));

/** A ratio. @example ratioText(1.2345) // '1.23' */
export const ratioText = (ratio: number): string => ratio.toFixed(2);

/** What a ratio says. @example ratioInWords('more', 'memory') // 'more memory' */
export function ratioInWords(says: Says, quantity: Quantity): string {
  return says === 'more' || says === 'less' ? QUANTITY_WORDS[quantity][says] : ratios[says];
}
