/**
 * What interpreters start from: the memory of the first one, copied after it has imported the framework. A later program starts
 * from the copy in a fraction of the time. Copies are kept while the page is open, and in the browser for the next visit.
 */
import type { Runnable, RunnableRelease } from '../../run-here/runnable.ts';
import type { Warm } from './messages.ts';

/** The name of the browser's cache. */
const NAME = 'python-starts';
/** How many copies the browser keeps: one needs 20 to 60 MB, and a reader compares a few releases. */
const MOST_KEPT = 3;

/** Copies by what is in them. */
const made = new Map<string, Warm>();

/**
 * The address under which a copy is kept: it changes with everything that is in the memory, as do the names of the files.
 *
 * @param root URL of the folder with everything that is loaded
 */
export function addressOfStart(
  root: string,
  { folder }: Runnable['engine'],
  { packs, environment }: Pick<RunnableRelease, 'packs' | 'environment'>,
): string {
  const parts = new URLSearchParams([...packs.map(({ path }) => ['pack', path]), ...Object.entries(environment)]);
  return `${root}${folder}/start?${parts}`;
}

/** The code that an interpreter of this page has compiled for an address. */
export const compiledAt = (address: string): Warm['module'] => made.get(address)?.module;

/** The copy of the memory at an address; undefined if there is none, or the browser keeps nothing here. */
export async function memoryAt(address: string): Promise<Warm['memory'] | undefined> {
  const known = made.get(address)?.memory;
  if (known !== undefined) return known;
  const bytes = await keptHere(async (cache) => (await cache.match(address))?.arrayBuffer());
  if (bytes === undefined) return undefined;
  const memory = new Uint8Array(bytes);
  made.set(address, { memory });
  return memory;
}

/** Keeps what later interpreters start from: compiled code while the page is open, a new copy of the memory also for the next visit. */
export function keepStart(
  address: string,
  { module, memory }: { readonly module: WebAssembly.Module; readonly memory: Warm['memory'] | undefined },
): void {
  const whole = memory ?? made.get(address)?.memory;
  if (whole !== undefined) made.set(address, { module, memory: whole });
  if (memory === undefined) return;
  void keptHere(async (cache) => {
    await cache.put(address, new Response(memory));
    const addresses = await cache.keys();
    await Promise.all(addresses.slice(0, -MOST_KEPT).map((old) => cache.delete(old)));
  });
}

/** Forgets a copy from which no interpreter could start. */
export function forgetStart(address: string): void {
  made.delete(address);
  void keptHere((cache) => cache.delete(address));
}

/** What the browser's cache gives; undefined where there is none: without HTTPS, or in some private windows. */
async function keptHere<Kept>(ask: (cache: Cache) => Promise<Kept>): Promise<Kept | undefined> {
  try {
    return await ask(await caches.open(NAME));
  } catch {
    return undefined;
  }
}
