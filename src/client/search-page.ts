/** The search page: the same panel as in the dialog, with the query in the URL. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    void this.start();
  }

  async start(): Promise<void> {
    const { SearchPanel } = await import('./search/panel.ts');
    const query = new URLSearchParams(location.search);
    const panel = new SearchPanel(this.dataset['base'] ?? '/', {
      onQuery: (text, filters) => {
        const url = new URL(location.href);
        url.search = '';
        if (text !== '') url.searchParams.set('q', text);
        for (const [name, value] of Object.entries(filters)) url.searchParams.set(name, value);
        // The same query keeps how much of it was shown, for when the reader comes back.
        if (url.href !== location.href) history.replaceState(null, '', url);
      },
      onMore: (shown) => history.replaceState({ shown }, ''),
    });
    this.replaceChildren(panel.element);
    await panel.ask(query.get('q') ?? '', Object.fromEntries([...query].filter(([name]) => name !== 'q')), shownBefore(history.state));
    panel.focus();
    this.dataset['ready'] = '';
  }
}

/** How many results were shown when the reader left the page. */
const shownBefore = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'shown' in state && typeof state.shown === 'number' ? state.shown : 0;

customElements.define('search-page', SearchPage);
