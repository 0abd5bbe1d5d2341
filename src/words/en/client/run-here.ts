/** Where what runs a program could not be loaded. */
export const notLoaded = (why: string): string => `It could not be loaded: ${why}. Press again to try again.`;
