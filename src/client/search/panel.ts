import { nearest } from '../../findings/nearest.ts';
import * as words from '../../words/en/client/search.ts';
import { make } from '../make.ts';
import { type Engine, type FoundPage, loadEngine, type Result } from './engine.ts';
import { isMarked, rankLoosely, wordsOf } from './loosely.ts';

type Filters = Partial<Record<keyof typeof words.filters, string>>;

/** Number of results per batch; a button shows more. */
const PAGE_SIZE = 8;
/** If fewer pages than this have all words, pages with most of the words are shown too. */
const FEW = 3;
/** Minimum length of a word for a note that no page has it. */
const TELLING = 3;
/** Milliseconds without a key press before a search starts. */
const PAUSE = 120;

interface Options {
  /** Called when the question or a filter changed. */
  readonly onQuery?: (text: string, filters: Filters) => void;
  /** Called when a result was followed. */
  readonly onClose?: () => void;
}

/** The content of `search/vocabulary.json`. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly topics: readonly { readonly label: string; readonly url: string }[];
}

/** A search field with filters and results. Works in a dialog and on its own page. */
export class SearchPanel {
  readonly element: HTMLElement;
  readonly #base: string;
  readonly #options: Options;
  readonly #input: HTMLInputElement;
  readonly #selects: ReadonlyMap<keyof typeof words.filters, HTMLSelectElement>;
  readonly #status: HTMLElement;
  readonly #results: HTMLOListElement;
  readonly #more: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #vocabulary: Promise<Vocabulary> | undefined;
  /** Whether the reader pressed Enter before the first result was available. */
  #isToFollow = false;
  #turn = 0;
  #shown = PAGE_SIZE;

