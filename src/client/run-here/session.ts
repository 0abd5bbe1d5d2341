/** The program that the reader runs: started when it is needed, and again when it has changed. While the reader changes it, the next start is prepared. */
import type { DriverResult, JobStep } from '../../experiments/run/protocol.ts';
import type { OfferedStep, Runnable, RunnableRelease } from '../../run-here/runnable.ts';
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { Conversation, Ended, type Listener, NotBegun } from './conversation.ts';
import type { Ask } from './messages.ts';

/** Thrown when a newer action has started and the current one is dropped. */
class Overtaken extends Error {}

/** One action of the reader. Its requests are sent unless a newer action has started. */
export interface Errand {
  readonly ask: (step: JobStep) => Promise<DriverResult>;
  /** Sends a request that leaves the program as it was, such as for a style sheet. */
  readonly aside: (request: Request) => Promise<DriverResult>;
  /** Requests a file from the server that would be in front of the program. */
  readonly assetAt: (path: string) => Promise<DriverResult>;
  readonly say: (words: string) => void;
}

/** Callbacks of a session. */
export interface SessionActs extends Listener {
  /** The files as they are now, by name. */
  readonly files: () => Readonly<Record<string, string>>;
  readonly onStart: () => void;
  readonly onSay: (words: string) => void;
  /** The newest action has ended, with a message; `trace` is the traceback of a program that did not start. */
  readonly onEnd: (words: string, trace?: string) => void;
}

/** The program of one panel. */
export class Session {
  readonly #root: string;
  readonly #runnable: Runnable;
  readonly #acts: SessionActs;
  readonly #begin: (...setUp: ConstructorParameters<typeof Conversation>) => Conversation;
  #release: RunnableRelease | undefined;
  #conversation: Conversation | undefined;
  /** The release on which it runs. */
  #runsOn: RunnableRelease | undefined;
  /** What the changed program will start in. */
  #spare: Conversation | undefined;
  #isBusy = false;
  /** Whether the program must be started again before the next action. */
  #isStale = false;
  /** The conversation of the newest action: what changes meanwhile counts from the next action on. */
  #held: Conversation | undefined;
  /** Counts the reader's actions; only the result of the newest is shown. */
  #errand = 0;
  /** How many recorded steps have been sent since the start, in order; undefined once anything else has been sent. */
  #done: number | undefined = 0;
  #captured: (readonly [name: string, value: string])[] = [];

  /**
   * @param root URL of the folder with everything that is loaded
   * @param begin begins a conversation, which needs a program
   */
  constructor(
    root: string,
    runnable: Runnable,
    acts: SessionActs,
    begin = (...setUp: ConstructorParameters<typeof Conversation>): Conversation => new Conversation(...setUp),
  ) {
    this.#begin = begin;
    this.#root = root;
    this.#runnable = runnable;
    this.#acts = acts;
    this.#release = runnable.releases[0];
  }

  get release(): RunnableRelease | undefined {
    return this.#release;
  }

  /** What the steps so far have captured. */
  get captured(): readonly (readonly [name: string, value: string])[] {
    return this.#captured;
  }

  /** Chooses the release on which the program runs next, by its index. */
  choose(index: number): void {
    this.#dropSpare();
    this.#release = this.#runnable.releases[index];
    this.#isStale = true;
  }

