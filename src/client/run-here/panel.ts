/** The panel in which a reader edits a program, runs it in a worker and sends it requests. */
import { FOLDER } from '../../experiments/run/place.ts';
import type { DriverResult, JobStep } from '../../experiments/run/protocol.ts';
import type { Runnable, RunnableRelease } from '../../run-here/runnable.ts';
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { make } from '../make.ts';
import { drawn, headerOf, isPage, nameOf } from './answer.ts';
import { button } from './controls.ts';
import { Conversation, Ended, NotBegun } from './conversation.ts';
import { Editor } from './editor.ts';
import { frameFor, frameScriptOf } from './frame.ts';
import { Log } from './log.ts';
import type { Ask } from './messages.ts';
import { framed } from './page.ts';
import { QuestionForm } from './question-form.ts';
import { followed, inWords, led, megabytes, redirects, wayOf, wrongIn } from './words.ts';

/** Maximum number of redirects to follow after a click. */
const MOST_REDIRECTS = 10;

/** Counter that keeps the ids of several panels on a page unique. */
let panels = 0;

/** Thrown when a newer action has started and the current one is dropped. */
class Overtaken extends Error {}

/** One action of the reader. Its requests are sent unless a newer action has started. */
interface Errand {
  readonly ask: (step: JobStep) => Promise<DriverResult>;
  /** Requests a file from the server that would be in front of the program. */
  readonly assetAt: (path: string) => Promise<DriverResult>;
  readonly say: (words: string) => void;
}

/** A style sheet; `css` is undefined if there is none. */
interface Sheet {
  readonly css: string | undefined;
  /** Whether it comes from the server in front of the program, and not from the program itself. */
  readonly isAsset: boolean;
}

/** The panel of one program. */
export class RunPanel {
  readonly element: HTMLElement;
  readonly #root: string;
  readonly #runnable: Runnable;
  readonly #editors: readonly Editor[];
  readonly #form: QuestionForm;
  readonly #status = make('p', { className: 'status', role: 'status' });
  readonly #bar = make('progress', { max: 1, value: 0 });
  readonly #bytes = make('span');
  readonly #loading = make(
    'p',
    { className: 'loading', hidden: true },
    make('label', {}, `${wording.download} `, this.#bar),
    ' ',
    this.#bytes,
  );
  readonly #wrong = make('p', { className: 'wrong', hidden: true });
  readonly #answer = make('div', { className: 'returned' });
  readonly #log = new Log();

  #conversation: Conversation | undefined;
  /** Whether the files or the release differ from the running ones. */
  #changed = false;
  /** Counts the reader's actions; only the result of the newest is shown. */
  #errand = 0;
  /** Style sheets of the running program, by path. */
  #sheets = new Map<string, Sheet>();

