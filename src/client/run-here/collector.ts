/** Collects what a program prints, in its thread, so that not every printed line is a message to the page. */
import { joined, NOTHING, type Printed, printedOf } from './printed.ts';

/** Milliseconds between messages while a program keeps printing. The page needs about 20 of them to draw one. */
export const PAUSE = 50;
/** Messages that are sent without a pause. So the page has what a program printed just before it hung, unless it printed much. */
export const BURST = 100;
/** Bytes that are decoded at a time. This bounds the memory for a line of any length. */
const PIECE = 65_536;

/** The collector of one thread. */
export class Collector {
  readonly #send: (printed: Printed) => void;
  readonly #now: () => number;
  readonly #decoders: TextDecoder[] = [];
  /** What was printed last and is not yet in `#printed`. */
  #text = '';
  #printed = NOTHING;
  /** When the last message would have been sent if there had been a pause before each. */
  #busy = 0;

  /**
   * @param send posts what was collected to the page
   * @param now the time in milliseconds, from any starting point
   */
  constructor(send: (printed: Printed) => void, now = (): number => performance.now()) {
    this.#send = send;
    this.#now = now;
  }

  /** A stream for the program to write UTF-8 to. Other bytes become �. */
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
