/** What the program printed. */
import { make } from '../make.ts';
import { field } from './controls.ts';

/** The text; hidden while there is none. */
export class Log {
  readonly element: HTMLElement;
  readonly #text = make('textarea', { readOnly: true, rows: 4, spellcheck: false });
  #isPaused = false;

  constructor() {
    this.element = field('What the program printed', this.#text);
    this.clear();
  }

  get text(): string {
    return this.#text.value;
  }

  add(text: string): void {
    if (this.#isPaused) return;
    this.#text.value += `${text}\n`;
    this.#text.rows = Math.min(16, this.#text.value.split('\n').length);
    this.element.hidden = false;
  }

  clear(): void {
    this.#text.value = '';
    this.element.hidden = true;
  }

  /** What is printed from now on is dropped, until the returned function is called. */
  pause(): () => void {
    this.#isPaused = true;
    return () => {
      this.#isPaused = false;
    };
  }
}
