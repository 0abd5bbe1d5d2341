/**
 * The bodies rendered since `npm run dev` started. Astro's store needs half a second and more until a page can read a changed entry from it;
 * from here the page has it as soon as it is rendered.
 */

/** A rendered body, as Astro draws it. */
export interface RenderedBody {
  readonly html: string;
  readonly metadata: { readonly imagePaths: string[]; readonly [key: string]: unknown };
}

/** Astro loads its own copies of modules, separate from those of a command. Both share the global object. */
declare global {
  var bodiesWhileWriting: { readonly bodies: Map<string, RenderedBody>; show: () => void } | undefined;
}

function shared() {
  globalThis.bodiesWhileWriting ??= { bodies: new Map(), show: () => {} };
  return globalThis.bodiesWhileWriting;
}

const keyOf = (collection: string, id: string): string => `${collection}/${id}`;

/** Keeps the body of an entry. */
export const keepBody = (collection: string, id: string, body: RenderedBody): void => {
  shared().bodies.set(keyOf(collection, id), body);
};

/** The body of an entry, if it was rendered since the start. */
export const keptBody = (collection: string, id: string): RenderedBody | undefined => shared().bodies.get(keyOf(collection, id));

/** Calls a function each time after a changed collection was filled: the pages are new then. */
export const onNewBodies = (show: () => void): void => {
  shared().show = show;
};

/** Says that a changed collection was filled. */
export const showNewBodies = (): void => shared().show();
