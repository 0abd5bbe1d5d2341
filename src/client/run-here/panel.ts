/** The panel in which a reader edits a program, runs it in a thread of its own and asks it. */
import { FOLDER } from '../../evidence/run/place.ts';
import type { DriverResult, JobStep } from '../../evidence/run/protocol.ts';
import type { OfferedRequest, Runnable, RunnableRelease } from '../../run-here/runnable.ts';
import type { Request } from '../../schemas/transcript.ts';
import { make } from '../make.ts';
import { Editor } from './editor.ts';
import type { News, Order } from './messages.ts';
import { framed, type WayOn, waysOn } from './page.ts';
import { type BodyKind, followed, megabytes, requestOf, type Typed, typed, wrongIn } from './words.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];
const BODIES = { none: 'no body', form: 'form, one name=value a line', json: 'JSON', text: 'text as it is' } as const;

/** Keeps the ids of several panels on a page apart. */
let panels = 0;

/** What the panel is doing. */
type State = 'idle' | 'loading' | 'starting' | 'ready' | 'asking';

/** The panel of one program. */
export class RunPanel {
  readonly element: HTMLElement;
  readonly #root: string;
  readonly #runnable: Runnable;
  readonly #editors: readonly Editor[];
  readonly #release = make('select');
  readonly #offered = make('select');
  readonly #method = make('select', {}, ...METHODS.map((value) => option(value, value)));
  readonly #path = make('input', { type: 'text', required: true, spellcheck: false, autocomplete: 'off', value: '/' });
  readonly #headers = make('textarea', { rows: 2, spellcheck: false });
  readonly #kind = make('select', {}, ...Object.entries(BODIES).map(([value, text]) => option(value, text)));
  readonly #body = make('textarea', { rows: 3, spellcheck: false });
  readonly #secure = make('input', { type: 'checkbox' });
  readonly #follow = make('input', { type: 'checkbox' });
  readonly #send = make('button', { type: 'submit', textContent: 'Send' });
  readonly #stop = make('button', { type: 'button', textContent: 'Stop', disabled: true });
  readonly #reset = make('button', { type: 'button', textContent: 'Reset' });
  readonly #status = make('p', { className: 'status', role: 'status' });
  readonly #bar = make('progress', { max: 1, value: 0 });
  readonly #bytes = make('span');
  readonly #loading = make('p', { className: 'loading', hidden: true }, make('label', {}, 'Loading ', this.#bar), ' ', this.#bytes);
  readonly #wrong = make('p', { className: 'wrong', hidden: true });
  readonly #answer = make('div', { className: 'returned' });
  readonly #log = make('textarea', { readOnly: true, rows: 4, spellcheck: false });
  readonly #printed = make('label', { className: 'text', hidden: true }, 'What the program printed ', this.#log);

  #state: State = 'idle';
  #worker: Worker | undefined;
  #changed = false;
  #started = 0;
  #limit: ReturnType<typeof setTimeout> | undefined;
  #waiting: JobStep | undefined;
  #asked: Request | undefined;
  #files: Request['files'] = [];
  #capture: JobStep['capture'] = {};

