import { drawBars } from '../../charts/bars.ts';
import { ratioInWords, ratioText, spreadText, valueText } from '../../measurements/in-words.ts';
import { QUANTITY_WORDS } from '../../measurements/quantities.ts';
import { type Cell, type Group, type Panel, type ShownTarget, viewOf } from '../../measurements/view.ts';
import { measurementId, paths } from '../../urls/urls.ts';
import { measurement as words } from '../../words/en/parts.ts';
import { fromTo } from '../../words/en/terms.ts';
import type { Measurement } from '../model.ts';

/**
 * A measurement as its charts and tables show it.
 *
 * @param where `linked` on another page, where the heading links to the page of all measurements: that page has the conditions, programs
 *   and slowest responses, this one the medians
 */
export function measurementShown(measurement: Measurement, where: 'linked' | 'whole') {
  const { planned, data, plan } = measurement;
  const view = viewOf(measurement);
  const id = measurementId(measurement.id);
  const [first] = view.panels;
  const quantitiesDiffer = view.panels.some(({ quantity }) => quantity !== first?.quantity);
  const panels = view.panels.map((panel, index) => panelShown(panel, `${id}-${index + 1}`, quantitiesDiffer, where));
  return {
    ...planned,
    id,
    link: where === 'linked' ? `${paths.measurements}#${id}` : undefined,
    panels,
    hasRatios: panels.some(({ seconds }) => seconds.length > 0),
    conditions: words.conditions(data.day, words.runs(...view.runs), { ...data, ...data.machine }),
    remarks: remarksOn(view, data, plan),
  };
}

/** A measurement as it is shown. */
export type MeasurementShown = ReturnType<typeof measurementShown>;

function remarksOn(
  { load, runs: [fewest] }: ReturnType<typeof viewOf>,
  { results }: Measurement['data'],
  plan: Measurement['plan'],
): string {
  const { format } = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  const all = results.flatMap(({ runs }) => runs);
  const disturbed = all.filter((run) => run.load > plan.load_limit).length;
  return [
    words.load(format(load.median), format(load.min), format(load.max)),
    disturbed > 0 ? words.disturbed(all.length, disturbed, plan.load_limit) : '',
    fewest < plan.runs ? words.fewer(plan.runs) : '',
  ].join('');
}

function panelShown({ scope, quantity, groups: all }: Panel, id: string, isNamed: boolean, where: 'linked' | 'whole') {
  const named = QUANTITY_WORDS[quantity];
  const groups = all.map(({ label, rows }) => ({
    label,
    row: rows.find((row) => row.quantity === quantity),
    others: rows.filter((row) => row.quantity !== quantity).slice(0, where === 'linked' ? 1 : undefined),
  }));
  const targets = distinctTargets(groups.flatMap(({ row }) => row?.cells ?? []).map(({ target }) => target));
  const seconds = distinctTargets(groups.flatMap(({ row }) => row?.comparisons ?? []).map(({ second }) => second));
  return {
    id,
    scope,
    title: isNamed ? words.panel(named.title, `${scope.title.charAt(0).toLowerCase()}${scope.title.slice(1)}`) : scope.title,
    quantity: named.title,
    reading: words.reading(words.inUnit(named.title, named.unit)),
    chart: chartOf(groups, named.unit),
    targets,
    rows: groups.map(({ label, row }) => ({ label, cells: cellsShown(targets, row?.cells) })),
    seconds,
    ratioTo: words.ratioTo(targets[0]?.title ?? ''),
    ratios: groups.map(({ label, row }) => ({ label, cells: seconds.map((second) => ratioShown(row, second)) })),
    latencies: groups.flatMap(({ label, others }) =>
      others.map((row) => ({ label, percentile: QUANTITY_WORDS[row.quantity].short, cells: cellsShown(targets, row.cells) })),
    ),
  };
}

const distinctTargets = (targets: readonly ShownTarget[]): ShownTarget[] => [
  ...new Map(targets.map((target) => [target.id, target])).values(),
];

/** The median and its spread for each target; undefined if nothing was measured. */
function cellsShown(targets: readonly ShownTarget[], cells: readonly Cell[] = []) {
  const byTarget = new Map(cells.map(({ target, spread }) => [target.id, spread]));
  return targets.map(({ id }) => {
    const spread = byTarget.get(id);
    return spread && { median: valueText(spread.median), spread: spreadText(spread) };
  });
}

type Row = Group['rows'][number];

/** The ratio to a target with its spread, or why there is none. */
function ratioShown(row: Row | undefined, second: ShownTarget): { readonly ratio?: string; readonly note?: string } {
  const comparison = row?.comparisons.find((one) => one.second.id === second.id)?.comparison;
  if (row === undefined || comparison === undefined) return {};
  if (comparison.kind === 'refused') return { note: words.refused(comparison.unlike.map(({ condition }) => condition).join(', ')) };
  const { ratio, says } = comparison;
  return {
    ratio: ratioText(ratio.median),
    note: words.ratio(fromTo(ratioText(ratio.min), ratioText(ratio.max)), ratioInWords(says, row.quantity)),
  };
}

function chartOf(groups: readonly { readonly label: string; readonly row: Row | undefined }[], unit: string) {
  const bars = ({ cells }: Pick<Row, 'cells'>) =>
    cells.map(({ target: { framework, title }, spread: { median, min, max } }) => ({ framework, label: title, value: median, min, max }));
  const chart = drawBars(groups.map(({ label, row }) => ({ label, bars: bars(row ?? { cells: [] }) })));
  return {
    ...chart,
    values: chart.values.map(({ value, x }) => ({ label: valueText(value), x, anchor: x === 0 ? 'start' : x > 95 ? 'end' : 'middle' })),
    groups: chart.groups.map((group) => ({
      ...group,
      bars: group.bars.map((bar) => ({
        ...bar,
        middle: bar.y + bar.thickness / 2,
        title: words.bar(bar.label, group.label, valueText(bar.value), unit, spreadText(bar)),
      })),
    })),
  };
}
