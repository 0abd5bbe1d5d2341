import { fromQuery, toQuery } from '../choose/address.ts';
import { WEIGHTS } from '../choose/balance.ts';
import { type Choice, type Chosen, chosenRows, EMPTY, isEmpty, type Start, withRows } from '../choose/choice.ts';
import { type ComparisonData, rowsIn, rowsMeant } from '../choose/data.ts';
import { recordMarkdown, recordOf, recordTree } from '../choose/record.ts';
import { balanceSections, flipSections, needsSections, resultInWords } from '../choose/view.ts';
import { inParts } from '../lists/parts.ts';
import * as words from '../words/en/client/compare.ts';
import { copyingRefused } from '../words/en/client/every-page.ts';
import { draw } from './compare/draw.ts';
import { keepQuery, keptQuery } from './compare/kept.ts';
import { type Around, rowOf, rowsTables } from './compare/rows-table.ts';
import { make } from './make.ts';

/** Rows that are named if several are meant. */
const ROWS_NAMED = 5;
/** Rows that are drawn together. */
const ROWS_AT_ONCE = 20;

/**
 * Lets the reader weigh rows and shows what they say. The choice is in the address, so that a link shows the same comparison, and in the
 * browser until it is cleared. What is shown is made by pure functions; this element reads the controls and keeps the choice.
 */
export class CompareRows extends HTMLElement {
  data: ComparisonData | undefined;
  choice: Choice = EMPTY;
  /** What the result that is shown or being drawn says. */
  chosen: Chosen | undefined;
  /** What the rows that are shown or being drawn are drawn from. */
  around: Around | undefined;
  /** How many lists of steps are under way. */
  turns = 0;

  async connectedCallback(): Promise<void> {
    try {
      const response = await fetch(this.dataset['rows'] ?? '');
      if (!response.ok) throw new Error(response.statusText);
      // The build that made this page wrote the file.
      this.data = (await response.json()) as ComparisonData;
    } catch {
      this.dataset['failed'] = '';
      this.place('message').textContent = words.notLoaded;
      return;
    }
    this.begin(this.data);
    this.listen(this.data);
  }

