/** Form controls with labels. */
import { make } from '../make.ts';

/** A control with its label above it. */
export const field = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'text' }, label, ' ', control);

/** A checkbox followed by its label. */
export const check = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'check' }, control, ' ', label);

/** A read-only text area that grows with its text, up to a limit. */
export const textToRead = (value: string): HTMLTextAreaElement =>
  make('textarea', { readOnly: true, value, rows: Math.min(16, value.split('\n').length), spellcheck: false });
