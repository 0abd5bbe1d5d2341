import { termsShown } from '../words/en/client/term-filter.ts';

/**
 * Filters a table of terms while the reader types: a row stays if it contains every word. The words are kept in the URL, so that a link
 * that a reader shares shows the same rows: `?find=session`.
 */
class TermFilter extends HTMLElement {
  connectedCallback(): void {
    const fieldset = this.querySelector('fieldset');
    const input = fieldset?.querySelector('input');
    if (fieldset === null || input === null || input === undefined) return;
    input.value = new URLSearchParams(location.search).get('find') ?? '';
    fieldset.disabled = false;
    input.addEventListener('input', () => this.find(fieldset, input.value));
    fieldset.querySelector('button')?.addEventListener('click', () => {
      input.value = '';
      this.find(fieldset, '');
      // The button is hidden now, so keyboard users continue in the field.
      input.focus();
    });
    this.show(fieldset, input.value);
  }

  /** Applies what was typed and stores it in the URL. */
  find(controls: HTMLElement, typed: string): void {
    this.show(controls, typed);
    const url = new URL(location.href);
    if (typed.trim() === '') url.searchParams.delete('find');
    else url.searchParams.set('find', typed.trim());
    history.replaceState(null, '', url);
  }

  show(controls: HTMLElement, typed: string): void {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = [...this.querySelectorAll<HTMLElement>('[data-term]')];
    let shown = 0;
    for (const row of rows) {
      const text = (row.textContent ?? '').toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = group.querySelector('[data-term]:not([hidden])') === null;
    const output = controls.querySelector('output');
    if (output !== null) output.textContent = words.length === 0 ? '' : termsShown(shown, rows.length);
    const button = controls.querySelector('button');
    if (button !== null) button.hidden = words.length === 0;
  }
}

customElements.define('term-filter', TermFilter);
