/** A conversation with one interpreter in its own worker, from start to end. */
import type { DriverResult } from '../../experiments/run/protocol.ts';
import * as wording from '../../words/en/client/run-here.ts';
import type { Ask, Begun, Job, News, Order, StartOrder } from './messages.ts';
import type { Printed } from './printed.ts';
import { addressOfStart, compiledAt, forgetStart, keepStart, memoryAt } from './starts.ts';
import { inWords } from './words.ts';

type Stage = 'interpreter' | 'packages' | 'program';

/** Callbacks that report progress, once there is a program to start. */
export interface Listener {
  readonly onLoading: (bytes: number, of: number) => void;
  /** Called when everything is loaded and the interpreter starts, when it imports the packages, and when the program starts. */
  readonly onStage: (stage: Stage) => void;
  readonly onPrinted: (printed: Printed) => void;
}

/** Thrown to all waiting callers when the worker was ended; the message says why. */
export class Ended extends Error {}

/** Thrown when the program fails to start. */
export class NotBegun extends Error {
  /** The traceback. */
  readonly trace: string;

  constructor(trace: string) {
    super(wording.notStarted);
    this.trace = trace;
  }
}

/** The conversation. Everything is prepared at once, and the program starts when there is one. Once ended, it cannot be restarted. */
export class Conversation {
  /** Resolves when the program has started. */
  readonly begun: Promise<Begun>;
  readonly #worker: Worker;
  readonly #listener: Listener;
  /** Time limit for the program, in seconds. */
  readonly #limit: number;
  /** Name of the program, for messages. */
  readonly #name: string;
  /** Where the memory that it starts from is kept. */
  readonly #start: string;
  readonly #beginning = Promise.withResolvers<Begun>();
  #answering: PromiseWithResolvers<DriverResult> | undefined;
  /** Settles when the latest request is answered. */
  #turn: Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is a program to start. */
  #hasProgram = false;
  #stage: Stage | undefined;
  #ended: Error | undefined;

  constructor(
    order: Omit<StartOrder, 'kind' | 'module'>,
    { name, limit }: { readonly name: string; readonly limit: number },
    listener: Listener,
  ) {
    this.#name = name;
    this.#limit = limit;
    this.#listener = listener;
    this.begun = this.#beginning.promise;
    // Callers get the failure from `begun`. If nothing is asked, it must not become an unhandled rejection here.
    this.#turn = this.begun.catch(() => undefined);
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<News>) => this.#hear(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end(wording.pythonStopped(event.message));
    });
    this.#start = addressOfStart(order.root, order.engine, order.release);
    this.#tell({ kind: 'start', ...order, module: compiledAt(this.#start) });
    void memoryAt(this.#start).then((memory) => this.#tell({ kind: 'memory', memory }));
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Whether everything but the program has started, so that another interpreter can start from a copy. */
  get isReady(): boolean {
    return this.#stage === 'program';
  }

  /** Starts the program, once everything else has. */
  begin(job: Job): void {
    this.#hasProgram = true;
    if (this.#stage !== undefined) this.#listener.onStage(this.#stage);
    this.#tell({ kind: 'begin', job });
  }

  /** Queues a request: it is sent once all earlier ones are answered. */
  ask(order: Ask): Promise<DriverResult> {
    const answer = this.#turn.then(() => {
      if (this.#ended !== undefined) throw this.#ended;
      this.#answering = Promise.withResolvers();
      this.#limitTo(order.kind === 'asset' ? order.path : inWords(order.step));
      this.#tell(order);
      return this.#answering.promise;
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Terminates the worker immediately, whatever it is doing. */
  end(why: string): void {
    this.#endWith(new Ended(why));
  }

  #endWith(cause: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = cause;
    clearTimeout(this.#timer);
    this.#worker.terminate();
    this.#beginning.reject(cause);
    this.#answering?.reject(cause);
  }

  #tell(order: Order): void {
    this.#worker.postMessage(order);
  }

  #hear(news: News): void {
    if (this.#ended !== undefined) return;
    switch (news.kind) {
      case 'loading':
        if (this.#hasProgram) this.#listener.onLoading(news.bytes, news.of);
        break;
      case 'loaded':
        this.#enter('interpreter');
        break;
      case 'started':
        this.#enter('packages');
        break;
      case 'warm':
        keepStart(this.#start, news);
        break;
      case 'ready':
        this.#limitTo(wording.starting);
        this.#enter('program');
        break;
      case 'begun':
        clearTimeout(this.#timer);
        if (news.begun.failed === undefined) this.#beginning.resolve(news.begun);
        else this.#endWith(new NotBegun(news.begun.failed));
        break;
      case 'answered':
        clearTimeout(this.#timer);
        this.#answering?.resolve(news.result);
        break;
      case 'printed':
        this.#listener.onPrinted(news.printed);
        break;
      case 'failed':
        // A copy that is damaged must not be in the way of the next start.
        if (!this.isReady) forgetStart(this.#start);
        this.end(wording.notRun(news.why));
    }
  }

  #enter(stage: Stage): void {
    this.#stage = stage;
    if (this.#hasProgram) this.#listener.onStage(stage);
  }

  #limitTo(what: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(wording.tookLonger(what, this.#limit, this.#name)), this.#limit * 1000);
  }
}
