import { refusalsOf, sharedConditions } from '../../measurements/view.ts';
import { measurementId, paths, type Site } from '../../urls/urls.ts';
import { measurements as words } from '../../words/en/pages.ts';
import { conditions } from '../../words/en/terms.ts';
import type { Guide, Measurement } from '../model.ts';
import { frameOf } from './frame.ts';
import { measurementShown } from './measurement.ts';
import { languageOf, packagesInWords, programLists } from './programs.ts';
import { ratioCharts } from './ratios.ts';

/** What the page of all measurements shows. */
export function measurementsPage(guide: Guide, site: Site) {
  const { measurements, frameworks } = guide;
  const names = new Map(frameworks.map(({ id, data }) => [id, data.name]));
  const frameworkName = (framework: string): string => names.get(framework) ?? framework;
  const [first] = measurements;
  return {
    frame: frameOf(guide, site, { title: words.title, description: words.description, path: paths.measurements, kind: 'overview' }),
    lists: programLists(guide, paths.measurements),
    lead: words.lead,
    contents: measurements.map(({ id, planned: { title, question } }) => ({ anchor: `#${measurementId(id)}`, title, question })),
    conditions: first && {
      rows: [...conditionRows(first), ...packageRows(first, frameworkName)],
      method: words.method(first.data.warm_up, first.plan.load_limit),
      commands: [first.data.command, ...first.data.commands].join('\n'),
    },
    ratios: ratioCharts(measurements, frameworks),
    scopes: first?.plan.scopes ?? [],
    refusals: distinctBy(measurements.flatMap(refusalsOf), (one) => `${one.first.id} ${one.second.id}`).map(
      ({ first: one, second, unlike }) => ({
        first: one.title,
        second: second.title,
        why: unlike.map(({ condition, first: here, second: there }) => words.differs(condition, lowered(here), lowered(there))).join(', '),
      }),
    ),
    measurements: measurements.map((measurement) => measurementShown(measurement, 'whole')),
    programs: programsOf(measurements).map(({ program, framework, files }) => ({
      framework,
      title: words.program(first?.plan.programs.find(({ id }) => id === program)?.title ?? program, frameworkName(framework)),
      files: files
        .filter(({ text }) => text.trim() !== '')
        .map(({ name, text }) => ({ name: name.slice(framework.length + 1), text, language: languageOf(name) })),
    })),
  };
}

/** Conditions that apply to the whole page and need not be repeated. */
const UNSAID: readonly string[] = [conditions.program, conditions.quantity];

const conditionRows = (measurement: Measurement) =>
  Object.entries(sharedConditions(measurement))
    .filter(([name]) => !UNSAID.includes(name))
    .map(([name, value]) => ({ name: name.charAt(0).toUpperCase() + name.slice(1), value }));

const packageRows = ({ data }: Measurement, frameworkName: (framework: string) => string) =>
  Object.entries(data.packages).flatMap(([framework, releases]) =>
    Object.entries(releases).map(([release, packages]) => ({
      name: words.packages(frameworkName(framework), release),
      value: packagesInWords(packages),
    })),
  );

/** The programs of all measurements that belong to a framework, each once. */
const programsOf = (measurements: readonly Measurement[]) =>
  distinctBy(
    measurements.flatMap(({ programs }) => programs),
    ({ program, framework }) => `${program}/${framework}`,
  ).filter(({ framework }) => framework !== '');

const distinctBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
