import type { DocumentKind } from '../../search/documents.ts';
import { type Found, searchBoth } from '../../search/full-text.ts';
import { fuse, type Result, type Results, settle } from '../../search/fuse.ts';
import type { Answer, TitlesIndex } from '../../search/lookup.ts';
import { nearestTerms } from '../../search/nearest-terms.ts';
import { placeOfUntitled } from '../../search/says.ts';
import { kindOf, type Row, topicOf } from '../../search/titles.ts';
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
const PAUSE = 120;
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
  /** What has still to be said by the results that are shown. */
  #toSay: (() => void)[] = [];
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
      await this.#offerAll(index);
    } catch {
      this.#status.textContent = words.notLoaded;
    }
  }

  /** Offers every value of the filters. Those of results that are shown stay as they are. */
  async #offerAll(index: TitlesIndex): Promise<void> {
    const others = await this.#files.otherRows().catch(() => []);
    if (this.#drawnFor !== this.#query() || this.#isEmpty()) this.#filters.offer(index.head, [...index.all(), ...others]);
  }

  /**
   * Searches as if the query had been typed. Filters that do not exist are ignored.
   *
   * @param shown how many results to show
   */
  async ask(text: string, filters: Readonly<Record<string, string>> = {}, shown = PAGE_SIZE): Promise<void> {
    this.#input.value = text.slice(0, LONGEST);
    const prepared = this.prepare();
    // What a filter can be is known a little later than what the titles answer.
    if (Object.keys(filters).length > 0) await prepared;
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
    const answer = this.#find(index, query);
    this.#draw(index, answer, fuse(answer.hits, undefined, index.head), { isComplete: false, isTyping: pause > 0 });
    this.#timer = setTimeout(() => void this.#complete(query, turn), pause);
  }

  #find(index: TitlesIndex, query: string): Answer {
    if (query !== '') return index.find(query, { asTyped: this.#asTyped });
    const hits = index.all().map((row) => ({ row, score: 1, isExact: false, share: 1 }));
    return { hits, words: [] };
  }

  /** Adds what the other parts of the titles and the full text have. */
  async #complete(query: string, turn: number): Promise<void> {
    // What stands there now will mostly stay.
    this.#sayAll();
    let index: TitlesIndex;
    try {
      index = await this.#files.allTitles();
    } catch {
      this.#status.textContent = words.notLoaded;
      return;
    }
    if (turn !== this.#turn) return;
    const isAsked = query !== '' && !TOO_SHORT.test(query);
    const both = isAsked ? await this.#askBoth(index, query) : undefined;
    if (turn !== this.#turn) return;
    if (both !== undefined) this.#asTyped = both.found.asTyped;
    const answer = both?.found.answer ?? this.#find(index, query);
    const others = query === '' ? await this.#files.otherRows().catch(() => []) : (both?.rows ?? []);
    const fused = await this.#titled(index, fuse(answer.hits, others, index.head));
    if (turn !== this.#turn) return;
    this.#draw(index, answer, fused, { isComplete: true, isTyping: false });
    this.#sayAll();
    if (isAsked && both === undefined) this.#status.textContent = import.meta.env.DEV ? words.whileWriting : words.titlesOnly;
    else if (both !== undefined) await this.#addSections(index, both.engine, turn);
  }

  /** What titles and full text have for a query; undefined if the full text could not be loaded. */
  async #askBoth(
    index: TitlesIndex,
    query: string,
  ): Promise<{ readonly engine: FullText; readonly found: Found; readonly rows: readonly Row[] } | undefined> {
    try {
      const engine = await this.#files.fullText();
      const found = await searchBoth(index, query, this.#asTyped, (word) => this.#files.knows(word), engine.ask);
      return { engine, found, rows: found.ids.map((id) => engine.rowOf(id)).filter((row) => row !== undefined) };
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

  /** What is shown of some results: those that fit the filters. */
  #visible(index: TitlesIndex, { answers, claims }: Results): { readonly all: Results; readonly shown: Results } {
    const admits = this.#filters.admitting(index.head);
    const all = { answers: answers.filter(({ row }) => admits(row)), claims: claims.filter(({ row }) => admits(row)) };
    const ofClaims = isClaimsAlone(all) ? this.#shown : MOST_CLAIMS;
    return { all, shown: { answers: all.answers.slice(0, this.#shown), claims: all.claims.slice(0, ofClaims) } };
  }

  /** Results, with the titles of those that are shown. */
  async #titled(index: TitlesIndex, results: Results): Promise<Results> {
    const { answers, claims } = this.#visible(index, results).shown;
    const titles = await this.#files.titlesOf([...answers, ...claims].map(({ row }) => row));
    const withTitle = (result: Result): Result => ({ ...result, row: titles.get(result.row) ?? result.row });
    return { answers: results.answers.map(withTitle), claims: results.claims.map(withTitle) };
  }

  /**
   * Shows results.
   *
   * @param isComplete whether the full text has been asked
   * @param isTyping whether the last word may still be growing
   */
  #draw(
    index: TitlesIndex,
    answer: Answer,
    fused: Results,
    { isComplete, isTyping }: { readonly isComplete: boolean; readonly isTyping: boolean },
  ): void {
    const { head } = index;
    this.#filters.offer(
      head,
      [...fused.answers, ...fused.claims].map(({ row }) => row),
    );
    const { all } = this.#visible(index, fused);
    const results: Results = {
      answers: settle(isComplete ? this.#last.results.answers : [], all.answers, isComplete ? this.#held() : 0),
      claims: all.claims,
    };
    this.#last = { results, answer };
    this.#drawnFor = this.#query();
    const marks = answer.words.flatMap(({ typed, weight, as, meant }) =>
      weight > 0.05 ? [as === 'guess' ? (meant ?? typed) : typed] : [],
    );
    const drawing: Drawing = { base: this.#base, head, marks };
    const shown = this.#visible(index, results).shown;
    this.#toSay = [
      ...this.#drawList(this.#answers, shown.answers.filter(isTitled), drawing),
      ...this.#drawClaims(shown.claims.filter(isTitled), drawing),
    ].map(
      ([item, row]) =>
        () =>
          this.#say(item, row, drawing, index),
    );
    if (this.#isToFollow && (results.answers.length > 0 || isComplete)) {
      this.#isToFollow = false;
      this.element.querySelector<HTMLAnchorElement>('.found a.title')?.click();
      return;
    }
    const count = results.answers.length + results.claims.length;
    // Nothing is said of no results before the full text has been asked.
    this.#status.textContent = isComplete ? words.found(this.#query(), count) : words.searching;
    if (isComplete || this.#query().length >= SHORT) this.#sayWhatWasMeant(answer, isTyping);
    const length = isClaimsAlone(results) ? results.claims.length : results.answers.length;
    this.#more.replaceChildren(...(length > this.#shown ? [this.#moreButton()] : []));
    const filters = this.#filters.chosen;
    if (this.#options.onClose !== undefined && count > 0)
      this.#more.append(
        make('a', {
          href: `${this.#base}search/?${new URLSearchParams({ ...(this.#query() === '' ? {} : { q: this.#query() }), ...filters })}`,
          textContent: words.openAsPage,
        }),
      );
    if (isComplete && count === 0) this.#drawWayOn(index);
  }

  /** Loads what the pages say that are shown. Not at each key: most results of a first letter are gone by the next. */
  #sayAll(): void {
    for (const say of this.#toSay.splice(0)) say();
  }

  #say(item: HTMLLIElement, row: Row, drawing: Drawing, index: TitlesIndex): void {
    this.#files.says(row, index).then(
      (says) => drawSays(item, says, drawing),
      () => undefined,
    );
  }

  /** How many results must stay where they are, because the reader points at one of them or has gone there by keys. */
  #held(): number {
    const items = [...this.#answers.children];
    const at = items.findIndex((item) => item.contains(document.activeElement) || (this.#isPointing && item.matches(':hover')));
    return at + 1;
  }

  /** Draws results, keeping what stands there already. Returns the element of each. */
  #drawList(list: HTMLElement, results: readonly Result[], drawing: Drawing): [HTMLLIElement, Row][] {
    const items = new Map<string, HTMLLIElement>();
    for (const item of list.querySelectorAll<HTMLLIElement>(':scope > li')) items.set(item.dataset['path'] ?? '', item);
    const drawn = results.map((result, place): [HTMLLIElement, Row] => {
      const path = result.row[0];
      const known = items.get(path);
      const item = known ?? drawResult(result, drawing);
      if (known !== undefined) remark(known, result, drawing);
      items.delete(path);
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
      return [item, result.row];
    });
    for (const item of items.values()) item.remove();
    return drawn;
  }

  #drawClaims(results: readonly Result[], drawing: Drawing): [HTMLLIElement, Row][] {
    this.#claims.hidden = results.length === 0;
    if (results.length === 0) {
      this.#claims.replaceChildren();
      return [];
    }
    let list = this.#claims.querySelector('ol');
    if (list === null) {
      list = make('ol', { className: 'results' });
      this.#claims.replaceChildren(make('h2', { textContent: words.claims }), list);
    }
    return this.#drawList(list, results, drawing);
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

  #drawWayOn(index: TitlesIndex): void {
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

const isClaimsAlone = ({ answers, claims }: Results): boolean => answers.length === 0 && claims.length > 0;

/** Whether the title of a result could be loaded. */
const isTitled = ({ row }: Result): boolean => placeOfUntitled(row) === undefined;

/** Whether an address leads to a section that was written for the page, not to a part that every page of its kind has. */
function isOwnSection(kind: DocumentKind | undefined, url: string): boolean {
  const [, id] = url.split('#', 2);
  const file = kind === 'question' ? 'aspect' : (kind ?? '');
  return id !== undefined && !ownIds(file).includes(id) && !isMadeId(file, id);
}
