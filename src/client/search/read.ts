/** Loads files of search, each once. Small, because every page has it: what a search needs is asked for before its code is there. */

const kept = new Map<string, Promise<unknown>>();

/** A file below `search/`. One that fails is asked for again the next time. */
export function readFile<Content>(base: string, name: string): Promise<Content> {
  const url = `${base}search/${name}.json`;
  let file = kept.get(url);
  if (file === undefined) {
    file = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${name}`);
      return response.json();
    });
    file.catch(() => kept.delete(url));
    kept.set(url, file);
  }
  return file as Promise<Content>;
}

/** The module of Pagefind, the engine of the full text. */
export const loadEngine = (base: string): Promise<unknown> => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);

/** Begins to load what every search needs. Whatever fails is asked for again when it is needed. */
export function readAhead(base: string): void {
  for (const file of [readFile(base, 'titles'), readFile(base, 'pages'), loadEngine(base)]) file.catch(() => undefined);
}
