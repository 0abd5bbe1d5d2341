/** Controls with their labels. */
import { make } from '../make.ts';

/** An entry of a list to choose from. */
export const option = (value: string, textContent: string): HTMLOptionElement => make('option', { value, textContent });

/** A control below its label. */
export const field = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'text' }, label, ' ', control);

/** A box to tick before its label. */
export const check = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'check' }, control, ' ', label);

/** A button that does one thing. */
export function button(textContent: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent });
  made.addEventListener('click', act);
  return made;
}

/** A text that can be read and copied, not changed, as tall as it is up to a point. */
export const textToRead = (value: string): HTMLTextAreaElement =>
  make('textarea', { readOnly: true, value, rows: Math.min(16, value.split('\n').length), spellcheck: false });
