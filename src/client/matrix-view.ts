import { once } from '../lists/lookup.ts';
import { byDifference, differenceOf, type Term } from '../matrix/difference.ts';
import { isSelected, searchable } from '../matrix/selection.ts';
import { LEVELS } from '../schemas/levels.ts';
import { closeAll, openAll, rowsShown } from '../words/en/client/matrix.ts';
import { addressWriter, clear, type Field, readAddress } from './address.ts';

/** Below this width, rows are closed at first. It is where `matrix.css` lays them out as cards. */
const NARROW = '(max-width: 47.99rem)';

/** A row, and what stays the same of it while releases and filters change. */
interface Row {
  readonly element: HTMLTableRowElement;
  readonly group: HTMLElement;
  readonly topic: string;
  /** The answers that it shows, by framework; they change with the releases. */
  terms: Map<string, Term>;
}

/** The text of a row as filters read it: read when it is first asked for, as most readers filter by no words. */
const textOf = once((row: HTMLElement) => searchable(row.textContent ?? ''));

/**
 * Filters, sorts and opens the rows of a matrix. Everything the reader picks is kept in the address, so that a shared link shows the same
 * view: `?q=token&topic=security&level=<framework>-<level>&only=level&sort=difference&rows=open`.
 */
class MatrixView extends HTMLElement {
  rows: readonly Row[] = [];
  fields: readonly Field[] = [];
  isSorted = false;
  write: () => void = () => {};

