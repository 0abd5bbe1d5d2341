/** What the panel is doing, in words, and in bytes while it loads. */
import * as wording from '../../words/en/client/run-here.ts';
import { make } from '../make.ts';
import { megabytes } from './words.ts';

/** The status line, and the bar below it while something is loaded. */
export class Progress {
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

  /** The elements, in their order. */
  readonly elements: readonly HTMLElement[] = [this.#status, this.#loading];

  /** Says something. Leaves an unchanged message in place, because setting it again would announce it twice. */
  say(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  /** Shows how much has come. It is not announced: that would be a message for every few kilobytes. */
  load(bytes: number, of: number): void {
    this.#loading.hidden = false;
    this.#bar.value = bytes / of;
    this.#bytes.textContent = wording.downloaded(megabytes(bytes), megabytes(of));
  }

  /** Enters a phase in which nothing is loaded, or ends the last one. */
  enter(words: string): void {
    this.#loading.hidden = true;
    this.say(words);
  }
}
