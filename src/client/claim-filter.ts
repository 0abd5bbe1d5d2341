import { claimsShown } from '../words/en/client/claim-filter.ts';

/**
 * Filters the list of claims by ruling, words, topic, framework and publication, as soon as something is picked or typed. Groups that
 * hold a match unfold. The selection is kept in the URL, so that a link that a reader shares shows the same list:
 * `?ruling=false&topic=security`.
 */
export class ClaimFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.querySelector('fieldset')?.removeAttribute('disabled');
    for (const [name, value] of new URLSearchParams(location.search)) choose(form, name, value);
    form.addEventListener('input', () => this.pick(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('button')?.addEventListener('click', () => {
      form.reset();
      this.pick(form);
      // The button is hidden now, so move the focus to a field: keyboard users stay in the form.
      form.querySelector<HTMLInputElement>('input[name=text]')?.focus();
    });
    this.show(form);
  }

  /** Applies the selection and stores it in the URL. */
  pick(form: HTMLFormElement): void {
    this.show(form);
    const url = new URL(location.href);
    for (const name of namesOf(form)) url.searchParams.delete(name);
    for (const [name, value] of wantedOf(form)) url.searchParams.set(name, value);
    history.replaceState(null, '', url);
  }

  show(form: HTMLFormElement): void {
    const wanted = wantedOf(form);
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('li[data-ruling]')) {
      item.hidden = !wanted.every(([name, value]) => fits(item, name, value));
      if (!item.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLDetailsElement>('[data-group]')) {
      group.hidden = group.querySelector('li[data-ruling]:not([hidden])') === null;
      group.open = wanted.length > 0;
    }
    const output = form.querySelector('output');
    if (output !== null) output.textContent = wanted.length === 0 ? '' : claimsShown(shown);
    const button = form.querySelector('button');
    if (button !== null) button.hidden = wanted.length === 0;
  }
}

/** What is picked and typed: the names and values of fields that are not empty. */
function wantedOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
}

const namesOf = (form: HTMLFormElement): string[] => [...new FormData(form).keys()];

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
function choose(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) field.value = value;
  if (field instanceof RadioNodeList && [...form.querySelectorAll<HTMLInputElement>('[type=radio]')].some((one) => one.value === value))
    field.value = value;
  if (field instanceof HTMLInputElement && field.type === 'search') field.value = value;
}

customElements.define('claim-filter', ClaimFilter);