  connectedCallback(): void {
    const fieldset = this.querySelector('fieldset');
    if (fieldset === null) return;
    this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-differs]')].flatMap((element) => {
      const group = element.closest('tbody');
      return group === null ? [] : [{ element, group, topic: group.dataset['topic'] ?? '', terms: new Map() }];
    });
    this.fields = [...fieldset.querySelectorAll<Field>('select, input')];
    this.write = addressWriter(this.fields);
    readAddress(this.fields);
    const more = fieldset.querySelector('details');
    if (more !== null) more.open = [...more.querySelectorAll('select')].some(({ value }) => value !== '');
    this.openAll(this.areOpenAtFirst());
    fieldset.disabled = false;
    fieldset.addEventListener('input', () => this.pick());
    this.button('clear')?.addEventListener('click', () => {
      for (const field of this.fields) clear(field);
      this.pick();
      // The button is hidden now, so move the focus to a field: keyboard users stay among the filters.
      this.fields[0]?.focus();
    });
    this.button('rows')?.addEventListener('click', () => {
      this.openAll(this.dataset['rows'] !== 'open');
      this.rememberRows();
    });
    this.addEventListener('releases', () => this.readTerms(), true);
    const remember = ({ target }: Event): void => {
      // The row that was opened last is the one that the address names, but not if all were opened together.
      if (!(target instanceof HTMLDetailsElement) || !target.open || !target.contains(document.activeElement)) return;
      const row = this.rows.find(({ element }) => element.querySelector('details') === target);
      if (row === undefined) return;
      const url = new URL(location.href);
      url.hash = row.element.id;
      history.replaceState(history.state, '', url);
    };
    // These events do not bubble.
    this.addEventListener('toggle', remember, true);
    addEventListener('hashchange', () => this.showTarget());
    this.readTerms();
    this.showTarget();
  }

  /** Reads the answers again that the rows show, which differ from release to release, and applies the filters to them. */
  readTerms(): void {
    for (const row of this.rows) {
      row.terms = termsOf(row.element);
      const difference = differenceOf([...row.terms.values()]);
      // Each change of an attribute has the browser look at the styles of the row again.
      if (row.element.dataset['differs'] !== difference) row.element.dataset['differs'] = difference;
    }
    this.show();
  }

  button(name: string): HTMLButtonElement | null {
    return this.querySelector(`button[name=${name}]`);
  }

  pick(): void {
    this.show();
    this.write();
  }

  /** Whether all rows are open: as the address says, or else as the page does, except on a narrow screen. */
  areOpenAtFirst(): boolean {
    const asked = new URLSearchParams(location.search).get('rows');
    return asked === 'open' || (asked !== 'closed' && this.isOpenByDefault());
  }

  isOpenByDefault(): boolean {
    this.dataset['default'] ??= this.dataset['rows'] ?? 'open';
    return this.dataset['default'] === 'open' && !matchMedia(NARROW).matches;
  }

  openAll(areOpen: boolean): void {
    this.dataset['rows'] = areOpen ? 'open' : 'closed';
    for (const { element } of this.rows) for (const details of element.querySelectorAll('details')) details.open = areOpen;
    const button = this.button('rows');
    if (button !== null) button.textContent = areOpen ? closeAll : openAll;
  }

  rememberRows(): void {
    const url = new URL(location.href);
    const areOpen = this.dataset['rows'] === 'open';
    if (areOpen === this.isOpenByDefault()) url.searchParams.delete('rows');
    else url.searchParams.set('rows', areOpen ? 'open' : 'closed');
    history.replaceState(history.state, '', url);
  }

  /** Opens the row that the address names, and brings it back into view, as the rows above it may have changed. */
  showTarget(): void {
    const target = this.rows.find(({ element }) => `#${element.id}` === location.hash)?.element;
    const details = target?.querySelector('details');
    if (target === undefined || target.hidden || !details) return;
    details.open = true;
    target.scrollIntoView();
  }

  picked(name: string): string {
    return this.fields.find((field) => field.name === name)?.value ?? '';
  }

  show(): void {
    const levels = new Map(
      this.fields.filter(({ name }) => name === 'level').map(({ dataset, value }) => [dataset['framework'] ?? '', value]),
    );
    const selection = { text: this.picked('q'), topic: this.picked('topic'), levels, only: this.picked('only') };
    const shown = this.rows.filter(({ element, topic, terms }) => {
      element.hidden = !isSelected({ topic, terms, text: selection.text === '' ? '' : textOf(element) }, selection);
      return !element.hidden;
    });
    this.sort(this.picked('sort') === 'difference');
    const output = this.querySelector('output');
    if (output !== null) output.textContent = rowsShown(shown.length, this.rows.length);
    const button = this.button('clear');
    if (button !== null) button.hidden = this.fields.every(({ value }) => value === '');
  }

  /** Puts the rows below their topics, or in one list by difference, in which each row names its topic. */
  sort(isByDifference: boolean): void {
    const isMoved = isByDifference || this.isSorted;
    this.isSorted = isByDifference;
    const groups = new Set(this.rows.map(({ group }) => group));
    const [first] = groups;
    const order = isByDifference
      ? [...this.rows].sort((one, other) => byDifference([...one.terms.values()], [...other.terms.values()]))
      : this.rows;
    for (const row of isMoved ? order : []) {
      if (isByDifference) first?.append(row.element);
      else row.group.append(row.element);
      nameTopic(row, isByDifference);
    }
    for (const group of groups) {
      const heading = group.querySelector<HTMLElement>('.group');
      if (heading === null) continue;
      heading.hidden = isByDifference || group.querySelector('tr[data-differs]:not([hidden])') === null;
    }
  }
}

/** Adds the name of its topic to a row, or removes it. */
function nameTopic({ element, group }: Row, isNamed: boolean): void {
  element.querySelector('.of')?.remove();
  const title = group.querySelector('.group h2')?.textContent;
  if (!isNamed || !title) return;
  // Filters read what the row says itself, whether it is named or not.
  textOf(element);
  const name = document.createElement('span');
  name.className = 'of';
  name.textContent = title;
  element.querySelector('details')?.after(name);
}

/** The answers that a row shows, by framework. */
function termsOf(row: HTMLElement): Map<string, Term> {
  return new Map(
    [...row.querySelectorAll<HTMLElement>('td')].map((cell) => {
      const period = cell.querySelector<HTMLElement>('.period[data-current=true]');
      const mark = period?.querySelector<HTMLElement>('.level')?.dataset['level'];
      const level = LEVELS.find((one) => one === mark);
      return [cell.dataset['framework'] ?? '', level === undefined ? { value: period?.dataset['term'] } : { level }];
    }),
  );
}

customElements.define('matrix-view', MatrixView);
