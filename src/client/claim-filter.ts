import { claimsShown } from '../words/en/client/claim-filter.ts';

/**
 * Filters the list of claims by ruling, topic, framework and publication. The selection is kept in the URL, so that a
 * link that a reader shares shows the same list: `?ruling=false&topic=security`.
 */
export class ClaimFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const query = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const wanted = query.get(select.name);
      if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted ?? '';
    }
    form.querySelector('fieldset')?.removeAttribute('disabled');
    form.addEventListener('change', () => this.pick(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('button')?.addEventListener('click', () => {
      form.reset();
      this.pick(form);
      // The button is hidden now, so move the focus to a field: keyboard users stay in the form.
      form.querySelector('select')?.focus();
    });
    this.show(form);
  }

  /** Applies the selection and stores it in the URL. */
  pick(form: HTMLFormElement): void {
    this.show(form);
    const url = new URL(location.href);
    for (const { name, value } of form.querySelectorAll('select'))
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    history.replaceState(null, '', url);
  }

  show(form: HTMLFormElement): void {
    const wanted = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('[data-ruling]')) {
      item.hidden = !wanted.every(({ name, value }) => (item.dataset[name] ?? '').split(' ').includes(value));
      if (!item.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = group.querySelector('[data-ruling]:not([hidden])') === null;
    const output = form.querySelector('output');
    if (output !== null) output.textContent = wanted.length === 0 ? '' : claimsShown(shown);
    const button = form.querySelector('button');
    if (button !== null) button.hidden = wanted.length === 0;
  }
}

customElements.define('claim-filter', ClaimFilter);
