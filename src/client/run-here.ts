import { notLoaded } from '../words/en/client/run-here-button.ts';

/**
 * Lets the reader run the program shown here. Nothing is loaded until the button is pressed; then the panel is loaded,
 * followed by the interpreter, the packages and the program. The panel takes the place of the listing until it is closed.
 */
export class RunHere extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('.offer button');
    button?.addEventListener('click', () => void this.open(button));
  }

  async open(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    const { program, root = '/', name = '', step } = this.dataset;
    this.querySelector(':scope > [role=status]')?.remove();
    try {
      const [{ RunPanel }, response] = await Promise.all([import('./run-here/panel.ts'), fetch(`${root}${program}`)]);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const panel = new RunPanel(await response.json(), {
        ...{ root, name, step: step === undefined ? undefined : Number(step) },
        onClose: () => {
          delete this.dataset['open'];
          button.disabled = false;
          button.focus();
        },
      });
      this.dataset['open'] = '';
      this.append(panel.element);
      panel.begin();
    } catch (cause) {
      button.disabled = false;
      const status = this.appendChild(Object.assign(document.createElement('p'), { role: 'status' }));
      status.textContent = notLoaded(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

customElements.define('run-here', RunHere);