  /**
   * @param root URL of the folder with everything that is loaded
   * @param name name of the program, used in the name of the panel
   */
  constructor(root: string, name: string, runnable: Runnable) {
    this.#root = new URL(root, location.href).href;
    this.#runnable = runnable;
    this.#wrong.id = `wrong-${++panels}`;
    const change = (): void => {
      this.#changed = true;
    };
    this.#editors = runnable.files.map(([file, text]) => new Editor(file, text, change));
    this.#form = new QuestionForm(
      runnable.releases.map(({ version }) => version),
      {
        onAsk: () => void this.send(),
        onAskUpTo: () => void this.#askUpTo(),
        onStop: () => this.stop(),
        onReset: () => this.reset(),
        onRelease: () => {
          this.#changed = true;
          this.#offer();
        },
      },
    );
    this.element = make(
      'div',
      { className: 'run-panel', role: 'group', ariaLabel: wording.panel(name) },
      ...this.#editors.map(({ element }) => element),
      this.#form.element,
      this.#status,
      this.#loading,
      this.#wrong,
      this.#answer,
      this.#log.element,
    );
    this.#offer();
  }

  /** Loads what is needed, starts the program and moves the focus to the first file. */
  begin(): void {
    void this.#run(async () => {
      const started = performance.now();
      const { python } = await this.#started().begun;
      return wording.ready(seconds(started), python);
    });
    this.element.querySelector('textarea')?.focus({ preventScroll: true });
  }

  /** Sends the request from the form. If the program was changed, it is restarted first. */
  async send(): Promise<void> {
    try {
      const step = { ...this.#form.read(), index: 0, capture: this.#form.capture };
      this.#clear();
      await this.#run((errand) => this.#ask(errand, step));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      this.#say(cause.message);
    }
  }

  /** Terminates the worker immediately, whatever it is doing. */
  stop(): void {
    this.#conversation?.end(wording.stopped);
  }

  /** Restores the original files and clears cookies and answers. */
  reset(): void {
    this.#errand += 1;
    this.#conversation?.end('');
    for (const editor of this.#editors) editor.reset();
    this.#clear();
    this.#offer();
    this.#settle(wording.filesReset);
  }

  /** Restarts the program and sends every request up to the selected step. */
  async #askUpTo(): Promise<void> {
    const steps = this.#release?.steps.slice(0, this.#form.step + 1) ?? [];
    this.#clear();
    this.#changed = true;
    await this.#run(async (errand) => {
      let words = '';
      for (const [index, step] of steps.entries()) {
        errand.say(wording.stepOf(index + 1, steps.length));
        words = await this.#ask(errand, step, index < steps.length - 1);
      }
      return words;
    });
  }

  /** Follows a click as a browser does: redirects are followed, and the focus stays in the page. */
  async #browse(request: Request): Promise<void> {
    await this.#run(async (errand) => {
      let words = '';
      let next: Request | undefined = request;
      for (let count = 0; next !== undefined && count <= MOST_REDIRECTS; count++) {
        const asked: Request = next;
        this.#form.fill({ request: asked });
        this.#log.clear();
        const result = await errand.ask({ index: 0, capture: {}, request: asked });
        const location = headerOf(result, 'location');
        next = redirects(result.status) && location !== undefined ? followed(asked, result.status, location) : undefined;
        if (next === undefined) words = await this.#show(errand, result, { request: asked, index: 0, capture: {} });
      }
      this.#answer.querySelector('iframe')?.focus();
      return words;
    });
  }

  get #release(): RunnableRelease | undefined {
    return this.#runnable.releases[this.#form.release];
  }

  #offer(): void {
    this.#form.offer(this.#release?.steps ?? []);
  }

  /** Runs an action until it ends or a newer one starts. The message that it resolves to is announced at the end. */
  async #run(act: (errand: Errand) => Promise<string>): Promise<void> {
    const number = ++this.#errand;
    const isNewest = (): boolean => number === this.#errand;
    const say = (words: string): void => {
      if (isNewest()) this.#say(words);
    };
    const order = async (what: Ask): Promise<DriverResult> => {
      const conversation = this.#started();
      await conversation.begun;
      if (!isNewest()) throw new Overtaken();
      this.#loading.hidden = true;
      const result = await conversation.ask(what);
      if (!isNewest()) throw new Overtaken();
      return result;
    };
    this.#form.stop.disabled = false;
    try {
      const words = await act({
        ask: (step) => order({ kind: 'ask', step }),
        assetAt: (path) => order({ kind: 'asset', path }),
        say,
      });
      if (isNewest()) this.#settle(words);
    } catch (cause) {
      if (cause instanceof Overtaken || !isNewest()) return;
      if (!(cause instanceof Ended || cause instanceof NotBegun)) throw cause;
      this.#settle(cause.message);
      if (cause instanceof NotBegun) this.#explain(cause.trace);
    }
  }

  /** The conversation with the program as it is in the editors; starts one if there is none. */
  #started(): Conversation {
    if (this.#conversation !== undefined && !this.#conversation.hasEnded && !this.#changed) return this.#conversation;
    const release = this.#release;
    if (release === undefined) throw new Ended(wording.nothingRuns);
    this.#conversation?.end('');
    this.#changed = false;
    this.#sheets = new Map();
    this.#showWrong(undefined);
    const { engine, entry, environment, limit } = this.#runnable;
    const files = Object.fromEntries(this.#editors.map(({ name, text }) => [name, text]));
    this.#say(wording.downloading);
    const mine = new Conversation(
      { root: this.#root, engine, release, job: { files, entry, environment } },
      { name: release.name, limit },
      {
        onLoading: (bytes, of) => {
          this.#loading.hidden = false;
          this.#bar.value = bytes / of;
          this.#bytes.textContent = wording.downloaded(megabytes(bytes), megabytes(of));
        },
        onStage: (stage) => {
          this.#loading.hidden = true;
          this.#say(wording.stages[stage]);
        },
        onPrinted: (printed) => this.#log.add(printed),
      },
    );
    this.#conversation = mine;
    return mine;
  }

  /** Sends one step and shows the result, unless more steps follow. Resolves to a message about it. */
  async #ask(errand: Errand, step: JobStep, isOnTheWay = false): Promise<string> {
    this.#started();
    await this.#conversation?.begun;
    if (!isOnTheWay) errand.say(wording.asking[wayOf(step)](inWords(step)));
    const started = performance.now();
    const result = await errand.ask(step);
    if (isOnTheWay) return '';
    return this.#show(errand, result, step, seconds(started));
  }

  async #show(errand: Errand, result: DriverResult, step: JobStep, took?: string): Promise<string> {
    const { request } = step;
    const { raises, trace, status } = result;
    const elements = drawn(result, step);
    if (trace !== undefined) this.#explain(trace);
    else if (request !== undefined && (status ?? 0) >= 500) this.#showWrong(this.#log.text);
    const asked = request === undefined ? undefined : inWords({ request });
    const redirectedTo = result.at === request?.path ? undefined : result.at;
    const words = raises === undefined ? wording.answered(nameOf(result, step), asked, redirectedTo, took) : wording.raised(took);
    const here = request === undefined ? undefined : { ...request, path: result.at ?? request.path, query: {} };
    const location = headerOf(result, 'location');
    if (here !== undefined && redirects(status) && location !== undefined) elements.push(this.#wayOn(here, status, location));
    if (here === undefined || !isPage(result)) {
      this.#answer.replaceChildren(...elements);
      return words;
    }
    const page = await this.#page(errand, result.body ?? '', here);
    // The rendered page goes above its source.
    elements.splice(
      elements.findIndex((element) => element instanceof HTMLLabelElement),
      0,
      ...page,
    );
    this.#answer.replaceChildren(...elements);
    return words;
  }

  /** The page in a frame, with notes about it. */
  async #page(errand: Errand, body: string, request: Request): Promise<HTMLElement[]> {
    const goOn = this.#log.pause();
    try {
      const served = new Set<string>();
      const page = await framed(body, frameScriptOf(document), async (address) => {
        const target = led(request, address);
        if (target === undefined) return undefined;
        const { css, isAsset } = this.#sheets.get(target.path) ?? (await this.#sheet(errand, target));
        this.#sheets.set(target.path, { css, isAsset });
        if (isAsset) served.add(target.path);
        return css;
      });
      const frame = frameFor(page, request, {
        onGo: (next) => void this.#browse(next),
        onElsewhere: (address) => this.#say(wording.elsewhere(address)),
      });
      return [make('p', { className: 'note', textContent: wording.aboutPreview(served.size > 0, page.missing) }), frame];
    } finally {
      goOn();
    }
  }

  /** A style sheet from the program, or else from the server that would be in front of it. */
  async #sheet({ ask, assetAt }: Errand, request: Request): Promise<Sheet> {
    const result = await ask({ index: 0, capture: {}, request: { ...request, follow: true } });
    if (result.status === 200 && headerOf(result, 'content-type')?.includes('css')) return { css: result.body, isAsset: false };
    const asset = await assetAt(request.path.replace(/\?.*/s, ''));
    return { css: asset.body, isAsset: asset.body !== undefined };
  }

  #wayOn(request: Request, status: number, location: string): HTMLElement {
    const next = followed(request, status, location);
    if (next === undefined) return make('p', { textContent: wording.elsewhere(location) });
    const follow = button(wording.followRedirect(inWords({ request: next })), () => {
      this.#form.fill({ request: next });
      this.#form.ask.focus();
      void this.send();
    });
    return make('p', {}, follow);
  }

  #explain(trace: string): void {
    this.#log.addLines(trace.trimEnd());
    this.#showWrong(trace);
  }

  /** Shows where in the program a traceback ends, and marks the line. */
  #showWrong(trace: string | undefined): void {
    for (const editor of this.#editors) editor.mark(undefined);
    const names = this.#editors.map(({ name }) => name);
    const wrong = trace === undefined ? undefined : wrongIn(trace, FOLDER, names);
    this.#wrong.hidden = wrong === undefined;
    const editor = this.#editors.find(({ name }) => name === wrong?.file);
    if (wrong === undefined || editor === undefined) return;
    const place = button(wording.place(wrong.file, wrong.line), () => editor.goTo(wrong.line));
    this.#wrong.replaceChildren(place, ` ${wrong.message}`);
    editor.mark(wrong.line, this.#wrong.id);
  }

  #clear(): void {
    this.#answer.replaceChildren();
    this.#log.clear();
    this.#showWrong(undefined);
  }

  /** Resets the controls after an action has ended. */
  #settle(words: string): void {
    this.#loading.hidden = true;
    // Disabling a focused button loses the focus, so move it first.
    if (document.activeElement === this.#form.stop) this.#form.ask.focus();
    this.#form.stop.disabled = true;
    this.#say(words);
  }

  /** Leaves an unchanged message in place, because setting it again would announce it twice. */
  #say(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;