  /**
   * @param root address of the folder of everything that is loaded
   * @param name what the program is called, for the name of the panel
   */
  constructor(root: string, name: string, runnable: Runnable) {
    this.#root = new URL(root, location.href).href;
    this.#runnable = runnable;
    this.#wrong.id = `wrong-${++panels}`;
    const change = (): void => {
      this.#changed = true;
    };
    this.#editors = runnable.files.map(([file, text]) => new Editor(file, text, change));
    this.#release.append(...runnable.releases.map(({ version }, index) => option(String(index), version)));
    this.#release.addEventListener('change', () => {
      this.#changed = true;
      this.#offerRequests();
    });
    this.#offered.addEventListener('change', () => this.#pick(this.#current()?.requests[Number(this.#offered.value)]));
    this.#kind.addEventListener('change', () => this.#showBody());
    this.#stop.addEventListener('click', () => this.stop());
    this.#reset.addEventListener('click', () => this.reset());
    const form = make(
      'form',
      { noValidate: true },
      field('Release', this.#release),
      field('Recorded request', this.#offered),
      make('div', { className: 'row' }, field('Method', this.#method), field('Path', this.#path)),
      field('Headers, one a line', this.#headers),
      make('div', { className: 'row' }, field('Body', this.#kind), check('HTTPS', this.#secure), check('Follow redirects', this.#follow)),
      field('Text of the body', this.#body),
      make('div', { className: 'buttons' }, this.#send, this.#stop, this.#reset),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
    this.element = make(
      'div',
      { className: 'run-panel', role: 'group', ariaLabel: `Run ${name}` },
      ...this.#editors.map(({ element }) => element),
      form,
      this.#status,
      this.#loading,
      this.#wrong,
      this.#answer,
      this.#printed,
    );
    this.#offerRequests();
  }

  /** Loads what is needed and starts the program. The focus goes to the first file. */
  begin(): void {
    this.#start();
    this.element.querySelector('textarea')?.focus({ preventScroll: true });
  }

  /** Sends what is typed; a program that was changed is started anew first. */
  send(): void {
    let request: Request;
    try {
      request = requestOf(this.#typed(), this.#files);
    } catch {
      this.#say('The body is not JSON. Mend it, or choose another kind of body.');
      return;
    }
    this.#ask({ index: 0, request, capture: this.#capture });
  }

  /** Ends the thread at once, whatever it is doing. */
  stop(why = 'Stopped. Send starts the program again; its cookies and data are gone.'): void {
    this.#end();
    this.#say(why);
  }

  /** Puts the files back as they were and forgets cookies and answers. */
  reset(): void {
    this.#end();
    for (const editor of this.#editors) editor.reset();
    this.#clear();
    this.#offerRequests();
    this.#say('The files are as they were. Send starts the program again.');
  }

  #current(): RunnableRelease | undefined {
    return this.#runnable.releases[Number(this.#release.value)];
  }

  #offerRequests(): void {
    const requests = this.#current()?.requests ?? [];
    this.#offered.replaceChildren(
      ...requests.map(({ label, request }, index) => option(String(index), request.follow ? `${label} (followed)` : label)),
    );
    this.#offered.disabled = requests.length === 0;
    this.#pick(requests[0]);
  }

  #pick(offered: OfferedRequest | undefined): void {
    if (offered !== undefined) this.#fill(offered.request, offered.capture);
    else this.#showBody();
  }

  /** Puts a request into the fields. */
  #fill(request: Request, capture: JobStep['capture'] = {}): void {
    const { method, path, headers, kind, body, secure, follow } = typed(request);
    this.#method.value = method;
    this.#path.value = path;
    this.#headers.value = headers;
    this.#kind.value = kind;
    this.#body.value = body;
    this.#secure.checked = secure;
    this.#follow.checked = follow;
    this.#files = request.files;
    this.#capture = capture;
    this.#showBody();
  }

  #showBody(): void {
    const label = this.#body.closest('label');
    if (label !== null) label.hidden = this.#kind.value === 'none';
  }

  #typed(): Typed {
    return {
      method: this.#method.value,
      path: this.#path.value,
      headers: this.#headers.value,
      kind: this.#kind.value as BodyKind,
      body: this.#body.value,
      secure: this.#secure.checked,
      follow: this.#follow.checked,
    };
  }

  #ask(step: JobStep): void {
    this.#asked = step.request;
    this.#answer.replaceChildren();
    this.#log.value = '';
    this.#printed.hidden = true;
    this.#showWrong(undefined);
    if (this.#worker !== undefined && this.#state === 'ready' && !this.#changed) {
      this.#post(step);
      return;
    }
    this.#waiting = step;
    if (this.#worker === undefined || this.#changed || this.#state === 'asking') this.#start();
  }

  #post(step: JobStep): void {
    this.#waiting = undefined;
    this.#started = performance.now();
    this.#enter('asking', 'Running');
    this.#limitTo(`It did not finish ${describe(step.request)}`);
    this.#order({ kind: 'ask', step });
  }

  #start(): void {
    const release = this.#current();
    if (release === undefined) return;
    const waiting = this.#waiting;
    this.#end();
    this.#waiting = waiting;
    this.#changed = false;
    this.#showWrong(undefined);
    this.#started = performance.now();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if (worker === this.#worker) this.#hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.stop(`The interpreter ended: ${event.message || 'it could not be loaded'}.`);
    });
    this.#enter('loading', 'Loading Python and the packages');
    const { engine, entry, environment } = this.#runnable;
    const files = Object.fromEntries(this.#editors.map(({ name, text }) => [name, text]));
    this.#order({ kind: 'start', root: this.#root, engine, release, job: { files, entry, environment } });
  }

  #order(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #hear(news: News): void {
    switch (news.kind) {
      case 'loading':
        this.#loading.hidden = false;
        this.#bar.value = news.bytes / news.of;
        this.#bytes.textContent = `${megabytes(news.bytes)} of ${megabytes(news.of)}`;
        break;
      case 'loaded':
        this.#enter('starting', 'Starting Python');
        break;
      case 'ready':
        this.#say('Starting the program');
        this.#limitTo('It did not finish starting');
        break;
      case 'begun':
        clearTimeout(this.#limit);
        if (news.begun.failed !== undefined) {
          this.#failed(news.begun.failed);
          return;
        }
        this.#enter('ready', `Ready after ${seconds(this.#started)}, on Python ${news.begun.python}.`);
        if (this.#waiting !== undefined) this.#post(this.#waiting);
        break;
      case 'answered':
        clearTimeout(this.#limit);
        this.#show(news.result);
        break;
      case 'printed':
        this.#log.value += `${news.text}\n`;
        this.#printed.hidden = false;
        this.#log.rows = Math.min(16, this.#log.value.split('\n').length);
        break;
      case 'failed':
        this.stop(`It could not be run: ${news.why}. Send tries again.`);
    }
  }

  /** The program did not start. */
  #failed(trace: string): void {
    this.#end();
    this.#say('The program does not start.');
    this.#explain(trace);
  }

  #show({ status, headers = [], body = '', raises, trace }: DriverResult): void {
    const request = this.#asked;
    const took = seconds(this.#started);
    this.#enter('ready', raises === undefined ? `Response ${status} after ${took}.` : `An exception left the program after ${took}.`);
    if (trace !== undefined) this.#explain(trace);
    else if (status !== undefined && status >= 500) this.#showWrong(this.#log.value);
    if (raises !== undefined || request === undefined) return;
    const header = (wanted: string): string | undefined => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
    const lines = make('pre', { className: 'headers', textContent: headers.map(([name, value]) => `${name}: ${value}`).join('\n') });
    this.#answer.append(make('h4', { textContent: `Response ${status}` }), lines);
    const location = header('location');
    if (location !== undefined && status !== undefined) this.#offerToFollow(request, status, location);
    if (body === '') return;
    const rows = Math.min(16, body.split('\n').length);
    this.#answer.append(field('Body', make('textarea', { readOnly: true, value: body, rows, spellcheck: false })));
    if (header('content-type')?.includes('html')) this.#showPage(body, request);
  }

  #offerToFollow(request: Request, status: number, location: string): void {
    const next = followed(request, status, location);
    if (next === undefined) {
      this.#answer.append(make('p', { textContent: `It leads to another host, ${location}, which is not asked.` }));
      return;
    }
    const follow = make('button', { type: 'button', textContent: `Follow to ${next.method} ${next.path}` });
    follow.addEventListener('click', () => this.#go(next));
    this.#answer.append(make('p', {}, follow));
  }

  #showPage(html: string, request: Request): void {
    const frame = make('iframe', { title: `The page ${request.path}` });
    frame.setAttribute('sandbox', '');
    frame.srcdoc = framed(html);
    this.#answer.append(frame);
    const ways = waysOn(html, request);
    if (ways.length === 0) return;
    const select = make('select', {}, ...ways.map(({ label }, index) => option(String(index), label)));
    const take = make('button', { type: 'button', textContent: 'Take' });
    take.addEventListener('click', () => this.#take(ways[Number(select.value)]));
    this.#answer.append(make('div', { className: 'row' }, field('Links and forms of the page', select), take));
  }

  /** Follows a link; a form is put into the fields, to be filled in. */
  #take(way: WayOn | undefined): void {
    if (way === undefined) return;
    if (way.request.form === undefined) {
      this.#go(way.request);
      return;
    }
    this.#fill(way.request);
    this.#say('The form stands in the fields. Fill it in and send it.');
    this.#body.focus();
  }

  #go(request: Request): void {
    this.#fill(request);
    this.#send.focus();
    this.send();
  }

  #explain(trace: string): void {
    this.#log.value += trace;
    this.#log.rows = Math.min(16, this.#log.value.split('\n').length);
    this.#printed.hidden = false;
    this.#showWrong(trace);
  }

  /** Says where in the program a traceback ends, and marks the line. */
  #showWrong(trace: string | undefined): void {
    for (const editor of this.#editors) editor.mark(undefined);
    const names = this.#editors.map(({ name }) => name);
    const wrong = trace === undefined ? undefined : wrongIn(trace, FOLDER, names);
    this.#wrong.hidden = wrong === undefined;
    const editor = this.#editors.find(({ name }) => name === wrong?.file);
    if (wrong === undefined || editor === undefined) return;
    const place = make('button', { type: 'button', textContent: `${wrong.file}, line ${wrong.line}` });
    place.addEventListener('click', () => editor.goTo(wrong.line));
    this.#wrong.replaceChildren(place, ` ${wrong.message}`);
    editor.mark(wrong.line, this.#wrong.id);
  }

  #limitTo(what: string): void {
    clearTimeout(this.#limit);
    const { limit } = this.#runnable;
    this.#limit = setTimeout(() => this.stop(`${what} in ${limit} s and was stopped: ${this.#current()?.name}.`), limit * 1000);
  }

  #clear(): void {
    this.#answer.replaceChildren();
    this.#log.value = '';
    this.#printed.hidden = true;
    this.#showWrong(undefined);
  }

  #end(): void {
    clearTimeout(this.#limit);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting = undefined;
    this.#enter('idle', '');
  }

  #enter(state: State, words: string): void {
    this.#state = state;
    const busy = state !== 'idle' && state !== 'ready';
    // The button that has the focus does not lose it by being disabled while it still can do something.
    if (!busy && document.activeElement === this.#stop) this.#send.focus();
    this.#stop.disabled = !busy;
    this.#loading.hidden = state !== 'loading';
    this.#say(words);
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }
}

const option = (value: string, textContent: string): HTMLOptionElement => make('option', { value, textContent });
const field = (label: string, control: HTMLElement): HTMLLabelElement => make('label', { className: 'text' }, label, ' ', control);
const check = (label: string, control: HTMLElement): HTMLLabelElement => make('label', {}, control, ' ', label);
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;
const describe = (request: Request | undefined): string => (request === undefined ? 'the request' : `${request.method} ${request.path}`);
