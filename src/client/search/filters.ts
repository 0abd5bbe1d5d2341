/** The filters of a search: a select for each, with the number of results beside each value. */
import { frameworksOf, kindLabel, type Row, type TitlesHead, topicOf } from '../../search/titles.ts';
import * as words from '../../words/en/client/search.ts';
import { make, option } from '../make.ts';

type FilterName = keyof typeof words.filters;

/** The values that are chosen. */
export type Filters = Partial<Record<FilterName, string>>;

const FILTERS = Object.keys(words.filters) as FilterName[];

/** The filters, disabled until they know what they can offer. */
export class SearchFilters {
  readonly element: HTMLElement;
  readonly #selects: ReadonlyMap<FilterName, HTMLSelectElement>;

  constructor() {
    this.#selects = new Map(FILTERS.map((name) => [name, make('select', { name, disabled: true }, option('', words.any))]));
    this.element = make(
      'div',
      { className: 'filters' },
      ...[...this.#selects].map(([name, select]) => make('label', {}, make('span', { textContent: words.filters[name] }), ' ', select)),
    );
  }

  /** What is chosen. */
  get chosen(): Filters {
    return Object.fromEntries([...this.#selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])));
  }

  /** Chooses values; those that are not offered are ignored. */
  choose(values: Readonly<Record<string, string>>): void {
    for (const [name, select] of this.#selects)
      select.value = [...select.options].some(({ value }) => value === values[name]) ? (values[name] ?? '') : '';
  }

  /** Tells whether a page has every value that is chosen now. */
  admitting(head: TitlesHead): (row: Row) => boolean {
    const { chosen } = this;
    return (row) => FILTERS.every((name) => chosen[name] === undefined || valuesOf(name, head, row).includes(chosen[name]));
  }

  /** Offers each value with the number of results that have it and fit the other filters. */
  offer(head: TitlesHead, rows: readonly Row[]): void {
    const { chosen } = this;
    for (const [name, select] of this.#selects) {
      const others = FILTERS.filter((one) => one !== name && chosen[one] !== undefined);
      const counts = new Map<string, number>();
      for (const row of rows)
        if (others.every((one) => valuesOf(one, head, row).includes(chosen[one] ?? '')))
          for (const value of valuesOf(name, head, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const values = valuesOfAll(name, head).filter((value) => counts.has(value) || value === chosen[name]);
      const { value } = select;
      select.replaceChildren(option('', words.any), ...values.map((one) => option(one, words.optionOf(one, counts.get(one) ?? 0))));
      select.value = value;
      select.disabled = false;
    }
  }
}

/** The values that a page has for a filter. */
function valuesOf(name: FilterName, head: TitlesHead, row: Row): readonly string[] {
  if (name === 'framework') return frameworksOf(head, row);
  if (name === 'kind') return [kindLabel(head, row)];
  const topic = topicOf(head, row);
  // The page of a section is not a topic.
  return topic === undefined || row[0].includes('#') ? [] : [topic];
}

/** All values of a filter, in the order of the guide. */
function valuesOfAll(name: FilterName, head: TitlesHead): readonly string[] {
  if (name === 'framework') return head.frameworks.map(([, label]) => label);
  return name === 'kind' ? head.kinds.map(([, label]) => label) : head.topics;
}
