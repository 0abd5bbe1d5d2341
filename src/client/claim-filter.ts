import { claimsShown } from '../words/en/client/claim-filter.ts';

/**
 * Filters the list of claims by ruling, topic, framework and publication. The selection is kept in the URL, so that a
 * link that a reader shares shows the same list: `?ruling=false&topic=security`.
 */
export class ClaimFilter extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.matrix-controls');
    if (controls === null) return;
    const query = new URLSearchParams(location.search);
    for (const select of controls.querySelectorAll('select')) {
      const wanted = query.get(select.name);
      if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted ?? '';
    }
    controls.querySelector('fieldset')?.removeAttribute('disabled');
    controls.addEventListener('change', () => this.pick(controls));
    controls.querySelector('button')?.addEventListener('click', () => {
      for (const select of controls.querySelectorAll('select')) select.value = '';
      this.pick(controls);
      // The button is hidden now, so move the focus to a field: keyboard users stay among the fields.
      controls.querySelector('select')?.focus();
    });
    this.show(controls);
  }

  /** Applies the selection and stores it in the URL. */
  pick(controls: HTMLElement): void {
    this.show(controls);
    const url = new URL(location.href);
    for (const { name, value } of controls.querySelectorAll('select'))
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    history.replaceState(null, '', url);
  }

  show(controls: HTMLElement): void {
    const wanted = [...controls.querySelectorAll('select')].filter(({ value }) => value !== '');
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('[data-ruling]')) {
      item.hidden = !wanted.every(({ name, value }) => (item.dataset[name] ?? '').split(' ').includes(value));
      if (!item.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = group.querySelector('[data-ruling]:not([hidden])') === null;
    const output = controls.querySelector('output');
    if (output !== null) output.textContent = wanted.length === 0 ? '' : claimsShown(shown);
    const button = controls.querySelector('button');
    if (button !== null) button.hidden = wanted.length === 0;
  }
}

customElements.define('claim-filter', ClaimFilter);
