import { copied, copyingRefused, copyPage, pageNotLoaded } from '../words/en/client/every-page.ts';

/** A button that copies the page as Markdown, from the file that the head of the page names. */
class CopyPage extends HTMLElement {
  connectedCallback(): void {
    const address = document.querySelector<HTMLLinkElement>('link[rel=alternate][type="text/markdown"]')?.href;
    if (address === undefined || this.firstChild !== null) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: copyPage });
    const status = Object.assign(document.createElement('span'), { role: 'status', className: 'hidden' });
    button.addEventListener('click', async () => {
      status.textContent = button.textContent = await copy(address);
      setTimeout(() => {
        button.textContent = copyPage;
      }, 2000);
    });
    this.append(button, status);
  }
}

/** Copies a file as text. Resolves to what happened, in words. */
async function copy(address: string): Promise<string> {
  const text = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return response.blob();
  });
  try {
    // Safari allows copying only while it handles the click, so it gets the promise of the text.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((blob) => new Blob([blob], { type: 'text/plain' })) })]);
    return copied;
  } catch {
    return text.then(
      () => copyingRefused,
      () => pageNotLoaded,
    );
  }
}

customElements.define('copy-page', CopyPage);
