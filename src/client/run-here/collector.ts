/** Batches a program's output in the worker, so that the page does not get a message for every printed line. */
import { joined, NOTHING, type Printed, printedOf } from './printed.ts';

/** Milliseconds between messages while a program keeps printing. The page needs about 20 ms to draw one. */
export const PAUSE = 50;
/** Messages sent without a pause, so that the page has the last output before a program hangs, unless it printed a lot. */
export const BURST = 100;
/** Bytes decoded at a time. This limits the memory that a long line needs. */
const PIECE = 65_536;

/** Collects the output of one worker. */
export class Collector {
  readonly #send: (printed: Printed) => void;
  readonly #now: () => number;
  readonly #decoders: TextDecoder[] = [];
  /** The latest output, not yet added to `#printed`. */
  #text = '';
  #printed = NOTHING;
  /** When the last message would have been sent with a pause before every message. */
  #busy = 0;

  /**
   * @param send posts the collected output to the page
   * @param now the time in milliseconds, from any starting point
   */
  constructor(send: (printed: Printed) => void, now = (): number => performance.now()) {
    this.#send = send;
    this.#now = now;
  }

  /** A stream to which the program writes UTF-8. Invalid bytes become �. */
  stream(): { readonly write: (bytes: Uint8Array) => number } {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    this.#decoders.push(decoder);
    return {
      write: (bytes) => {
        for (let start = 0; start < bytes.length; start += PIECE)
          this.#add(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
        this.#sendInTime();
        return bytes.length;
      },
    };
  }

  /** Sends everything that was collected. An incomplete character at the end becomes �. */
  flush(): void {
    for (const decoder of this.#decoders) this.#add(decoder.decode());
    this.#sendAll();
  }

  #add(text: string): void {
    this.#text += text;
    if (this.#text.length >= PIECE) this.#gather();
  }

  #gather(): void {
    if (this.#text === '') return;
    this.#printed = joined(this.#printed, printedOf(this.#text));
    this.#text = '';
  }

  #sendInTime(): void {
    const now = this.#now();
    const busy = Math.max(now, this.#busy) + PAUSE;
    if (busy - now > BURST * PAUSE) return;
    this.#busy = busy;
    this.#sendAll();
  }

  #sendAll(): void {
    this.#gather();
    if (this.#printed === NOTHING) return;
    this.#send(this.#printed);
    this.#printed = NOTHING;
  }
}
