/** The table of the rows that are compared, with the controls for their weights. */
import { WEIGHTS } from '../../choose/balance.ts';
import { type Choice, type Chosen, type ChosenRow, isInUse } from '../../choose/choice.ts';
import { type ComparisonData, type DataAnswer, termOf } from '../../choose/data.ts';
import { type Child, type Element, element, withCode } from '../../choose/tree.ts';
import { equalRows, partsOf } from '../../choose/view.ts';
import { paths, withBase } from '../../urls/urls.ts';
import * as words from '../../words/en/client/compare.ts';

/** What a row is drawn from. */
export interface Around {
  readonly data: ComparisonData;
  readonly chosen: Chosen;
  readonly choice: Choice;
  readonly base: string;
}

/** Tables that have no rows yet, and the rows of each. */
export interface RowsTables {
  readonly frame: Element[];
  readonly bodies: readonly (readonly ChosenRow[])[];
}

/**
 * The rows as tables: those that differ or do not count, then, folded, those that are the same for all. Their rows are drawn some at a
 * time, because a guide has hundreds.
 */
export function rowsTables({ chosen }: Pick<Around, 'chosen'>): RowsTables {
  if (chosen.rows.length === 0) return { frame: [], bodies: [] };
  const equal = new Set(equalRows(chosen));
  const others = chosen.rows.filter((row) => !equal.has(row));
  return {
    frame: [
      element('h2', { id: 'rows' }, words.rows.caption),
      ...(others.length === 0 ? [] : [emptyTable(chosen)]),
      ...(equal.size === 0 ? [] : [element('details', {}, element('summary', {}, words.equalRows(equal.size)), emptyTable(chosen))]),
    ],
    bodies: [others, [...equal]].filter((rows) => rows.length > 0),
  };
}

// The roles repeat what a table says, because the narrow layout removes `display: table` and some browsers then drop them.
const emptyTable = ({ frameworks, versions }: Chosen): Element =>
  element(
    'table',
    { class: 'weighed', role: 'table', 'aria-label': words.rows.caption },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        [words.rows.row, words.rows.weight].map((label) => element('th', { role: 'columnheader', scope: 'col' }, label)),
        frameworks.map(({ id, name }, at) =>
          element('th', { role: 'columnheader', scope: 'col', 'data-framework': id }, `${name} ${versions[at] ?? ''}`),
        ),
      ),
    ),
    element('tbody', { role: 'rowgroup' }),
  );

/** A row with the controls for its weight and its answers. */
export function rowOf(one: ChosenRow, { data, chosen, choice, base }: Around): Element {
  const { id, row, answers, weight, addedBy } = one;
  const byValue = answers.some(({ level }) => level === undefined) && answers.every(({ level }) => level !== 'unknown');
  return element(
    'tr',
    { role: 'row', 'data-row': id },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      element('a', { href: withBase(base, paths.aspect(...partsOf(id))) }, row.title),
      ' ',
      element('span', { class: 'question' }, row.question),
      addedBy.length === 0 ? undefined : element('span', { class: 'question' }, words.rows.addedBy(addedBy)),
    ),
    element(
      'td',
      { role: 'cell' },
      element(
        'select',
        { 'aria-label': words.rows.weightOf(row.title), 'data-weight': id },
        [...WEIGHTS, 'ignore' as const].map((value) =>
          element('option', { value, selected: value === weight ? '' : undefined }, words.weights[value]),
        ),
      ),
    ),
    answers.map((answer, at) => {
      const framework = chosen.frameworks[at];
      const name = framework?.name ?? '';
      const checked = framework !== undefined && choice.better.get(id)?.includes(framework.id);
      return element(
        'td',
        { role: 'cell', 'data-framework': framework?.id },
        element('span', { class: 'name', 'aria-hidden': 'true' }, name),
        term(answer, data),
        element('p', {}, ...withCode(answer.text)),
        isInUse(one, at) ? element('p', {}, words.rows.inUse) : undefined,
        byValue
          ? element(
              'label',
              {},
              element('input', {
                type: 'checkbox',
                'data-better': id,
                value: framework?.id,
                checked: checked ? '' : undefined,
                'aria-label': words.rows.betterOf(name, row.title),
              }),
              ` ${words.rows.better}`,
            )
          : undefined,
      );
    }),
  );
}

const term = (answer: DataAnswer, { levels }: ComparisonData): Child =>
  answer.level === undefined
    ? element('span', { class: 'level value' }, ...withCode(termOf(answer, levels)))
    : element(
        'span',
        { class: 'level', 'data-level': answer.level },
        element('svg', { 'aria-hidden': 'true' }, element('use', { href: `#level-${answer.level}` })),
        termOf(answer, levels),
      );
