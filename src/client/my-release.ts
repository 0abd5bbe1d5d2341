import { written } from './address.ts';

/**
 * The releases that the reader works with: picked once, in any list of releases, and then shown on every page. They are kept in the browser,
 * and in the address, so that a link that a reader shares shows the same answers: `?against=<framework>-<release>`.
 */
const KEY = 'releases';

/** Shows the answers for the reader's releases, and lets the reader pick others. Fires `releases` after each change. */
class MyReleases extends HTMLElement {
  connectedCallback(): void {
    const kept = keptReleases();
    const asked = new URLSearchParams(location.search).getAll('against');
    for (const select of this.selects()) {
      const framework = select.dataset['framework'] ?? '';
      const values = [...select.options].map(({ value }) => value);
      // A release that is not compared any more stays the newest one.
      const wanted =
        values.find((value) => asked.includes(written(select, value))) ?? values.find((value) => value === kept.get(framework));
      if (wanted !== undefined) select.value = wanted;
      select.disabled = false;
      select.addEventListener('change', () => {
        keep(framework, select.selectedIndex === 0 ? undefined : select.value);
        this.show();
      });
    }
    // Pages are built with the answers for the newest releases.
    if (this.selects().some(({ selectedIndex }) => selectedIndex > 0)) this.show();
  }

  selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[name=against]')];
  }

  show(): void {
    const selects = this.selects();
    for (const { dataset, value } of selects) {
      const framework = CSS.escape(dataset['framework'] ?? '');
      for (const place of this.querySelectorAll<HTMLElement>(`:is(td, section)[data-framework="${framework}"]`)) showRelease(place, value);
    }
    const url = new URL(location.href);
    url.searchParams.delete('against');
    for (const select of selects) if (select.selectedIndex > 0) url.searchParams.append('against', written(select, select.value));
    if (url.href !== location.href) history.replaceState(history.state, '', url);
    this.dispatchEvent(new Event('releases'));
  }
}

/** Makes the period that applies to a release the current one of a cell or an answer, and moves it to the front. */
function showRelease(place: HTMLElement, release: string): void {
  const periods = [...place.querySelectorAll<HTMLElement>('.period')];
  const current = periods.find(({ dataset }) => dataset['releases']?.split(' ').includes(release));
  if (current === undefined) return;
  for (const period of periods) period.dataset['current'] = String(period === current);
  if (periods[0] !== current) periods[0]?.before(current);
}

/** The releases that were picked, by framework. What storage returns may be anything. */
function keptReleases(): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return new Map();
    return new Map(Object.entries(kept).flatMap(([framework, version]) => (typeof version === 'string' ? [[framework, version]] : [])));
  } catch {
    return new Map();
  }
}

/** Remembers a release; nothing is stored for the newest one. */
function keep(framework: string, version: string | undefined): void {
  const kept = keptReleases();
  if (version === undefined) kept.delete(framework);
  else kept.set(framework, version);
  try {
    if (kept.size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Storage may be blocked; the choice then applies to this page and its address.
  }
}

customElements.define('my-releases', MyReleases);
