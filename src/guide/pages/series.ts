import { drawLines } from '../../charts/lines.ts';
import { shortAddress } from '../../urls/urls.ts';
import { series as words } from '../../words/en/parts.ts';
import type { Framework, Series } from '../model.ts';

const EXACT = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact' });

/** A series of figures as its chart and its table show it. */
export function seriesShown({ id, data }: Series, all: readonly Framework[]) {
  const names = new Map(all.map((framework) => [framework.id, framework.data.name]));
  const pointsOf = Map.groupBy(data.points, ({ framework }) => framework);
  const frameworks = all.filter((framework) => pointsOf.has(framework.id));
  const chart = drawLines(
    new Map(frameworks.map((framework) => [framework.id, pointsOf.get(framework.id) ?? []])),
    data.breaks.map(({ at }) => at),
  );
  const isPercent = data.unit === 'percent';
  const written = (value: number): string => (isPercent ? words.percent(EXACT.format(value)) : EXACT.format(value));
  const short = (value: number): string => (isPercent ? words.percent(String(value)) : COMPACT.format(value));
  const frameworkName = (framework: string): string => names.get(framework) ?? framework;
  return {
    id: `series-${id}`,
    readingId: `series-${id}-reading`,
    ...data,
    frameworks: frameworks.map((framework) => ({ id: framework.id, name: framework.data.name })),
    chart: {
      ...chart,
      values: chart.values.map(({ value, y }) => ({ label: short(value), y })),
      lines: chart.lines.map((line, index) => ({
        ...line,
        style: `line line-${index % 4}`,
        name: names.get(line.id),
        dots: line.dots.map(({ x, y, value, at }) => ({ x, y, title: words.pointWith(frameworkName(line.id), at, written(value)) })),
      })),
    },
    rows: [...new Set(data.points.map(({ at }) => at))].sort().map((at) => {
      const points = data.points.filter((point) => point.at === at);
      const cited = new Set(points.map(({ source }) => source));
      return {
        at,
        values: frameworks.map((framework) =>
          points
            .filter((point) => point.framework === framework.id)
            .map(({ value }) => written(value))
            .join(', '),
        ),
        sources: data.sources.filter((source) => cited.has(source.id)),
      };
    }),
    notes: [
      ...data.breaks.map(({ at, note }) => ({ label: words.from(at), note })),
      ...data.points.flatMap(({ framework, at, note }) =>
        note === undefined ? [] : [{ label: words.point(frameworkName(framework), at), note }],
      ),
    ],
    sources: data.sources.map((source) => ({ ...source, address: shortAddress(source.url) })),
  };
}

/** A series as it is shown. */
export type SeriesShown = ReturnType<typeof seriesShown>;
