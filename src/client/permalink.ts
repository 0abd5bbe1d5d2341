/** Copies the address of a heading, a row or a statement when its link is followed, and says so. The link itself works without this. */
import { linkCopied } from '../words/en/client/every-page.ts';

/** Milliseconds for which the confirmation stays. */
const SHOWN = 2000;

let status: HTMLElement | undefined;

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.named, a.permalink') : null;
  // With a key held, the link opens in another tab or window.
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  navigator.clipboard?.writeText(link.href).then(confirmCopied, () => undefined);
});

function confirmCopied(): void {
  status ??= document.body.appendChild(Object.assign(document.createElement('p'), { role: 'status', className: 'notice' }));
  const notice = status;
  notice.textContent = linkCopied;
  setTimeout(() => {
    notice.textContent = '';
  }, SHOWN);
}
