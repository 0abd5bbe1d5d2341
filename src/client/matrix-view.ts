import { rowsShown } from '../words/en/client/every-page.ts';

/**
 * Lets the reader choose the releases that a matrix shows and hide the rows in which all agree. The selection is kept in
 * the URL, so that a shared link shows the same view: `?against=<framework>-<release>&only=differences`.
 */
class MatrixView extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.matrix-controls');
    if (controls === null) return;
    this.restore(controls);
    controls.querySelector('fieldset')?.removeAttribute('disabled');
    controls.addEventListener('change', () => {
      this.show(controls);
      this.remember(controls);
    });
    this.show(controls);
  }

  /** Reads the choices from the URL and ignores unknown values. */
  restore(controls: HTMLElement): void {
    const query = new URLSearchParams(location.search);
    for (const choice of query.getAll('against')) {
      const cut = choice.lastIndexOf('-');
      const select = controls.querySelector<HTMLSelectElement>(`select[data-framework="${CSS.escape(choice.slice(0, cut))}"]`);
      const version = choice.slice(cut + 1);
      if (select !== null && [...select.options].some(({ value }) => value === version)) select.value = version;
    }
    const only = controls.querySelector<HTMLInputElement>('input[name=only]');
    if (only !== null) only.checked = query.get('only') === 'differences';
  }

  /** Writes the choices to the URL, without those that are the default. */
  remember(controls: HTMLElement): void {
    const url = new URL(location.href);
    url.searchParams.delete('against');
    url.searchParams.delete('only');
    for (const select of controls.querySelectorAll<HTMLSelectElement>('select'))
      if (select.selectedIndex > 0) url.searchParams.append('against', `${select.dataset['framework']}-${select.value}`);
    if (controls.querySelector<HTMLInputElement>('input[name=only]')?.checked) url.searchParams.set('only', 'differences');
    history.replaceState(null, '', url);
  }

  show(controls: HTMLElement): void {
    const releases = new Map(
      [...controls.querySelectorAll<HTMLSelectElement>('select')].map((select) => [select.dataset['framework'], select.value]),
    );
    const only = controls.querySelector<HTMLInputElement>('input[name=only]')?.checked ?? false;
    for (const head of this.querySelectorAll<HTMLElement>('thead th[data-framework]')) {
      const select = controls.querySelector<HTMLSelectElement>(`select[data-framework="${CSS.escape(head.dataset['framework'] ?? '')}"]`);
      const label = head.querySelector('.release');
      if (select !== null && label !== null) label.textContent = select.selectedOptions[0]?.textContent ?? select.value;
    }
    let shown = 0;
    let all = 0;
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-differs]')) {
      const terms = new Set(
        [...row.querySelectorAll<HTMLElement>('td')].map((cell) => showRelease(cell, releases.get(cell.dataset['framework']))),
      );
      row.dataset['differs'] = String(terms.size > 1);
      row.hidden = only && terms.size < 2;
      all += 1;
      if (!row.hidden) shown += 1;
    }
    const output = controls.querySelector('output');
    if (output !== null) output.textContent = only ? rowsShown(shown, all) : '';
  }
}

/** Makes the period that applies to a release the current one of a cell and moves it to the front. Returns its level or value. */
function showRelease(cell: HTMLElement, release: string | undefined): string | undefined {
  const periods = [...cell.querySelectorAll<HTMLElement>('.period')];
  const current =
    release === undefined
      ? periods.find(({ dataset }) => dataset['current'] === 'true')
      : periods.find(({ dataset }) => dataset['releases']?.split(' ').includes(release));
  if (current === undefined) return undefined;
  for (const period of periods) period.dataset['current'] = String(period === current);
  if (periods[0] !== current) periods[0]?.before(current);
  return current.dataset['term'];
}

customElements.define('matrix-view', MatrixView);
