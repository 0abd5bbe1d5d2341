import { dialog as title } from '../../words/en/client/search.ts';
import { SearchPanel } from './panel.ts';

/** Keys pressed while the dialog was loading. */
export interface Typed {
  readonly text: string;
  readonly isEntered: boolean;
}

let dialog: HTMLDialogElement | undefined;
let panel: SearchPanel | undefined;

/**
 * Opens the search dialog, and creates it the first time. When it closes, the focus returns to the element that opened it; the page
 * stays where it is, or where a result led.
 *
 * @param typed what the reader has typed since opening the dialog, and whether the last key was Enter
 */
export function openDialog(base: string, opener: HTMLElement, { text, isEntered }: Typed): void {
  if (dialog === undefined || panel === undefined) {
    panel = new SearchPanel(base, { onClose: () => dialog?.close() });
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', title);
    dialog.append(panel.element);
    // A click on the backdrop has the dialog itself as its target.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog?.close();
    });
    dialog.addEventListener('close', () => opener.focus({ preventScroll: true }));
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  panel.focus();
  if (text === '') void panel.prepare();
  else void panel.ask(text);
  if (isEntered) panel.follow();
}
