/** The part of Pagefind's browser API that is used here; see https://pagefind.app/docs/api/. */

/** A found page, or a section of it. */
export interface Found {
  readonly url: string;
  readonly title?: string;
  /** HTML that contains no tags except `<mark>`. */
  readonly excerpt: string;
}

/** What Pagefind returns for a page. */
export interface FoundPage extends Found {
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly (Found & { readonly title: string })[];
}

/** A found page, before its text is loaded. */
export interface Result {
  readonly id: string;
  data(): Promise<FoundPage>;
}

/** Pagefind, loaded. */
export interface Engine {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: Result[] }>;
}

let loading: Promise<Engine> | undefined;

/** Loads Pagefind from the site itself. Rejects if there is no index, as on a development server before the first build. */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= (async () => {
    const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Engine;
    await engine.options({ baseUrl: base, excerptLength: 24 });
    await engine.init();
    return engine;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
