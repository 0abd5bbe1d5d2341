/** The text of the button that runs a program, separate from the panel's text, which is loaded only when it is pressed. */

/** If the code that runs programs could not be loaded. */
export const notLoaded = (why: string): string => `Loading failed: ${why}. Try again.`;
