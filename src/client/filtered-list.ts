import { containsWords, searchable } from '../matrix/selection.ts';
import { addressWriter, chosenIn, clear, type Field, readAddress } from './address.ts';

/** An entry, and its text as filters read it. */
interface Entry {
  readonly element: HTMLElement;
  readonly text: string;
}

/**
 * A list with filters in a disabled fieldset: a search field for words, and others for what entries say in `data-*`, which may be several
 * values with spaces between them. Groups without an entry that is shown are hidden, and folded ones unfold. What is picked is kept in the
 * address, so that a link that a reader shares shows the same entries.
 */
export abstract class FilteredList extends HTMLElement {
  /** CSS selector of the entries. */
  abstract readonly entries: string;

  /** What is said of the number of entries that are shown. */
  abstract says(shown: number, all: number, isFiltered: boolean): string;

  connectedCallback(): void {
    const fieldset = this.querySelector('fieldset');
    if (fieldset === null) return;
    const fields = [...fieldset.querySelectorAll<Field>('select, input')];
    const entries = [...this.querySelectorAll<HTMLElement>(this.entries)].map((element) => ({
      element,
      text: searchable(element.textContent ?? ''),
    }));
    const write = addressWriter(fields);
    const pick = (): void => {
      this.#show(fields, entries);
      write();
    };
    readAddress(fields);
    fieldset.disabled = false;
    fieldset.addEventListener('input', pick);
    fieldset.querySelector('button')?.addEventListener('click', () => {
      for (const field of fields) clear(field);
      pick();
      // The button is hidden now, so move the focus to a field: keyboard users stay among the filters.
      fields.find(isForWords)?.focus();
    });
    this.#show(fields, entries);
  }

  #show(fields: readonly Field[], entries: readonly Entry[]): void {
    const chosen = fields.filter((field) => chosenIn(field) !== '');
    for (const { element, text } of entries) element.hidden = !chosen.every((field) => fits(element, text, field));
    const isFiltered = chosen.length > 0;
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector(`:is(${this.entries}):not([hidden])`) === null;
      if (group instanceof HTMLDetailsElement) group.open = isFiltered;
    }
    const output = this.querySelector('output');
    const shown = entries.filter(({ element }) => !element.hidden).length;
    if (output !== null) output.textContent = this.says(shown, entries.length, isFiltered);
    const button = this.querySelector<HTMLButtonElement>('fieldset button');
    if (button !== null) button.hidden = !isFiltered;
  }
}

const isForWords = (field: Field): boolean => field.type === 'search';

/** Whether an entry has the words or the value of a field. */
const fits = ({ dataset }: HTMLElement, text: string, field: Field): boolean =>
  isForWords(field) ? containsWords(text, chosenIn(field)) : (dataset[field.name] ?? '').split(' ').includes(chosenIn(field));
