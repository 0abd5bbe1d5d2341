/** Where what runs a program could not be loaded. */
export const notLoaded = (why: string): string => `Loading failed: ${why}. Try again.`;
