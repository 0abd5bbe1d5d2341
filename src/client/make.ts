/** Creates an element with the given properties and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** An option of a select list. */
export const option = (value: string, textContent: string): HTMLOptionElement => make('option', { value, textContent });

/** A button with a click handler. */
export function button(textContent: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent });
  made.addEventListener('click', act);
  return made;
}
