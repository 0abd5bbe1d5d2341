/** The reader's own comparison, kept in the browser until it is cleared: the query of its address. Storage may be blocked or hold anything. */
const KEY = 'comparison';

/** The query that is kept; empty if there is none. */
export function keptQuery(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a query; an empty one removes what is kept. */
export function keepQuery(query: string): void {
  try {
    if (query === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, query);
  } catch {
    // The comparison is in the address then, and only there.
  }
}
