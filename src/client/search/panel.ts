import type { DocumentKind } from '../../search/documents.ts';
import { askFullText } from '../../search/full-text.ts';
import { fuse, type Result, type Results, settle } from '../../search/fuse.ts';
import type { Answer, TitlesIndex } from '../../search/lookup.ts';
import { nearestTerms } from '../../search/nearest-terms.ts';
import { kindOf, type Row, topicOf } from '../../search/titles.ts';
import { phrasesOf } from '../../search/words.ts';
import { isMadeId, ownIds } from '../../urls/page-ids.ts';
import * as words from '../../words/en/client/search.ts';
import { button, make } from '../make.ts';
import { type Drawing, drawResult, drawSays, drawSections, remark } from './draw.ts';
import { type FullText, type SearchFiles, searchFilesOf } from './engine.ts';
import { type Filters, SearchFilters } from './filters.ts';
import { nextStop } from './keys.ts';

/** Number of results per batch; a button shows more. */
const PAGE_SIZE = 8;
/** Number of claims that are shown below the results. */
const MOST_CLAIMS = 3;
/** Milliseconds without a key press before the full text is asked. The titles answer at once. */
const PAUSE = 150;
/** Number of results whose sections are shown, and of sections for each. */
const WITH_SECTIONS = 2;
const MOST_SECTIONS = 3;
/** What the full text is not asked for: most of it has words that begin so. */
const TOO_SHORT = /^[\p{Script=Latin}\p{N}]{1,2}$/u;
/** Characters of a query that are searched. */
const LONGEST = 500;
/** Length of a query from which "nothing found" is believed before the full text has answered. */
const SHORT = 3;

interface Options {
  /** Called when the question or a filter changed. */
  readonly onQuery?: (text: string, filters: Filters) => void;
  /** Called when another batch of results was asked for: how many results are shown now. */
  readonly onMore?: (shown: number) => void;
  /** Called when a result was followed. */
  readonly onClose?: () => void;
}

/** Results as they were last drawn. */
interface Shown {
  readonly results: Results;
  readonly answer: Answer;
}

const NOTHING: Results = { answers: [], claims: [] };

/** A search field with filters and results. Works in a dialog and on its own page. */
export class SearchPanel {
  readonly element: HTMLElement;
  readonly #base: string;
  readonly #options: Options;
  readonly #files: SearchFiles;
  readonly #input: HTMLInputElement;
  readonly #filters = new SearchFilters();
  readonly #status: HTMLElement;
  readonly #answers: HTMLOListElement;
  readonly #claims: HTMLElement;
  readonly #more: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reader pressed Enter before the first result was available. */
  #isToFollow = false;
  /** Whether the reader has moved the pointer since the last key. */
  #isPointing = false;
  #turn = 0;
  #shown = PAGE_SIZE;
  #last: Shown = { results: NOTHING, answer: { hits: [], words: [] } };
  /** Words that are searched as they were typed although no name has them. */
  #asTyped: ReadonlySet<string> = new Set();

