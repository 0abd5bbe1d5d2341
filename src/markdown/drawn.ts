/**
 * What was drawn in the last build: sentences and files of code. A build provides it before pages are rendered, in the same process;
 * without it, as while writing, all is drawn anew. It is kept in a global because bundled pages have their own copy of the module.
 */
import type { KeptValues } from '../content/kept.ts';

/** HTML by what it was drawn from. */
export type Drawn = Pick<KeptValues<string>, 'get' | 'set'>;

declare global {
  var drawnInTheLastBuild: Drawn | undefined;
}

/** Sets what was drawn before; `undefined` when nothing more will be drawn. */
export function provideDrawn(drawn: Drawn | undefined): void {
  globalThis.drawnInTheLastBuild = drawn;
}

/**
 * The HTML that was drawn from something before, if it is known.
 *
 * @param from everything that decides about the HTML, besides the code of this project and its packages
 */
export const drawnBefore = (...from: readonly string[]): string | undefined => globalThis.drawnInTheLastBuild?.get(keyOf(from));

/** Keeps the HTML that was drawn from something, and returns it. */
export function keepDrawn(html: string, ...from: readonly string[]): string {
  globalThis.drawnInTheLastBuild?.set(keyOf(from), html);
  return html;
}

const keyOf = (from: readonly string[]): string => JSON.stringify(from);