  constructor(base: string, options: Options = {}) {
    this.#base = base;
    this.#options = options;
    this.#input = make('input', {
      type: 'search',
      name: 'q',
      ariaLabel: words.field,
      placeholder: words.placeholder,
      autocomplete: 'off',
      spellcheck: false,
    });
    this.#selects = new Map(
      (Object.keys(words.filters) as (keyof typeof words.filters)[]).map((name) => [
        name,
        make('select', { name, disabled: true }, option('', words.any)),
      ]),
    );
    this.#status = make('p', { className: 'status', role: 'status' });
    this.#results = make('ol', { className: 'results' });
    this.#more = make('div', { className: 'more' });
    const filters = make(
      'div',
      { className: 'filters' },
      ...[...this.#selects].map(([name, select]) => make('label', {}, `${words.filters[name]} `, select)),
    );
    const close = make('button', { type: 'button', className: 'close', textContent: words.close });
    close.addEventListener('click', () => options.onClose?.());
    const row = make('div', { className: 'field' }, this.#input, ...(options.onClose === undefined ? [] : [close]));
    const form = make('form', { role: 'search' }, row, filters);
    this.element = make('div', { className: 'search-panel' }, form, this.#status, this.#results, this.#more);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.follow();
    });
    form.addEventListener('input', () => this.#later());
    this.element.addEventListener('keydown', (event) => this.#moveByKeys(event));
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a') !== null) options.onClose?.();
    });
  }

  /** Focuses the field. */
  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Loads the index and shows the filters that it contains. */
  async prepare(): Promise<Engine | undefined> {
    try {
      const engine = await loadEngine(this.#base);
      const known = await engine.filters();
      for (const [name, select] of this.#selects) {
        if (!select.disabled) continue;
        select.append(...Object.keys(known[name] ?? {}).map((value) => option(value, value)));
        select.disabled = false;
      }
      await this.#sayWhatIsSearched();
      return engine;
    } catch {
      this.#status.textContent = import.meta.env.DEV ? words.noIndex : words.notLoaded;
      return undefined;
    }
  }

  /** Searches as if the query had been typed. Filters that are not in the index are ignored. */
  async ask(text: string, filters: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#input.value = text;
    await this.prepare();
    for (const [name, select] of this.#selects)
      select.value = [...select.options].some(({ value }) => value === filters[name]) ? (filters[name] ?? '') : '';
    await this.#search();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#isToFollow = false;
    this.#shown = PAGE_SIZE;
    this.#timer = setTimeout(() => void this.#search(), PAUSE);
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.#input.value.trim();
    const filters: Filters = Object.fromEntries([...this.#selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])));
    this.#options.onQuery?.(text, filters);
    const engine = await this.prepare();
    if (engine === undefined || turn !== this.#turn) return;
    if (text === '' && Object.keys(filters).length === 0) return this.#clear();
    const { results: strict } = await engine.search(text === '' ? null : text, { filters });
    const loose = strict.length < FEW ? await this.#loosely(engine, text, filters, strict) : [];
    const results = [...strict, ...loose];
    const pages = await Promise.all(results.slice(0, this.#shown).map((result) => result.data()));
    // A later search may have finished first.
    if (turn !== this.#turn) return;
    this.#results.replaceChildren(...pages.map((page) => drawPage(page)));
    if (this.#isToFollow) {
      this.#isToFollow = false;
      return this.#results.querySelector('a')?.click();
    }
    this.#status.textContent = words.found(text, strict.length, loose.length);
    this.#more.replaceChildren(...(results.length > this.#shown ? [this.#moreButton()] : []));
    if (this.#options.onClose !== undefined && results.length > 0)
      this.#more.append(
        make('a', { href: `${this.#base}search/?${new URLSearchParams({ q: text, ...filters })}`, textContent: words.openAsPage }),
      );
    // Pagefind also finds words with the same beginning; a word that no excerpt marks may be a typo.
    const excerpts = pages
      .flatMap(({ excerpt, sub_results: sections }) => [excerpt, ...sections.map((section) => section.excerpt)])
      .join(' ');
    const strange = wordsOf(text).filter((word) => !isMarked(word, excerpts));
    if (strange.length > 0) await this.#showAWayOn(text, strange, { isLost: results.length === 0, isLoose: loose.length > 0 }, turn);
  }

  /** Pages that have the most significant words of a query, without the pages that have all words. */
  async #loosely(engine: Engine, text: string, filters: Filters, found: readonly Result[]): Promise<Result[]> {
    const asked = wordsOf(text);
    if (asked.length < 2) return [];
    const answers = await Promise.all(asked.map(async (word) => ({ word, results: (await engine.search(word, { filters })).results })));
    const known = await Promise.all(
      answers.map(async ({ word, results: [first] }) => first !== undefined && isMarked(word, (await first.data()).excerpt)),
    );
    const all = new Map(answers.flatMap(({ results }) => results.map((result) => [result.id, result])));
    const isFound = new Set(found.map(({ id }) => id));
    const hits = answers.filter((_, index) => known[index]).map(({ word, results }) => ({ word, ids: results.map(({ id }) => id) }));
    return rankLoosely(hits, all.size).flatMap((id) => (isFound.has(id) ? [] : (all.get(id) ?? [])));
  }

  /** Opens the first result for the current query, as soon as its search is done. */
  follow(): void {
    clearTimeout(this.#timer);
    this.#isToFollow = true;
    void this.#search();
  }

  #clear(): void {
    this.#status.textContent = '';
    this.#results.replaceChildren();
    this.#more.replaceChildren();
  }

  #moreButton(): HTMLButtonElement {
    const button = make('button', { type: 'button', textContent: words.more });
    button.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      void this.#search().then(() => this.#results.children[first]?.querySelector('a')?.focus());
    });
    return button;
  }

  /** Suggests the closest words from the guide for unknown words and, if nothing was found, the topics. */
  async #showAWayOn(
    text: string,
    strange: readonly string[],
    { isLost, isLoose }: { isLost: boolean; isLoose: boolean },
    turn: number,
  ): Promise<void> {
    const { words: vocabulary, topics } = await this.#loadVocabulary();
    if (turn !== this.#turn) return;
    const known = new Set(vocabulary.map((word) => word.toLowerCase()));
    const unknown = strange.filter((word) => !known.has(word));
    const mended = text.replaceAll(/[\p{L}\p{N}_]+/gu, (word) =>
      unknown.includes(word.toLowerCase()) ? (nearest(word, vocabulary) ?? word) : word,
    );
    const telling = unknown.filter((word) => word.length >= TELLING);
    if (telling.length > 0 && !isLost && !isLoose) this.#status.append(words.notOnAnyPage(telling));
    if (mended !== text) {
      const button = make('button', { type: 'button', textContent: mended });
      button.addEventListener('click', () => {
        this.#input.value = mended;
        this.focus();
        void this.#search();
      });
      this.#more.prepend(make('span', {}, words.didYouMean, button, words.questionMark));
    }
    if (!isLost) return;
    const items = topics.map(({ label, url }) => make('li', {}, make('a', { href: url, textContent: label })));
    this.#more.append(make('p', {}, words.topics), make('ul', { className: 'topics' }, ...items));
  }

  async #loadVocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= fetch(`${this.#base}search/vocabulary.json`).then((response) => response.json() as Promise<Vocabulary>);
    return this.#vocabulary;
  }

  /** On the development server the index is from the last build, and the panel says so. */
  async #sayWhatIsSearched(): Promise<void> {
    if (!import.meta.env.DEV || this.element.querySelector('.stale') !== null) return;
    const { headers } = await fetch(`${this.#base}pagefind/pagefind-entry.json`, { method: 'HEAD' });
    const built = headers.get('last-modified');
    this.element.append(make('p', { className: 'stale', textContent: words.lastBuild(built) }));
  }

  /** Arrow keys move from the field through the results and back; Escape closes a dialog. */
  #moveByKeys(event: KeyboardEvent): void {
    // A search field uses the first Escape to clear itself; in a dialog, Escape should close the dialog.
    if (event.key === 'Escape' && this.#options.onClose !== undefined) {
      event.preventDefault();
      this.#options.onClose();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [this.#input, ...this.#results.querySelectorAll<HTMLAnchorElement>('a')];
    const here = stops.indexOf(event.target as HTMLElement);
    const next = stops[here + step];
    if (here === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

/** A page with the sections that contain the words. The first section is the page itself if it has no anchor. */
function drawPage({ url, meta, filters, excerpt, sub_results: sections }: FoundPage): HTMLLIElement {
  const item = make('li', {}, make('a', { href: url, textContent: meta['title'] ?? url }));
  const [topic] = filters['topic'] ?? [];
  if (topic !== undefined && topic !== meta['title']) item.append(' ', make('small', { textContent: topic }));
  const inside = sections.filter((section) => section.url.includes('#')).slice(0, 3);
  const text = make('p');
  // Safe as HTML: Pagefind escapes the text of the page and adds only <mark>.
  text.innerHTML = sections.find((section) => !section.url.includes('#'))?.excerpt ?? excerpt;
  item.append(text);
  if (inside.length > 0)
    item.append(
      make(
        'ul',
        {},
        ...inside.map((section) => make('li', {}, make('a', { href: section.url, textContent: section.title.replace(/\s*#$/, '') }))),
      ),
    );
  return item;
}

const option = (value: string, textContent: string): HTMLOptionElement => make('option', { value, textContent });
