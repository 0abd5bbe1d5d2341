/**
 * The preview pictures that pages name: a build sets them before pages are rendered, in the same process. They are kept in a global
 * because bundled pages have their own copy of the module.
 */

/** Paths of the pictures below the base, by the path of their page. */
export type ShareImages = Readonly<Record<string, string>>;

declare global {
  var shareImages: ShareImages | undefined;
}

/** The folder of the site with the pictures. */
export const SHARED = 'share';

/** Size of every picture, in pixels, as sites that show previews recommend it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Sets the pictures that exist. */
export function provideShareImages(images: ShareImages): void {
  globalThis.shareImages = images;
}

/** The pictures that exist. */
export const providedShareImages = (): ShareImages => globalThis.shareImages ?? {};
