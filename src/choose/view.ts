/** The result of a comparison as HTML: the same for the page of a case, at build, and for a reader's own, in the browser. */
import { byIds, once } from '../lists/lookup.ts';
import { paths, withBase } from '../urls/urls.ts';
import * as words from '../words/en/client/compare.ts';
import { type Balance, balanceOf, COUNTS, type Decision } from './balance.ts';
import type { Chosen, ChosenRow } from './choice.ts';
import type { ComparisonData, DataPackage } from './data.ts';
import { type Change, type Flip, flipsOf, MOST_STEPS } from './flips.ts';
import { needsOf } from './needs.ts';
import { type Child, type Element, element, list, withCode } from './tree.ts';

/** What the result is drawn from. */
export interface Shown {
  readonly data: Pick<ComparisonData, 'packages'>;
  /** Path of the home page, for links. */
  readonly base: string;
  readonly chosen: Chosen;
  /** Rank of the headings: 2 for sections of a page, 3 below a section. */
  readonly rank: 2 | 3;
}

/** Changes shown before the rest is folded away. */
const CHANGES_SHOWN = 5;

/** The result in one sentence: who is ahead, or that there is a tie. */
export function resultInWords({ chosen }: Pick<Shown, 'chosen'>, balance = balanceFor(chosen)): string {
  const names = nameOf(chosen);
  const [first] = balance.leading;
  if (chosen.rows.length === 0) return words.nothing;
  if (first === undefined || chosen.frameworks.length === 1) return words.alone(names(first ?? ''));
  if (balance.counted.length === 0) return words.nothingCounted;
  if (balance.leading.length === chosen.frameworks.length) return words.tie(balance.leading.map(names));
  const behind = balance.standings.filter(({ place }) => place > 1).map(({ framework }) => names(framework));
  return balance.leading.length > 1
    ? `${words.tie(balance.leading.map(names))} ${words.aheadTogether(behind)}`
    : words.ahead(names(first), behind);
}

/** The counts, the rows that decide, and what would flip it: sections to stand side by side. Empty if there is nothing to compare. */
export const resultOf = (shown: Shown): Element[] => [...balanceSections(shown), ...flipSections(shown)];

/** The counts and the rows that decide. Empty if there is nothing to compare. */
export function balanceSections(shown: Shown): Element[] {
  if (!isCompared(shown.chosen)) return [];
  const balance = balanceFor(shown.chosen);
  return [countsOf(shown, balance), decidersOf(shown, balance)].filter((one) => one !== undefined);
}

/**
 * What would flip it. Empty if no row counts.
 *
 * @param flips an empty list keeps the place of the section: to look for them takes longer than all the rest
 */
export function flipSections(shown: Shown, flips: readonly Flip[] = flipsFor(shown.chosen)): Element[] {
  if (!isCompared(shown.chosen) || balanceFor(shown.chosen).counted.length === 0) return [];
  return [section(shown, 'flips', words.headings.flips, ...flips.map((flip) => turnersOf(shown, flip)))];
}

/** What the team gets with each framework and adds to it, and what is not counted. */
export function needsSections(shown: Shown): Element[] {
  if (!isCompared(shown.chosen)) return [];
  return [gainsOf(shown), uncountedOf(shown, balanceFor(shown.chosen))].filter((one) => one !== undefined);
}

/** The rows of the result that are listed and not counted. */
export function uncountedSection(shown: Shown): Element[] {
  const found = isCompared(shown.chosen) ? uncountedOf(shown, balanceFor(shown.chosen)) : undefined;
  return found === undefined ? [] : [found];
}

const isCompared = ({ rows, settled, frameworks }: Chosen): boolean => rows.length + settled.length > 0 && frameworks.length > 1;

/** The balance of what is compared; each part of the result asks for it. */
export const balanceFor = once(
  ({ frameworks, rows }: Chosen): Balance =>
    balanceOf(
      frameworks.map(({ id }) => id),
      rows,
    ),
);

