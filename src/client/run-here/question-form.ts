/** The form for sending any request to the program. */
import type { JobStep } from '../../experiments/run/protocol.ts';
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { make, option } from '../make.ts';
import { check, field } from './controls.ts';
import { FormFiles } from './form-files.ts';
import { type BodyKind, commandLine, commandOf, type Question, requestOf, typed, type Way, wayOf } from './words.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/** The form. */
export class QuestionForm {
  readonly element: HTMLFormElement;
  /** The button that sends the request. */
  readonly ask = make('button', { type: 'submit' });
  readonly #way = make('select', {}, ...Object.entries(wording.ways).map(([value, { label }]) => option(value, label)));
  readonly #method = make('select', {}, ...METHODS.map((value) => option(value, value)));
  readonly #path = make('input', { type: 'text', required: true, spellcheck: false, autocomplete: 'off', value: '/' });
  readonly #headers = make('textarea', { rows: 2, spellcheck: false });
  readonly #kind = make('select', {}, ...Object.entries(wording.bodies).map(([value, text]) => option(value, text)));
  readonly #body = make('textarea', { rows: 3, spellcheck: false });
  readonly #secure = make('input', { type: 'checkbox' });
  readonly #cookies = make('input', { type: 'checkbox', checked: true });
  readonly #follow = make('input', { type: 'checkbox' });
  readonly #files = new FormFiles();
  readonly #python = make('textarea', { rows: 2, spellcheck: false });
  readonly #command = make('input', { type: 'text', spellcheck: false, autocomplete: 'off' });
  readonly #bodyField = field(wording.fields.body, this.#body);
  /** The elements for each kind of request. */
  readonly #parts: Readonly<Record<Way, HTMLElement>>;
  #capture: JobStep['capture'] = {};

  /** @param onAsk called when the request is to be sent */
  constructor(onAsk: () => void) {
    const { fields } = wording;
    this.#way.addEventListener('change', () => this.#show());
    this.#kind.addEventListener('change', () => this.#show());
    this.#parts = {
      request: make(
        'div',
        { className: 'part' },
        make('div', { className: 'row' }, short(field(fields.method, this.#method)), field(fields.path, this.#path)),
        field(fields.headers, this.#headers),
        make(
          'div',
          { className: 'row' },
          field(fields.bodyType, this.#kind),
          make(
            'div',
            { className: 'checks' },
            check(fields.secure, this.#secure),
            check(fields.cookies, this.#cookies),
            check(fields.follow, this.#follow),
          ),
        ),
        this.#bodyField,
        this.#files.element,
      ),
      python: field(fields.python, this.#python),
      command: field(fields.command, this.#command),
    };
    this.element = make(
      'form',
      { noValidate: true },
      field(fields.way, this.#way),
      ...Object.values(this.#parts),
      make('div', { className: 'buttons' }, this.ask),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      onAsk();
    });
    this.#show();
  }

  /** What the answer is searched for. */
  get capture(): JobStep['capture'] {
    return this.#capture;
  }

  /** The request in the fields. Throws a `SyntaxError` with a message for the reader. */
  read(): Question {
    switch (this.#way.value as Way) {
      case 'python':
        return { python: this.#python.value.trim() };
      case 'command':
        return { command: commandOf(this.#command.value) };
      case 'request':
        return { request: this.#request() };
    }
  }

  /** Fills the fields with a request. */
  fill(question: Question, capture: JobStep['capture'] = {}): void {
    const { request, python, command } = question;
    this.#capture = capture;
    this.#way.value = wayOf(question);
    if (python !== undefined) this.#python.value = python;
    if (command !== undefined) this.#command.value = commandLine(command);
    if (request !== undefined) this.#fillRequest(request);
    this.#show();
  }

  #fillRequest(request: Request): void {
    const { method, path, headers, kind, body, secure, cookies, follow } = typed(request);
    this.#method.value = method;
    this.#path.value = path;
    this.#headers.value = headers;
    this.#kind.value = request.files.length > 0 ? 'form' : kind;
    this.#body.value = body;
    this.#body.rows = Math.min(12, Math.max(3, body.split('\n').length));
    this.#secure.checked = secure;
    this.#cookies.checked = cookies;
    this.#follow.checked = follow;
    this.#files.files = request.files;
  }

  #request(): Request {
    const typedIn = {
      ...{ method: this.#method.value, path: this.#path.value, headers: this.#headers.value },
      ...{ kind: this.#kind.value as BodyKind, body: this.#body.value },
      ...{ secure: this.#secure.checked, cookies: this.#cookies.checked, follow: this.#follow.checked },
    };
    try {
      return requestOf(typedIn, [...this.#files.files]);
    } catch (cause) {
      throw cause instanceof SyntaxError ? new SyntaxError(wording.notJson) : cause;
    }
  }

  #show(): void {
    const way = this.#way.value as Way;
    for (const [name, part] of Object.entries(this.#parts)) part.hidden = name !== way;
    this.#bodyField.hidden = this.#kind.value === 'none';
    this.#files.element.hidden = this.#kind.value !== 'form';
    this.ask.textContent = wording.ways[way].act;
  }
}

/** A short field. */
function short(labelled: HTMLLabelElement): HTMLLabelElement {
  labelled.classList.add('short');
  return labelled;
}
