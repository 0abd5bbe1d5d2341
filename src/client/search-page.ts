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
        history.replaceState(null, '', url);
      },
    });
    this.replaceChildren(panel.element);
    await panel.ask(query.get('q') ?? '', Object.fromEntries([...query].filter(([name]) => name !== 'q')));
    panel.focus();
  }
}

customElements.define('search-page', SearchPage);