  /** Notes that the program has changed. */
  change(): void {
    this.#isStale = true;
    if (!this.#isBusy) this.#prepare();
  }

  /** Terminates the program immediately, whatever it is doing. The action that waits for it ends with the message. */
  end(why: string): void {
    this.#conversation?.end(why);
  }

  /** Terminates the program and drops the action that waits for it. */
  drop(): void {
    this.#errand += 1;
    this.#isBusy = false;
    this.end('');
    this.#dropSpare();
  }

  /** Runs an action until it ends or a newer one starts. The message that it resolves to is announced at the end. */
  async run(act: (errand: Errand) => Promise<string>): Promise<void> {
    const number = ++this.#errand;
    this.#isBusy = true;
    this.#held = undefined;
    const isNewest = (): boolean => number === this.#errand;
    const order = async (what: Ask): Promise<DriverResult> => {
      const conversation = this.#started();
      await conversation.begun;
      if (!isNewest()) throw new Overtaken();
      const result = await conversation.ask(what);
      if (!isNewest()) throw new Overtaken();
      return result;
    };
    try {
      const words = await act({
        ask: async (step) => {
          this.#done = undefined;
          return order({ kind: 'ask', step });
        },
        aside: (request) => order({ kind: 'ask', step: { index: 0, capture: {}, request } }),
        assetAt: (path) => order({ kind: 'asset', path }),
        say: (words) => {
          if (isNewest()) this.#acts.onSay(words);
        },
      });
      if (isNewest()) this.#acts.onEnd(words);
    } catch (cause) {
      if (cause instanceof Overtaken || !isNewest()) return;
      if (!(cause instanceof Ended || cause instanceof NotBegun)) throw cause;
      this.#acts.onEnd(cause.message, cause instanceof NotBegun ? cause.trace : undefined);
    } finally {
      if (isNewest()) {
        this.#isBusy = false;
        if (this.#isStale) this.#prepare();
      }
    }
  }

  /**
   * Sends a recorded step under the conditions in which it was recorded: the program has been sent all steps before it and nothing
   * else. It is started again if that is not so.
   *
   * @param onStep called before each step with its index
   */
  async replay(errand: Errand, steps: readonly OfferedStep[], last: number, onStep: (index: number) => void): Promise<DriverResult> {
    if (this.#done !== 0 && this.#done !== last) {
      this.#held = undefined;
      this.#isStale = true;
    }
    let result: DriverResult = { captured: {} };
    await this.begun();
    for (const [index, step] of steps.entries()) {
      if (index > last || index < (this.#done ?? 0)) continue;
      onStep(index);
      result = await errand.ask(step);
      this.#captured.push(...Object.entries(result.captured));
      this.#done = index + 1;
    }
    return result;
  }

  /** Resolves when the program has started. */
  async begun(): Promise<void> {
    await this.#started().begun;
  }

  /** The Python version of the running program. */
  async python(): Promise<string> {
    return (await this.#started().begun).python;
  }

  /** The conversation with the program as it is; starts one if there is none. */
  #started(): Conversation {
    this.#held = this.#current();
    return this.#held;
  }

  #current(): Conversation {
    if (this.#held?.hasEnded === false) return this.#held;
    if (this.#conversation?.hasEnded === false && !this.#isStale) return this.#conversation;
    const release = this.#release;
    if (release === undefined) throw new Ended(wording.nothingRuns);
    this.end('');
    this.#isStale = false;
    this.#done = 0;
    this.#captured = [];
    this.#conversation = this.#spare?.hasEnded === false ? this.#spare : this.#startOn(release);
    this.#spare = undefined;
    this.#runsOn = release;
    this.#acts.onStart();
    const { entry, environment } = this.#runnable;
    this.#conversation.begin({ files: this.#acts.files(), entry, environment });
    return this.#conversation;
  }

  /**
   * Prepares the next start in place of the program, which nobody will ask again. Only what has run here before is prepared: nothing is
   * downloaded before the reader asks for it.
   */
  #prepare(): void {
    if (this.#spare !== undefined || this.#release === undefined || this.#release !== this.#runsOn) return;
    if (this.#conversation?.isReady !== true) return;
    this.end('');
    this.#spare = this.#startOn(this.#release);
  }

  #startOn(release: RunnableRelease): Conversation {
    const { engine, limit } = this.#runnable;
    return this.#begin({ root: this.#root, engine, release }, { name: release.name, limit }, this.#acts);
  }

  #dropSpare(): void {
    this.#spare?.end('');
    this.#spare = undefined;
  }
}
