/** The words of the button that runs a program: apart from those of the panel, which are loaded only once it is pressed. */

/** Where what runs a program could not be loaded. */
export const notLoaded = (why: string): string => `Loading failed: ${why}. Try again.`;