  constructor(base: string, options: Options = {}) {
    this.#base = base;
    this.#options = options;
    this.#files = searchFilesOf(base);
    this.#input = make('input', {
      type: 'search',
      name: 'q',
      ariaLabel: words.field,
      placeholder: words.placeholder,
      autocomplete: 'off',
      spellcheck: false,
      maxLength: LONGEST,
    });
    this.#status = make('p', { className: 'status', role: 'status' });
    this.#answers = make('ol', { className: 'results' });
    this.#claims = make('section', { className: 'claims-found', ariaLabel: words.claims, hidden: true });
    this.#more = make('div', { className: 'more' });
    const close = button(words.close, () => options.onClose?.());
    close.className = 'close';
    const row = make('div', { className: 'field' }, this.#input, ...(options.onClose === undefined ? [] : [close]));
    const form = make('form', { role: 'search' }, row, this.#filters.element, this.#status);
    const found = make('div', { className: 'found' }, this.#answers, this.#claims, this.#more);
    this.element = make('div', { className: 'search-panel' }, form, found);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.follow();
    });
    form.addEventListener('input', (event) => {
      if (event.target === this.#input) this.#asTyped = new Set();
      this.#changed();
    });
    found.addEventListener('pointermove', () => {
      this.#isPointing = true;
    });
    this.element.addEventListener('keydown', (event) => this.#moveByKeys(event));
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a') !== null) options.onClose?.();
    });
  }

  /** Focuses the field. */
  focus(): void {
    this.#input.focus({ preventScroll: true });
    this.#input.select();
  }

  /** Loads what search needs, and shows the filters and the topics. */
  async prepare(): Promise<void> {
    this.#files.prepare();
    try {
      const index = await this.#files.titles();
      if (this.#isEmpty()) this.#drawEmpty(index);
      // The filters of results that are shown stay as they are.
      else if (this.#drawnFor !== this.#query()) this.#filters.offer(index.head, index.all());
    } catch {
      this.#status.textContent = words.notLoaded;
    }
  }

  /**
   * Searches as if the query had been typed. Filters that do not exist are ignored.
   *
   * @param shown how many results to show
   */
  async ask(text: string, filters: Readonly<Record<string, string>> = {}, shown = PAGE_SIZE): Promise<void> {
    this.#input.value = text.slice(0, LONGEST);
    await this.prepare();
    this.#filters.choose(filters);
    this.#shown = Math.max(PAGE_SIZE, shown);
    await this.#search(0);
  }

  /** Opens the first result for the current query, as soon as there is one. */
  follow(): void {
    const first = this.#answers.querySelector<HTMLAnchorElement>('a.title');
    // What stands there may belong to fewer letters.
    if (first !== null && this.#last.answer.words.length > 0 && this.#drawnFor === this.#query()) {
      first.click();
      return;
    }
    this.#isToFollow = true;
    void this.#search(0);
  }

  /** The query that the results belong to. */
  #drawnFor = '';

  #query(): string {
    return this.#input.value.trim();
  }

  #isEmpty(): boolean {
    return this.#query() === '' && Object.keys(this.#filters.chosen).length === 0;
  }

  /** A key was pressed, or a filter chosen. */
  #changed(): void {
    this.#isToFollow = false;
    this.#isPointing = false;
    this.#shown = PAGE_SIZE;
    void this.#search(PAUSE);
  }

  /** Shows what the titles have at once, and what the full text adds after a pause in typing. */
  async #search(pause: number): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const query = this.#query();
    this.#options.onQuery?.(query, this.#filters.chosen);
    if (this.#answers.childElementCount === 0) this.#status.textContent = words.searching;
    let index: TitlesIndex;
    try {
      index = await this.#files.titles();
    } catch {
      this.#status.textContent = words.notLoaded;
      return;
    }
    if (turn !== this.#turn) return;
    if (this.#isEmpty()) return this.#drawEmpty(index);
    this.#draw(index, this.#find(index, query), undefined, turn, pause > 0);
    this.#timer = setTimeout(() => void this.#complete(query, turn), pause);
  }

  #find(index: TitlesIndex, query: string): Answer {
    if (query !== '') return index.find(query, { asTyped: this.#asTyped });
    const hits = index.all().map((row) => ({ row, score: 1, isExact: false, share: 1 }));
    return { hits, words: [] };
  }

  /** Adds what the other parts of the titles and the full text have. */
  async #complete(query: string, turn: number): Promise<void> {
    let index: TitlesIndex;
    try {
      index = await this.#files.allTitles();
    } catch {
      this.#status.textContent = words.notLoaded;
      return;
    }
    if (turn !== this.#turn) return;
    // A word that no name has may stand in a text: then it is spelt as it should be.
    const first = this.#find(index, query);
    const guessed = first.words.filter(({ as }) => as === 'guess');
    const right = await Promise.all(guessed.map(async ({ typed }) => ((await this.#files.knows(typed)) ? [typed] : [])));
    if (turn !== this.#turn) return;
    this.#asTyped = new Set([...this.#asTyped, ...right.flat()]);
    const answer = right.flat().length === 0 ? first : this.#find(index, query);
    const isAsked = query !== '' && !TOO_SHORT.test(query);
    const fullText = isAsked ? await this.#askFullText(index, answer, query) : undefined;
    if (turn !== this.#turn) return;
    const rows = fullText?.rows ?? [];
    this.#draw(index, answer, rows, turn, false);
    if (isAsked && fullText === undefined) this.#status.textContent = import.meta.env.DEV ? words.whileWriting : words.titlesOnly;
    else if (fullText !== undefined) await this.#addSections(index, fullText.engine, turn);
  }

  /** The pages of the full text for a query; undefined if it could not be loaded. */
  async #askFullText(
    index: TitlesIndex,
    answer: Answer,
    query: string,
  ): Promise<{ readonly engine: FullText; readonly rows: readonly Row[] } | undefined> {
    const asked = [...new Set(answer.words.flatMap(({ typed, meant }) => [typed, meant ?? typed]))];
    try {
      const [engine, ...known] = await Promise.all([
        this.#files.fullText(),
        ...asked.map(async (word) => (index.knows(word) || (await this.#files.knows(word)) ? [word] : [])),
      ]);
      const words = new Set(known.flat());
      const ids = await askFullText(answer.words, phrasesOf(query), (word) => words.has(word), index.size, engine.ask);
      return { engine, rows: ids.map((id) => engine.rowOf(id)).filter((row) => row !== undefined) };
    } catch {
      return undefined;
    }
  }

  /** Adds the sections of the first results that have the words. Nothing moves below a result that the reader may be about to choose. */
  async #addSections(index: TitlesIndex, engine: FullText, turn: number): Promise<void> {
    const items = [...this.#answers.querySelectorAll<HTMLLIElement>(':scope > li')].slice(0, WITH_SECTIONS);
    const found = await Promise.all(
      this.#last.results.answers.slice(0, WITH_SECTIONS).map(async ({ row }) => {
        const id = engine.idOf(row);
        const all = id === undefined || row[0].includes('#') ? [] : await engine.sectionsOf(id).catch(() => []);
        return all.filter(({ url, title }) => title !== row[1] && isOwnSection(kindOf(index.head, row), url)).slice(0, MOST_SECTIONS);
      }),
    );
    if (turn !== this.#turn || this.#held() > 0) return;
    for (const [place, item] of items.entries()) drawSections(item, found[place] ?? []);
  }

  /**
   * Shows results.
   *
   * @param fullText what the full text found; undefined before it was asked
   * @param isTyping whether the last word may still be growing
   */
  #draw(index: TitlesIndex, answer: Answer, fullText: readonly Row[] | undefined, turn: number, isTyping: boolean): void {
    const { head } = index;
    const fused = fuse(answer.hits, fullText, head);
    const all = [...fused.answers, ...fused.claims].map(({ row }) => row);
    const filters = this.#filters.chosen;
    const admits = this.#filters.admitting(head);
    this.#filters.offer(head, all);
    const results: Results = {
      answers: settle(
        fullText === undefined ? [] : this.#last.results.answers,
        fused.answers.filter(({ row }) => admits(row)),
        fullText === undefined ? 0 : this.#held(),
      ),
      claims: fused.claims.filter(({ row }) => admits(row)),
    };
    this.#last = { results, answer };
    this.#drawnFor = this.#query();
    const marks = answer.words.flatMap(({ typed, weight, as, meant }) =>
      weight > 0.05 ? [as === 'guess' ? (meant ?? typed) : typed] : [],
    );
    const drawing: Drawing = { base: this.#base, head, marks };
    this.#drawList(this.#answers, results.answers.slice(0, this.#shown), drawing, index);
    const isClaimsAlone = filters.kind !== undefined && results.answers.length === 0;
    this.#drawClaims(results.claims.slice(0, isClaimsAlone ? this.#shown : MOST_CLAIMS), drawing, index);
    if (this.#isToFollow && (results.answers.length > 0 || fullText !== undefined)) {
      this.#isToFollow = false;
      this.element.querySelector<HTMLAnchorElement>('.found a.title')?.click();
      return;
    }
    const count = results.answers.length + results.claims.length;
    // Nothing is said of no results before the full text has been asked.
    this.#status.textContent = fullText === undefined ? words.searching : words.found(this.#query(), count);
    if (fullText !== undefined || this.#query().length >= SHORT) this.#sayWhatWasMeant(answer, isTyping);
    const shown = isClaimsAlone ? results.claims.length : results.answers.length;
    this.#more.replaceChildren(...(shown > this.#shown ? [this.#moreButton()] : []));
    if (this.#options.onClose !== undefined && count > 0)
      this.#more.append(
        make('a', {
          href: `${this.#base}search/?${new URLSearchParams({ ...(this.#query() === '' ? {} : { q: this.#query() }), ...filters })}`,
          textContent: words.openAsPage,
        }),
      );
    if (fullText !== undefined && count === 0) this.#drawWayOn(index, turn);
  }

  /** How many results must stay where they are, because the reader points at one of them or has gone there by keys. */
  #held(): number {
    const items = [...this.#answers.children];
    const at = items.findIndex((item) => item.contains(document.activeElement) || (this.#isPointing && item.matches(':hover')));
    return at + 1;
  }

  #drawList(list: HTMLElement, results: readonly Result[], drawing: Drawing, index: TitlesIndex): void {
    const items = new Map<string, HTMLLIElement>();
    for (const item of list.querySelectorAll<HTMLLIElement>(':scope > li')) items.set(item.dataset['path'] ?? '', item);
    for (const [place, result] of results.entries()) {
      const path = result.row[0];
      const known = items.get(path);
      const item = known ?? drawResult(result, drawing);
      if (known !== undefined) remark(known, result, drawing);
      items.delete(path);
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
      this.#files.says(index.placeOf(result.row)).then(
        (says) => drawSays(item, says, drawing),
        () => undefined,
      );
    }
    for (const item of items.values()) item.remove();
  }

  #drawClaims(results: readonly Result[], drawing: Drawing, index: TitlesIndex): void {
    this.#claims.hidden = results.length === 0;
    if (results.length === 0) {
      this.#claims.replaceChildren();
      return;
    }
    let list = this.#claims.querySelector('ol');
    if (list === null) {
      list = make('ol', { className: 'results' });
      this.#claims.replaceChildren(make('h2', { textContent: words.claims }), list);
    }
    this.#drawList(list, results, drawing, index);
  }

  /** Before anything is typed: the topics. */
  #drawEmpty(index: TitlesIndex): void {
    this.#last = { results: NOTHING, answer: { hits: [], words: [] } };
    this.#status.textContent = '';
    this.#answers.replaceChildren();
    this.#claims.replaceChildren();
    this.#claims.hidden = true;
    // The search page lists them below.
    const topics = this.#options.onClose === undefined ? [] : [make('p', {}, words.browse), this.#topics(index)];
    this.#more.replaceChildren(...topics);
    this.#filters.offer(index.head, index.all());
  }

  #topics(index: TitlesIndex): HTMLElement {
    return this.#links(index.all().filter((row) => topicOf(index.head, row) === row[1]));
  }

  #drawWayOn(index: TitlesIndex, turn: number): void {
    if (turn !== this.#turn) return;
    const query = this.#query();
    const terms = nearestTerms(query, index.all());
    if (terms.length > 0) this.#more.append(make('p', {}, words.terms), this.#links(terms));
    if (query !== '')
      this.#more.append(make('p', {}, make('a', { href: index.head.ask + encodeURIComponent(query), textContent: words.ask })));
    this.#more.append(make('p', {}, words.topics), this.#topics(index));
  }

  /** Says which words were taken for others, and offers to search what was typed. */
  #sayWhatWasMeant({ words: understood }: Answer, isTyping: boolean): void {
    const guesses = understood.filter(
      ({ as, meant }, place) => as === 'guess' && meant !== undefined && !(isTyping && place === understood.length - 1),
    );
    if (guesses.length === 0) return;
    const asTyped = button(guesses.map(({ typed }) => typed).join(' '), () => {
      this.#asTyped = new Set([...this.#asTyped, ...guesses.map(({ typed }) => typed)]);
      this.focus();
      void this.#search(0);
    });
    const { before, between, after } = words.showing;
    const meant = make('i', { textContent: guesses.map((one) => one.meant ?? '').join(' ') });
    this.#status.append(' ', make('span', { className: 'meant' }, before, meant, between, asTyped, after));
  }

  #moreButton(): HTMLButtonElement {
    return button(words.more, () => {
      const list = this.#answers.childElementCount > 0 ? this.#answers : this.#claims.querySelector('ol');
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      this.#options.onMore?.(this.#shown);
      void this.#search(0).then(() => list?.children[first]?.querySelector('a')?.focus());
    });
  }

  /** Arrows move between the results, typing continues in the field, and Escape closes a dialog. */
  #moveByKeys(event: KeyboardEvent): void {
    // A search field uses the first Escape to clear itself; in a dialog, Escape should close the dialog.
    if (event.key === 'Escape' && this.#options.onClose !== undefined) {
      event.preventDefault();
      this.#options.onClose();
      return;
    }
    const { target } = event;
    if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return;
    const isTyped = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (target !== this.#input && target.closest('.found') !== null && (isTyped || event.key === 'Backspace')) {
      // The letter goes where the focus is when this handler has ended.
      this.#input.focus();
      this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
      return;
    }
    const next = nextStop(event.key, target, this.#input, this.element);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  #links(rows: readonly Row[]): HTMLElement {
    return make(
      'ul',
      { className: 'topics' },
      ...rows.map(([path, title]) => make('li', {}, make('a', { href: this.#base + path.slice(1), textContent: title }))),
    );
  }
}

/** Whether an address leads to a section that was written for the page, not to a part that every page of its kind has. */
function isOwnSection(kind: DocumentKind | undefined, url: string): boolean {
  const [, id] = url.split('#', 2);
  const file = kind === 'question' ? 'aspect' : (kind ?? '');
  return id !== undefined && !ownIds(file).includes(id) && !isMadeId(file, id);
}
