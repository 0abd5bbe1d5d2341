import { containsWords, searchable } from '../matrix/selection.ts';
import { entriesShown } from '../words/en/client/list-filter.ts';
import { type Field, readAddress, writeAddress } from './address.ts';

/**
 * Filters a list by words and by what its entries say in `data-*`, which may be several values with spaces between them. The selection is
 * kept in the address: `?q=token&topic=security&outcome=different`.
 */
class ListFilter extends HTMLElement {
  writing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const fieldset = this.querySelector('fieldset');
    if (fieldset === null) return;
    const fields = [...fieldset.querySelectorAll<Field>('select, input')];
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) => ({
      element,
      text: searchable(element.textContent ?? ''),
    }));
    const output = fieldset.querySelector('output');
    const clear = fieldset.querySelector('button');
    const show = (): void => {
      for (const { element, text } of items)
        element.hidden = !fields.every(
          ({ name, value }) =>
            value === '' || (name === 'q' ? containsWords(text, value) : (element.dataset[name] ?? '').split(' ').includes(value)),
        );
      if (output !== null) output.textContent = entriesShown(items.filter(({ element }) => !element.hidden).length, items.length);
      if (clear !== null) clear.hidden = fields.every(({ value }) => value === '');
    };
    const pick = (): void => {
      show();
      // Browsers limit how often an address may change, and typing would exceed it.
      clearTimeout(this.writing);
      this.writing = setTimeout(() => writeAddress(fields), 200);
    };
    readAddress(fields);
    fieldset.disabled = false;
    fieldset.addEventListener('input', pick);
    clear?.addEventListener('click', () => {
      for (const field of fields) field.value = '';
      pick();
      // The button is hidden now, so move the focus to a field: keyboard users stay among the filters.
      fields[0]?.focus();
    });
    show();
  }
}

customElements.define('list-filter', ListFilter);
