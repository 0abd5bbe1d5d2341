/** What the page and the thread of the interpreter say to one another. */
import type { DriverResult, JobStep } from '../../experiments/run/protocol.ts';
import type { Runnable, RunnableRelease } from '../../run-here/runnable.ts';
import type { Printed } from './printed.ts';

/** The address that a pack or the interpreter is loaded from, and a program to be started. */
export interface StartOrder {
  readonly kind: 'start';
  /** Address of the folder of everything that is loaded, ending with a slash. */
  readonly root: string;
  readonly engine: Runnable['engine'];
  readonly release: Pick<RunnableRelease, 'packs' | 'environment'>;
  readonly job: {
    readonly files: Readonly<Record<string, string>>;
    readonly entry: string;
    readonly environment: Readonly<Record<string, string>>;
  };
}

/** What is asked of the program, or of the server that would stand in front of it. */
export type Ask = { readonly kind: 'ask'; readonly step: JobStep } | { readonly kind: 'asset'; readonly path: string };

/** What the page says. */
export type Order = StartOrder | Ask;

/** What the driver says of a program that it began. */
export interface Begun {
  readonly python: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Why the program did not start: a traceback. */
  readonly failed?: string;
}

/** What the thread says. */
export type News =
  | { readonly kind: 'loading'; readonly bytes: number; readonly of: number }
  /** All is loaded; the interpreter starts. */
  | { readonly kind: 'loaded' }
  /** The interpreter has started; from here on the time of the program counts. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun'; readonly begun: Begun }
  | { readonly kind: 'answered'; readonly result: DriverResult }
  | { readonly kind: 'printed'; readonly printed: Printed }
  | { readonly kind: 'failed'; readonly why: string };
