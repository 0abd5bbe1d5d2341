/** Form controls with labels. */
import { make } from '../make.ts';

/** An option of a select list. */
export const option = (value: string, textContent: string): HTMLOptionElement => make('option', { value, textContent });

/** A control with its label above it. */
export const field = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'text' }, label, ' ', control);

/** A checkbox followed by its label. */
export const check = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'check' }, control, ' ', label);

/** A button with a click handler. */
export function button(textContent: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent });
  made.addEventListener('click', act);
  return made;
}

/** A read-only text area that grows with its text, up to a limit. */
export const textToRead = (value: string): HTMLTextAreaElement =>
  make('textarea', { readOnly: true, value, rows: Math.min(16, value.split('\n').length), spellcheck: false });
