import { copied, copyingRefused } from '../words/en/client/every-page.ts';

/** Copies its `data-copy`, or the code of the surrounding figure, and shows a short confirmation. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', (event) => void this.copy(event.currentTarget as HTMLButtonElement));
  }

  async copy(button: HTMLButtonElement): Promise<void> {
    const text = this.dataset['copy'] ?? this.closest('figure')?.querySelector('pre')?.textContent ?? '';
    const label = button.dataset['label'] ?? button.textContent ?? '';
    button.dataset['label'] = label;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = copied;
    } catch {
      button.textContent = copyingRefused;
    }
    this.announce(button.textContent);
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  }

  /** Uses a separate status element: the button has its own label, so screen readers would not announce a change of its text. */
  announce(text: string): void {
    const status =
      this.querySelector('[role=status]') ??
      this.appendChild(Object.assign(document.createElement('span'), { role: 'status', className: 'hidden' }));
    status.textContent = text;
  }
}

customElements.define('copy-button', CopyButton);