const nameOf =
  ({ frameworks }: Chosen) =>
  (id: string): string =>
    frameworks.find((one) => one.id === id)?.name ?? id;

const rowsById = byIds<ChosenRow>();

function rowLink({ chosen, base }: Shown, id: string): Child {
  const row = rowsById(chosen.rows).get(id)?.row;
  return row === undefined ? id : element('a', { href: withBase(base, paths.aspect(...partsOf(id))) }, row.title);
}

/** A row's id as the arguments of its path. */
export function partsOf(id: string): [topic: string, aspect: string] {
  const [topic = '', aspect = ''] = id.split('/');
  return [topic, aspect];
}

function section({ rank }: Shown, name: string, title: string, ...children: readonly (Child | readonly Child[])[]): Element {
  return element('section', { class: name, 'aria-labelledby': name }, element(`h${rank}`, { id: name }, title), ...children);
}

function countsOf(shown: Shown, balance: Balance): Element {
  const { chosen } = shown;
  // Columns keep the order of the guide; the place is in the sentence.
  const columns = chosen.frameworks.flatMap(({ id, name }) => {
    const standing = balance.standings.find(({ framework }) => framework === id);
    return standing === undefined ? [] : [{ id, name, standing }];
  });
  const deciding = new Set(
    balance.standings.flatMap(({ decision }) =>
      decision === undefined ? [] : [COUNTS.findIndex((one) => one.weight === decision.weight && one.drawback === decision.drawback)],
    ),
  );
  const rows = COUNTS.flatMap((count, at) => {
    const numbers = columns.map(({ standing }) => standing.counts[at] ?? 0);
    if (numbers.every((number) => number === 0)) return [];
    return [
      element(
        'tr',
        deciding.has(at) ? { 'data-decides': 'true' } : {},
        element(
          'th',
          { scope: 'row' },
          words.countOf(count.weight, count.drawback),
          deciding.has(at) ? [' ', element('b', { class: 'decides' }, words.counts.decides)] : [],
        ),
        numbers.map((number) => element('td', {}, String(number))),
      ),
    ];
  });
  return section(
    shown,
    'counts',
    words.headings.counts,
    rows.length === 0
      ? undefined
      : element(
          'table',
          { class: 'weighed-counts' },
          element('caption', { class: 'hidden' }, words.headings.counts),
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, words.counts.count),
              columns.map(({ id, name }) => element('th', { scope: 'col', 'data-framework': id }, name)),
            ),
          ),
          element('tbody', {}, rows),
        ),
    element(
      'p',
      { class: 'note' },
      [words.counts.total(balance.counted.length), ...(balance.equal.length === 0 ? [] : [words.equalRows(balance.equal.length)])].join(
        '; ',
      ),
      '.',
    ),
  );
}

function decidersOf(shown: Shown, balance: Balance): Element | undefined {
  const name = nameOf(shown.chosen);
  const behind = balance.standings.flatMap(({ framework, decision }) => (decision === undefined ? [] : [{ framework, decision }]));
  if (behind.length === 0) return undefined;
  const leader = words.listed(balance.leading.map(name));
  const links = (ids: Decision['for']): Child => list(ids.map((id) => rowLink(shown, id)));
  return section(
    shown,
    'decides',
    words.headings.decides,
    behind.flatMap(({ framework, decision }): Child[] => [
      element(
        'p',
        {},
        words.decidedBy(words.countOf(decision.weight, decision.drawback), leader, decision.leading, name(framework), decision.behind),
        ' ',
        words.against(name(framework)),
      ),
      links(decision.against),
      ...(decision.for.length === 0 ? [] : [element('p', {}, words.otherwise(leader)), links(decision.for)]),
    ]),
  );
}

