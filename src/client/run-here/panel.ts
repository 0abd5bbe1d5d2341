/** The panel in which a reader edits a program, runs it in a worker and sees what it returns beside what was recorded. */
import type { DriverResult, JobStep } from '../../experiments/run/protocol.ts';
import type { OfferedStep, Runnable } from '../../run-here/runnable.ts';
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { button, make } from '../make.ts';
import { headerOf, isPage, nameOf } from './answer.ts';
import { comparisonOf } from './comparison.ts';
import { Editor } from './editor.ts';
import { Log } from './log.ts';
import { addPanelStyles } from './panel-styles.ts';
import { Previews } from './preview.ts';
import { Progress } from './progress.ts';
import { QuestionForm } from './question-form.ts';
import { type Comparison, compareInWords, resultOf } from './result.ts';
import { RunBar } from './run-bar.ts';
import { type Errand, Session } from './session.ts';
import { followed, inWords, redirects, wayOf } from './words.ts';
import { Wrong } from './wrong.ts';

/** Maximum number of redirects to follow after a click. */
const MOST_REDIRECTS = 10;

/** Settings of a panel. */
export interface PanelSettings {
  /** URL of the folder with everything that is loaded. */
  readonly root: string;
  /** Name of the program, used in the name of the panel. */
  readonly name: string;
  /** Index in the transcript of the step to run first; undefined for the first request. */
  readonly step: number | undefined;
  readonly onClose: () => void;
}

/** The panel of one program. */
export class RunPanel {
  readonly element: HTMLElement;
  readonly #editors: readonly Editor[];
  readonly #bar: RunBar;
  readonly #form: QuestionForm;
  readonly #progress = new Progress();
  readonly #wrong: Wrong;
  readonly #answer = make('div', { className: 'returned' });
  readonly #log = new Log();
  readonly #previews: Previews;
  readonly #session: Session;
  readonly #runnable: Runnable;
  readonly #onClose: () => void;