  /** The element of the page with a role in this one. */
  place(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`the page has no part ${name}`);
    return found;
  }

  get form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (form === null) throw new Error('the page has no form');
    return form;
  }

  /** Reads the choice from the address, or else from the browser, and shows it. */
  begin(data: ComparisonData): void {
    const asked = fromQuery(data, location.search);
    const kept = fromQuery(data, keptQuery());
    const isStart = Object.values(asked.start).some((ids) => ids.length > 0);
    const isShared = !isEmpty(asked.choice);
    this.choice = withRows(data, isShared ? asked.choice : kept.choice, asked.start);
    const read = isShared ? asked : { ...kept, unknown: [...kept.unknown, ...asked.unknown] };
    const titles = new Map(rowsIn(data).map(({ id, title }) => [id, title]));
    const ownQuery = toQuery(data, kept.choice);
    const isForeign = isShared && ownQuery !== '' && ownQuery !== toQuery(data, this.choice);
    this.place('message').replaceChildren(
      ...[
        ...(read.unknown.length === 0 ? [] : [words.notKnown(read.unknown)]),
        ...(read.changed.length === 0 ? [] : [words.changedSince(read.changed.map((id) => titles.get(id) ?? id))]),
        ...(isForeign ? [words.sharedOne] : []),
      ].flatMap((text) => [text, ' ']),
      ...(isForeign ? [make('a', { href: `${location.pathname}${ownQuery}`, textContent: words.openOwn })] : []),
    );
    this.dataset['begun'] = '';
    this.setControls();
    this.showAll(data);
    void this.inTurn(() => true, [() => this.nameRows(data)]);
    // Rows that the address adds are the reader's own from now on; an address that is opened changes nothing that is kept.
    if (!isStart) return;
    const before = isShared ? asked.choice : kept.choice;
    this.place('added').textContent = words.added(this.choice.weights.size - before.weights.size);
    this.remember(data);
  }

  /** Lists the rows that can be added. */
  nameRows(data: ComparisonData): void {
    this.place('rows-to-add').replaceChildren(...rowsIn(data).map(({ title }) => make('option', { value: title })));
  }

  listen(data: ComparisonData): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.addPicked(data);
    });
    this.form.addEventListener('change', ({ target }) => {
      // What is picked to be added waits for the button: with the arrow keys, a list changes at each step.
      if (target instanceof HTMLElement && target.closest('[data-part="begin"]') === null) this.readControls(data);
    });
    this.place('rows').addEventListener('change', ({ target }) => this.weigh(data, target));
    this.place('record').addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) void this.act(data, target.dataset['do'] ?? '');
    });
    this.querySelector('[data-part="record"] details')?.addEventListener('toggle', () => this.preview(data));
    // What is printed is the record.
    addEventListener('beforeprint', () => this.preview(data, true));
    addEventListener('popstate', () => this.begin(data));
  }

  /** Adds the project and the topic that are picked, and the row with the title that was typed. */
  addPicked(data: ComparisonData): void {
    const values = new FormData(this.form);
    const picked = (name: string): string[] =>
      values.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
    const [typed = ''] = picked('row').map((value) => value.trim());
    const meant = rowsMeant(data, typed);
    // A text that several rows have is asked about.
    const found = meant.length === 1 ? meant : [];
    if (typed === '' && picked('case').length + picked('topic').length === 0) return;
    this.add(data, { cases: picked('case'), topics: picked('topic'), rows: found.map(({ id }) => id) });
    if (typed !== '' && found.length === 0)
      this.place('added').textContent =
        meant.length === 0
          ? words.noSuchRow(typed)
          : words.whichRow(
              meant.slice(0, ROWS_NAMED).map(({ title }) => title),
              meant.length,
            );
    for (const control of this.place('begin').querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')) {
      if (control instanceof HTMLSelectElement || found.length > 0) control.value = '';
    }
  }

  add(data: ComparisonData, start: Start): void {
    const before = this.choice.weights.size;
    this.choice = withRows(data, this.choice, start);
    this.showAll(data);
    this.remember(data);
    this.place('added').textContent = words.added(this.choice.weights.size - before);
  }

  /** Sets the controls about the team and the frameworks to the choice. */
  setControls(): void {
    for (const control of this.form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name^="team-"]')) {
      const held = this.choice.team.get(control.name.slice('team-'.length)) ?? [];
      if (control instanceof HTMLInputElement) control.checked = held.includes(control.value);
      else control.value = held[0] ?? '';
    }
    for (const box of this.form.querySelectorAll<HTMLInputElement>('input[name=framework]'))
      box.checked = !this.choice.without.includes(box.value);
  }

  /** Reads the controls about the team and the frameworks. */
  readControls(data: ComparisonData): void {
    const values = new FormData(this.form);
    const team = new Map(
      data.team.flatMap(({ id }): [string, string[]][] => {
        const held = values.getAll(`team-${id}`).filter((value): value is string => typeof value === 'string' && value !== '');
        return held.length === 0 ? [] : [[id, held]];
      }),
    );
    const boxes = [...this.form.querySelectorAll<HTMLInputElement>('input[name=framework]')];
    const without = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
    this.choice = { ...this.choice, team, without: without.length < boxes.length ? without : [] };
    this.setControls();
    this.showAll(data);
    this.remember(data);
  }

  /** Takes over a weight or a mark from the table. The table stays as it is, so that the focus does, too. */
  weigh(data: ComparisonData, target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) {
      const id = target.dataset['weight'] ?? '';
      const weight = WEIGHTS.find((one) => one === target.value) ?? 'ignore';
      this.choice = { ...this.choice, weights: new Map(this.choice.weights).set(id, weight) };
    } else if (target instanceof HTMLInputElement) {
      const id = target.dataset['better'] ?? '';
      const marked = (this.choice.better.get(id) ?? []).filter((one) => one !== target.value);
      this.choice = { ...this.choice, better: new Map(this.choice.better).set(id, target.checked ? [...marked, target.value] : marked) };
    } else return;
    this.showResult(data);
    this.remember(data);
  }

  /** Shows the result and the rows. */
  showAll(data: ComparisonData): void {
    const chosen = this.showResult(data);
    this.showRows({ data, chosen, choice: this.choice, base: baseOf(data) });
  }

  /**
   * Shows the balance at once, and after that what takes longer: what would change it, what each framework needs, and the record if it
   * is open. Returns what is compared.
   */
  showResult(data: ComparisonData): Chosen {
    const chosen = chosenRows(data, this.choice);
    this.chosen = chosen;
    const isShown = chosen.rows.length + chosen.settled.length > 0;
    this.place('outcome').hidden = false;
    this.place('compared').hidden = !isShown;
    this.place('record').hidden = chosen.rows.length === 0;
    this.place('sentence').textContent = resultInWords({ chosen });
    const shown = { data, base: baseOf(data), chosen, rank: 2 } as const;
    const result = this.place('result');
    const flips = flipSections(shown, []);
    // What would change the last balance stays until the new one is known, so that nothing below it jumps.
    const last = result.querySelector('.flips');
    result.replaceChildren(...draw(balanceSections(shown)), ...(flips.length > 0 && last !== null ? [last] : draw(flips)));
    const showRest = (): void => {
      result.querySelector('.flips')?.replaceWith(...draw(flipSections(shown)));
      this.place('needs').replaceChildren(...draw(needsSections(shown)));
      this.preview(data);
    };
    void this.inTurn(() => this.chosen === chosen, [showRest]);
    return chosen;
  }

  /** Shows the rows, some at a time: to lay out all rows of a guide at once would keep the reader from the result. */
  showRows(around: Around): void {
    this.around = around;
    const place = this.place('rows');
    const { frame, bodies } = rowsTables(around);
    const tables = document.createDocumentFragment();
    tables.append(...draw(frame));
    const [first, ...rest] = [...tables.querySelectorAll('tbody')].flatMap((body, at) =>
      inParts(bodies[at] ?? [], ROWS_AT_ONCE).map((rows) => () => body.append(...draw(rows.map((row) => rowOf(row, around))))),
    );
    if (first === undefined) {
      place.replaceChildren();
      return;
    }
    const begin = (): void => {
      first();
      const folded = tables.querySelector('details');
      if (folded !== null) folded.open = place.querySelector('details')?.open ?? false;
      place.replaceChildren(tables);
    };
    void this.inTurn(() => this.around === around, [begin, ...rest]);
  }

  /** Does one step after each frame, so that what came before is painted first, until they are done or no longer wanted. */
  async inTurn(areWanted: () => boolean, steps: readonly (() => void)[]): Promise<void> {
    const place = this.place('compared');
    this.turns += 1;
    place.ariaBusy = 'true';
    for (const step of steps) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (!areWanted()) break;
      step();
    }
    this.turns -= 1;
    if (this.turns === 0) place.ariaBusy = 'false';
  }

  /** Writes the choice into the address and keeps it in the browser. */
  remember(data: ComparisonData): void {
    const query = toQuery(data, this.choice);
    history.replaceState(null, '', `${location.pathname}${query}`);
    keepQuery(query);
  }

  /** Shows the record where the reader has opened it. */
  preview(data: ComparisonData, always = false): void {
    const details = this.querySelector<HTMLDetailsElement>('[data-part="record"] details');
    if (details === null) return;
    if (always) details.open = true;
    if (details.open) this.place('preview').replaceChildren(...draw(recordTree(this.record(data))));
  }

  record(data: ComparisonData): ReturnType<typeof recordOf> {
    const now = new Date();
    // The reader's own day, as they would date a document.
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    return recordOf(data, this.choice, day, `${location.origin}${location.pathname}${toQuery(data, this.choice)}`);
  }

  async act(data: ComparisonData, what: string): Promise<void> {
    if (what === 'clear') this.clear(data);
    if (what === 'print') print();
    if (what === 'download') this.download(recordMarkdown(this.record(data)));
    if (what === 'copy-record') await this.copy(recordMarkdown(this.record(data)), words.recordCopied);
    if (what === 'copy-address')
      await this.copy(`${location.origin}${location.pathname}${toQuery(data, this.choice)}`, words.addressCopied);
  }

  async copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.place('done').textContent = done;
    } catch {
      this.place('done').textContent = copyingRefused;
    }
  }

  download(text: string): void {
    const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    make('a', { href, download: 'decision.md' }).click();
    URL.revokeObjectURL(href);
  }

  clear(data: ComparisonData): void {
    this.choice = EMPTY;
    this.place('message').textContent = '';
    this.place('added').textContent = '';
    this.place('done').textContent = '';
    this.setControls();
    this.showAll(data);
    this.remember(data);
    // The button is hidden now, so the focus moves to where the reader begins again.
    this.form.querySelector<HTMLElement>('select, input')?.focus();
  }
}

const baseOf = ({ root }: ComparisonData): string => new URL(root).pathname;

customElements.define('compare-rows', CompareRows);
