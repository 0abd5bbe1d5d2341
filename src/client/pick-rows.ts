import { addRows } from '../words/en/client/pick-rows.ts';
import { make } from './make.ts';

/**
 * Lets the reader pick rows of a matrix for their own comparison. The boxes are put into the rows on request only, so that the Tab key has
 * no more stops before that. Without script, the element is empty.
 */
class PickRows extends HTMLElement {
  connectedCallback(): void {
    const button = make('button', { type: 'button', textContent: addRows.pick });
    button.addEventListener('click', () => this.offer(button));
    this.replaceChildren(button);
  }

  /** The element with the rows. */
  get table(): Element | null {
    return this.closest('matrix-view') ?? this.parentElement;
  }

  /** Puts a box into each row, and a link to the comparison in the place of the button. */
  offer(button: HTMLButtonElement): void {
    const link = make('a', { href: this.dataset['to'] ?? '', textContent: addRows.compare(0), hidden: true });
    const boxes = new Map<string, HTMLInputElement>();
    for (const head of this.table?.querySelectorAll<HTMLElement>('tr[id^="row-"] > th') ?? []) {
      const page = head.querySelector<HTMLAnchorElement>('a[href*="/topics/"]');
      const [topic, aspect] =
        page === null
          ? []
          : new URL(page.href).pathname
              .split('/')
              .filter((part) => part !== '')
              .slice(-2);
      if (page === null || topic === undefined || aspect === undefined) continue;
      const box = make('input', {
        type: 'checkbox',
        className: 'pick',
        ariaLabel: addRows.one(head.querySelector('summary, a')?.textContent ?? ''),
      });
      boxes.set(`${topic}/${aspect}`, box);
      head.prepend(box, ' ');
    }
    const note = make('span', { textContent: addRows.about, className: 'note' });
    this.table?.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.classList.contains('pick')) return;
      const picked = [...boxes].filter(([, box]) => box.checked).map(([id]) => id);
      link.href = `${this.dataset['to'] ?? ''}?add=${picked.join(',')}`;
      link.textContent = addRows.compare(picked.length);
      link.hidden = picked.length === 0;
      note.hidden = picked.length > 0;
    });
    button.replaceWith(note, link);
    boxes.values().next().value?.focus();
  }
}

customElements.define('pick-rows', PickRows);
