import { termsShown } from '../words/en/client/term-filter.ts';

/**
 * Filters a table of terms while the reader types: a row stays if it contains every word. The words are kept in the URL, so that a link
 * that a reader shares shows the same rows: `?find=session`.
 */
class TermFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = form?.querySelector('input');
    if (form === null || input === null || input === undefined) return;
    input.value = new URLSearchParams(location.search).get('find') ?? '';
    form.querySelector('fieldset')?.removeAttribute('disabled');
    input.addEventListener('input', () => this.find(form, input.value));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('button')?.addEventListener('click', () => {
      input.value = '';
      this.find(form, '');
      // The button is hidden now, so keyboard users continue in the field.
      input.focus();
    });
    this.show(form, input.value);
  }

  /** Applies what was typed and stores it in the URL. */
  find(form: HTMLFormElement, typed: string): void {
    this.show(form, typed);
    const url = new URL(location.href);
    if (typed.trim() === '') url.searchParams.delete('find');
    else url.searchParams.set('find', typed.trim());
    history.replaceState(null, '', url);
  }

  show(form: HTMLFormElement, typed: string): void {
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
    const output = form.querySelector('output');
    if (output !== null) output.textContent = words.length === 0 ? '' : termsShown(shown, rows.length);
    const button = form.querySelector('button');
    if (button !== null) button.hidden = words.length === 0;
  }
}

customElements.define('term-filter', TermFilter);
