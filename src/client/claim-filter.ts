import { claimsShown } from '../words/en/client/claim-filter.ts';
import type { Field } from './address.ts';

/**
 * Filters the list of claims by ruling, words, topic, framework and publication, as soon as something is picked or typed. Groups that
 * hold a match unfold. The selection is kept in the URL, so that a link that a reader shares shows the same list:
 * `?ruling=false&topic=security`.
 */
export class ClaimFilter extends HTMLElement {
  fields: readonly Field[] = [];

  connectedCallback(): void {
    const fieldset = this.querySelector('fieldset');
    if (fieldset === null) return;
    this.fields = [...fieldset.querySelectorAll<Field>('input, select')];
    const query = new URLSearchParams(location.search);
    for (const field of this.fields) choose(field, this.fields, query.get(field.name));
    fieldset.disabled = false;
    fieldset.addEventListener('input', () => this.pick());
    fieldset.querySelector('button')?.addEventListener('click', () => {
      for (const field of this.fields)
        if (isRadio(field)) field.checked = field.value === '';
        else field.value = '';
      this.pick();
      // The button is hidden now, so move the focus to a field: keyboard users stay among the fields.
      this.fields.find(({ name }) => name === 'text')?.focus();
    });
    this.show();
  }

  /** Applies the selection and stores it in the URL. */
  pick(): void {
    this.show();
    const url = new URL(location.href);
    for (const { name } of this.fields) url.searchParams.delete(name);
    for (const [name, value] of wantedOf(this.fields)) url.searchParams.set(name, value);
    history.replaceState(null, '', url);
  }

  show(): void {
    const wanted = wantedOf(this.fields);
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('li[data-ruling]')) {
      item.hidden = !wanted.every(([name, value]) => fits(item, name, value));
      if (!item.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLDetailsElement>('[data-group]')) {
      group.hidden = group.querySelector('li[data-ruling]:not([hidden])') === null;
      group.open = wanted.length > 0;
    }
    const output = this.querySelector('output');
    if (output !== null) output.textContent = wanted.length === 0 ? '' : claimsShown(shown);
    const button = this.querySelector('button');
    if (button !== null) button.hidden = wanted.length === 0;
  }
}

const isRadio = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === 'radio';

/** What is picked and typed: the names and values of fields that are not empty. */
const wantedOf = (fields: readonly Field[]): [string, string][] =>
  fields.flatMap((field): [string, string][] => {
    const value = field.value.trim();
    return value === '' || (isRadio(field) && !field.checked) ? [] : [[field.name, value]];
  });

/** Whether an entry has all words that were typed, or the value that was picked. */
function fits(item: HTMLElement, name: string, value: string): boolean {
  if (name !== 'text') return (item.dataset[name] ?? '').split(' ').includes(value);
  const text = (item.textContent ?? '').toLowerCase();
  return value
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Sets a field to a value from the URL, if it has that choice. */
function choose(field: Field, fields: readonly Field[], value: string | null): void {
  if (value === null) return;
  if (isRadio(field)) {
    if (fields.some((other) => other.name === field.name && other.value === value)) field.checked = field.value === value;
  } else if (field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value)) field.value = value;
}

customElements.define('claim-filter', ClaimFilter);
