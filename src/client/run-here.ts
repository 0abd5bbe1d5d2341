import { notLoaded } from '../words/en/client/run-here-button.ts';

/**
 * Lets the reader run the program shown here. Nothing is loaded until the button is pressed; then the panel is loaded,
 * followed by the interpreter, the packages and the program.
 */
export class RunHere extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.open(button));
  }

  async open(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    const { program, root = '/', name = '' } = this.dataset;
    try {
      const [{ RunPanel }, response] = await Promise.all([import('./run-here/panel.ts'), fetch(`${root}${program}`)]);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const panel = new RunPanel(root, name, await response.json());
      this.replaceChildren(panel.element);
      panel.begin();
    } catch (cause) {
      button.disabled = false;
      const status =
        this.querySelector('[role=status]') ?? this.appendChild(Object.assign(document.createElement('p'), { role: 'status' }));
      status.textContent = notLoaded(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

customElements.define('run-here', RunHere);