/** A change in words. */
export function changeInWords(chosen: Chosen, change: Change): string {
  const row = rowsById(chosen.rows).get(change.row);
  const title = row?.row.title ?? change.row;
  return 'weight' in change
    ? words.newWeight(title, change.weight)
    : words.newWay(title, nameOf(chosen)(change.framework), change.way, row?.by === 'mark');
}

/** What would let a framework lead, in words: a sentence, and the changes after it. */
export function flipInWords(chosen: Chosen, { framework, steps, ways }: Flip): { readonly sentence: string; readonly changes: string[] } {
  const name = nameOf(chosen)(framework);
  if (steps === undefined) return { sentence: words.moreSteps(name, words.numbers[MOST_STEPS]), changes: [] };
  const changes = (steps === 1 ? ways : ways.slice(0, 1)).flat().map((change) => changeInWords(chosen, change));
  return { sentence: steps === 1 ? words.oneStep(name, changes.length) : words.steps(name, steps), changes };
}

/** The flips of what is compared; the result and the record ask for them. */
export const flipsFor = once(({ frameworks, rows }: Chosen): Flip[] =>
  flipsOf(
    frameworks.map(({ id }) => id),
    rows,
  ),
);

function turnersOf({ chosen }: Shown, flip: Flip): Child[] {
  const { sentence, changes } = flipInWords(chosen, flip);
  const rest = changes.slice(CHANGES_SHOWN);
  return [
    element('p', {}, sentence),
    list(changes.slice(0, CHANGES_SHOWN)),
    ...(rest.length === 0 ? [] : [element('details', {}, element('summary', {}, words.more(rest.length)), list(rest))]),
  ];
}

/** A package as a list item: its name, and what is known of it. */
const packageItem = ({ name, version, by, url, licence, released }: DataPackage): Child[] => [
  url === undefined ? name : element('a', { href: url }, name),
  ` ${words.packageFacts(version, by, licence)}`,
  ...(released === undefined ? [] : [words.released, element('time', {}, released)]),
  '.',
];

function gainsOf(shown: Shown): Element {
  const { data, chosen } = shown;
  const below = `h${shown.rank + 1}`;
  const term = `h${shown.rank + 2}`;
  return section(
    shown,
    'gets',
    words.headings.gets,
    element(
      'div',
      { class: 'choose' },
      needsOf(chosen).map(({ framework, version, had, install, write }) =>
        element(
          'div',
          { 'data-framework': framework.id },
          element(below, {}, `${framework.name} ${version}`),
          had.flatMap(({ weight, way, rows }): Child[] => [
            element(term, {}, words.gets.inWeight(weight, words.gets[way])),
            list(rows.map(({ id }) => rowLink(shown, id))),
          ]),
          element(term, {}, words.gets.install),
          install.length === 0
            ? element('p', {}, words.gets.nothing)
            : list(
                install.map(({ package: place, rows }) => {
                  const one = data.packages[place];
                  return one === undefined ? [] : [...packageItem(one), words.neededFor(rows.map(({ row }) => row.title))];
                }),
              ),
          element(term, {}, words.gets.write),
          write.length === 0
            ? element('p', {}, words.gets.nothing)
            : list(write.map(({ row, how }) => [`${row.row.title}: `, ...withCode(how)])),
        ),
      ),
    ),
  );
}

function uncountedOf(shown: Shown, { listed }: Balance): Element | undefined {
  const { settled } = shown.chosen;
  if (listed.length + settled.length === 0) return undefined;
  return section(
    shown,
    'uncounted',
    words.headings.listed,
    list(listed.map((id) => rowLink(shown, id))),
    ...(settled.length === 0
      ? []
      : [element('p', {}, words.headings.settled), list(settled.map(({ row, by }) => [row.title, words.rows.settledBy(by)]))]),
  );
}

/** The rows that all frameworks meet in the same way, which a table folds away. */
export const equalRows = (chosen: Chosen): ChosenRow[] => {
  const equal = new Set(balanceFor(chosen).equal);
  return chosen.rows.filter(({ id }) => equal.has(id));
};
