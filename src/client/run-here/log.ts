/** The program's output, as the panel shows it. */
import * as wording from '../../words/en/client/run-here.ts';
import { make } from '../make.ts';
import { field } from './controls.ts';
import { inFull, joined, NOTHING, type Printed, printedOf } from './printed.ts';

/** The output; hidden while empty. It is not a live region, because screen readers would announce every line. */
export class Log {
  readonly element: HTMLElement;
  readonly #text = make('textarea', { readOnly: true, rows: 4, spellcheck: false });
  #printed = NOTHING;
  #isPaused = false;
  #isDrawn = true;

  constructor() {
    this.element = field(wording.log, this.#text);
    this.#draw();
  }

  get text(): string {
    return inFull(this.#printed);
  }

  add(printed: Printed): void {
    if (this.#isPaused) return;
    this.#printed = joined(this.#printed, printed);
    this.#drawSoon();
  }

  /** Adds lines from the panel itself. They start on a new line even if the program has not finished its last one. */
  addLines(lines: string): void {
    const { first, last } = this.#printed;
    const isFinished = [...first, ...last].at(-1)?.text === '';
    this.add(printedOf(`${isFinished ? '' : '\n'}${lines}\n`));
  }

  clear(): void {
    this.#printed = NOTHING;
    this.#drawSoon();
  }

  /** Drops all output until the returned function is called. */
  pause(): () => void {
    this.#isPaused = true;
    return () => {
      this.#isPaused = false;
    };
  }

  /** Draws once in the next animation frame, however much is printed until then. */
  #drawSoon(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#isDrawn = true;
    const { text } = this;
    this.element.hidden = text === '';
    if (text === this.#text.value) return;
    this.#text.value = text;
    this.#text.rows = Math.min(16, text.split('\n').length);
  }
}