  constructor(runnable: Runnable, { root, name, step, onClose }: PanelSettings) {
    addPanelStyles();
    this.#runnable = runnable;
    this.#onClose = onClose;
    this.#editors = runnable.files.map(([file, text]) => new Editor(file, text, () => this.#session.change()));
    this.#wrong = new Wrong(this.#editors);
    this.#session = new Session(new URL(root, location.href).href, runnable, {
      files: () => Object.fromEntries(this.#editors.map((editor) => [editor.name, editor.text])),
      onStart: () => {
        this.#previews.forget();
        this.#wrong.clear();
        this.#progress.say(wording.downloading);
      },
      onSay: (words) => this.#progress.say(words),
      onEnd: (words, trace) => this.#settle(words, trace),
      onLoading: (bytes, of) => this.#progress.load(bytes, of),
      onStage: (stage) => this.#progress.enter(wording.stages[stage]),
      onPrinted: (printed) => this.#log.add(printed),
    });
    this.#previews = new Previews(runnable.frameScript, {
      onGo: (request) => void this.#browse(request),
      onElsewhere: (address) => this.#progress.say(wording.elsewhere(address)),
    });
    this.#form = new QuestionForm(() => void this.send());
    this.#bar = new RunBar(
      runnable.releases.map(({ version }) => version),
      {
        onRun: () => void this.run(),
        onStop: () => this.stop(),
        onReset: () => this.reset(),
        onClose: () => this.close(),
        onRelease: (index) => {
          this.#session.choose(index);
          this.#offer(this.#bar.step);
        },
        onStep: () => this.#fill(),
      },
    );
    this.element = make(
      'div',
      { className: 'run-panel', role: 'group', ariaLabel: wording.panel(name) },
      ...this.#editors.map(({ element }) => element),
      make('div', { className: 'bar' }, this.#bar.buttons, ...this.#progress.elements),
      this.#bar.choices,
      this.#wrong.element,
      this.#answer,
      this.#log.element,
      make('details', {}, make('summary', { textContent: wording.request }), this.#form.element),
    );
    this.element.addEventListener('keydown', (event) => this.#runOnShortcut(event));
    const wanted = this.#steps.findIndex(({ index, request }) => (step === undefined ? request !== undefined : index === step));
    this.#offer(Math.max(0, wanted));
  }

  /** Loads what is needed, runs the program and moves the focus to the first file. */
  begin(): void {
    void this.run();
    this.element.querySelector('textarea')?.focus({ preventScroll: true });
  }

  /** Runs the program as it is in the editors, from its start up to the selected step, and compares the result with the recording. */
  async run(): Promise<void> {
    const { step: last } = this.#bar;
    const steps = this.#steps;
    const step = steps[last];
    if (step === undefined) return;
    this.#begin();
    await this.#session.run(async (errand) => {
      let started = performance.now();
      const result = await this.#session.replay(errand, steps, last, (index) => {
        started = performance.now();
        this.#progress.enter(index < last ? wording.stepOf(index + 1, last + 1) : wording.asking[wayOf(step)](inWords(step)));
      });
      const took = seconds(started);
      return this.#show(errand, result, step, took, await comparisonOf(result, step, this.#runnable, this.#session));
    });
  }

  /** Sends the request from the form to the program as it runs. If the program was changed, it is restarted first. */
  async send(): Promise<void> {
    try {
      const step = { ...this.#form.read(), index: 0, capture: this.#form.capture };
      this.#begin();
      await this.#session.run(async (errand) => {
        await this.#session.begun();
        this.#progress.enter(wording.asking[wayOf(step)](inWords(step)));
        const started = performance.now();
        const result = await errand.ask(step);
        return this.#show(errand, result, step, seconds(started));
      });
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      this.#progress.say(cause.message);
    }
  }

  /** Terminates the worker immediately, whatever it is doing. */
  stop(): void {
    this.#session.end(wording.stopped);
  }

  /** Restores the original files and clears cookies and answers. */
  reset(): void {
    this.#session.drop();
    for (const editor of this.#editors) editor.reset();
    this.#clear();
    this.#fill();
    this.#settle(wording.filesReset);
  }

  /** Ends the program and gives its place back. */
  close(): void {
    this.#session.drop();
    this.element.remove();
    this.#onClose();
  }

  get #steps(): readonly OfferedStep[] {
    return this.#session.release?.steps ?? [];
  }

  #offer(selected: number): void {
    this.#bar.offer(this.#steps, Math.min(selected, this.#steps.length - 1));
    this.#fill();
  }

  /** Fills the form with the selected step. */
  #fill(): void {
    const step = this.#steps[this.#bar.step];
    if (step !== undefined) this.#form.fill(step, step.capture);
  }

  #runOnShortcut(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const isInForm = event.target instanceof Node && this.#form.element.contains(event.target);
    void (isInForm ? this.send() : this.run());
  }

  /** Follows a click as a browser does: redirects are followed, and the focus stays in the page. */
  async #browse(request: Request): Promise<void> {
    this.#bar.stop.disabled = false;
    await this.#session.run(async (errand) => {
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

  /** Shows a result. Resolves to a message about it. */
  async #show(errand: Errand, result: DriverResult, step: JobStep, took?: string, comparison?: Comparison): Promise<string> {
    const { request } = step;
    const { raises, trace, status } = result;
    if (trace !== undefined) this.#explain(trace);
    else if (request !== undefined && (status ?? 0) >= 500) this.#wrong.show(this.#log.text);
    const here = request === undefined ? undefined : { ...request, path: result.at ?? request.path, query: {} };
    const location = headerOf(result, 'location');
    const wayOn = here !== undefined && redirects(status) && location !== undefined ? this.#wayOn(here, status, location) : undefined;
    const page = here !== undefined && isPage(result) ? await this.#page(errand, result.body ?? '', here) : [];
    this.#answer.replaceChildren(...resultOf({ result, question: step, page, wayOn, comparison }));
    const asked = request === undefined ? undefined : inWords({ request });
    const redirectedTo = result.at === request?.path ? undefined : result.at;
    const words = raises === undefined ? wording.answered(nameOf(result, step), asked, redirectedTo, took) : wording.raised(took);
    return comparison === undefined ? words : `${words} ${compareInWords(comparison.lines)}`;
  }

  /** The page in a frame. What the program prints meanwhile belongs to the requests for style sheets. */
  async #page(errand: Errand, body: string, request: Request): Promise<HTMLElement[]> {
    const goOn = this.#log.pause();
    try {
      return await this.#previews.of(errand, body, request);
    } finally {
      goOn();
    }
  }

  #wayOn(request: Request, status: number, location: string): HTMLElement {
    const next = followed(request, status, location);
    if (next === undefined) return make('p', { textContent: wording.elsewhere(location) });
    const follow = button(wording.followRedirect(inWords({ request: next })), () => {
      this.#form.fill({ request: next });
      this.#bar.run.focus();
      void this.send();
    });
    return make('p', {}, follow);
  }

  #explain(trace: string): void {
    this.#log.addLines(trace.trimEnd());
    this.#wrong.show(trace);
  }

  /** Clears what the last action has shown. */
  #begin(): void {
    this.#clear();
    this.#bar.stop.disabled = false;
  }

  #clear(): void {
    this.#answer.replaceChildren();
    this.#log.clear();
    this.#wrong.clear();
  }

  /** Resets the controls after an action has ended. */
  #settle(words: string, trace?: string): void {
    // Disabling a focused button loses the focus, so move it first.
    if (document.activeElement === this.#bar.stop) this.#bar.run.focus();
    this.#bar.stop.disabled = true;
    this.#progress.enter(words);
    if (trace !== undefined) this.#explain(trace);
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;
