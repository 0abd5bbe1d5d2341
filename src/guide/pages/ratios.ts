import { drawRatios } from '../../charts/ratios.ts';
import { ratioInWords, ratioText, valueText } from '../../measurements/in-words.ts';
import { QUANTITY_WORDS } from '../../measurements/quantities.ts';
import { overallRatios } from '../../measurements/ratios.ts';
import { measurementId } from '../../urls/urls.ts';
import { ratios as words } from '../../words/en/measured.ts';
import { fromTo } from '../../words/en/terms.ts';
import type { Framework, Measurement } from '../model.ts';

/** The ratio charts of some measurements: one for each quantity that one of them is about first. */
export function ratioCharts(measurements: readonly Measurement[], frameworks: readonly Pick<Framework, 'id' | 'data'>[]) {
  const nameOf = (framework: string): string => frameworks.find(({ id }) => id === framework)?.data.name ?? framework;
  const byQuantity = Map.groupBy(measurements, ({ planned }) => planned.quantities[0]);
  return [...byQuantity].flatMap(([quantity, own]) => {
    if (quantity === undefined) return [];
    const rows = own.flatMap((measurement) => overallRatios(measurement, quantity));
    const [first] = rows;
    if (first === undefined) return [];
    const { title, more, less } = QUANTITY_WORDS[quantity];
    const { ticks, ratios } = drawRatios(rows.map(({ ratio }) => ratio));
    const others = [...new Set(rows.map(({ second }) => nameOf(second.framework)))];
    return [
      {
        id: measurementId(`ratio-${quantity}`),
        title: words.title(title, nameOf(first.first.framework), others),
        program: words.program,
        ratio: words.ratio,
        more: words.than(nameOf(first.first.framework), more),
        less: words.than(nameOf(first.first.framework), less),
        ticks: ticks.map(({ value, x }) => ({ label: valueText(value), x })),
        rows: rows.map(({ program, first: one, second, ratio, says }, index) => ({
          program,
          pair: words.pair(one.title, second.title),
          framework: says === 'more' ? one.framework : says === 'less' ? second.framework : undefined,
          plot: ratios[index],
          ratio: ratioText(ratio.median),
          range: fromTo(ratioText(ratio.min), ratioText(ratio.max)),
          says: ratioInWords(says, quantity),
        })),
      },
    ];
  });
}

/** A ratio chart as it is shown. */
export type RatioChartShown = ReturnType<typeof ratioCharts>[number];
