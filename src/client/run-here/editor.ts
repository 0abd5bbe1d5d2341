import { make } from '../make.ts';

/** A file editor with line numbers. One line can be marked. */
export class Editor {
  readonly element: HTMLElement;
  readonly name: string;
  readonly #original: string;
  readonly #text: HTMLTextAreaElement;
  readonly #numbers: HTMLElement;

  constructor(name: string, text: string, onChange: () => void) {
    this.name = name;
    this.#original = text;
    this.#text = make('textarea', { value: text, spellcheck: false, wrap: 'off', autocapitalize: 'off', autocomplete: 'off' });
    this.#numbers = make('span', { className: 'numbers', ariaHidden: 'true' });
    this.#text.addEventListener('input', () => {
      this.#fit();
      this.mark(undefined);
      onChange();
    });
    const label = make('span', { className: 'file', textContent: name });
    this.element = make('label', { className: 'editor' }, label, this.#numbers, this.#text);
    this.#fit();
  }

  get text(): string {
    return this.#text.value;
  }

  reset(): void {
    this.#text.value = this.#original;
    this.#fit();
    this.mark(undefined);
  }

  /** Marks a line as wrong, or clears the mark; `why` is the id of the element that explains the error. */
  mark(line: number | undefined, why?: string): void {
    for (const [index, number] of [...this.#numbers.children].entries()) number.classList.toggle('wrong', index + 1 === line);
    if (line === undefined) {
      this.#text.removeAttribute('aria-invalid');
      this.#text.removeAttribute('aria-describedby');
      return;
    }
    this.#text.setAttribute('aria-invalid', 'true');
    if (why !== undefined) this.#text.setAttribute('aria-describedby', why);
  }

  /** Moves the cursor to a line and selects it. */
  goTo(line: number): void {
    const lines = this.text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    this.#text.focus();
    this.#text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }

  #fit(): void {
    const count = this.text.split('\n').length;
    this.#text.rows = count;
    this.#numbers.replaceChildren(...Array.from({ length: count }, (_, index) => make('span', { textContent: String(index + 1) })));
  }
}
