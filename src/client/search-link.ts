import type { Typed } from './search/dialog.ts';
import { readAhead } from './search/read.ts';

/** What a reader does who is about to open search: what it needs is loaded then. */
const APPROACHES = ['pointerenter', 'focusin', 'touchstart'] as const;

/**
 * The search link. Without this script it leads to the search page; with it, a click, `/` or Ctrl/Cmd + K opens a dialog
 * on the current page. The dialog and its indexes are loaded, all at once, when a reader comes near the link or opens it.
 */
class SearchLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    const base = link.dataset['base'] ?? '/';
    for (const approach of APPROACHES) this.addEventListener(approach, () => void prepare(base), { once: true, passive: true });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.open(link);
    });
    document.addEventListener('keydown', (event) => {
      const asked = event.key === 'k' && (event.ctrlKey || event.metaKey);
      const typed = event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!asked && !typed) return;
      event.preventDefault();
      void this.open(link);
    });
  }

  async open(link: HTMLAnchorElement): Promise<void> {
    // The search page already has a search field.
    const here = document.querySelector<HTMLInputElement>('search-page input[type=search]');
    if (here !== null) return here.focus();
    const keys = collectKeys();
    void prepare(link.dataset['base'] ?? '/');
    try {
      const { openDialog } = await import('./search/dialog.ts');
      openDialog(link.dataset['base'] ?? '/', link, keys());
    } catch {
      // Without the dialog, the search page may still load; and the keys belong to the page again.
      keys();
      location.href = link.href;
    }
  }
}

/** Loads the dialog and what it needs, side by side. Whatever fails now is tried again when it is needed. */
function prepare(base: string): Promise<void> {
  readAhead(base);
  const dialog = import('./search/dialog.ts');
  const files = import('./search/engine.ts').then(({ searchFilesOf }) => searchFilesOf(base).prepare());
  return Promise.all([dialog, files]).then(
    () => undefined,
    () => undefined,
  );
}

/** Records what is typed while the dialog is loading. Returns a function that stops recording and returns the result. */
function collectKeys(): () => Typed {
  let text = '';
  let isEntered = false;
  const collect = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') isEntered = true;
    else if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', collect);
  return () => {
    document.removeEventListener('keydown', collect);
    return { text, isEntered };
  };
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

customElements.define('search-link', SearchLink);
