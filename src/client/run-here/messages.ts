/** Messages between the page and the interpreter's worker. */
import type { DriverResult, JobStep } from '../../experiments/run/protocol.ts';
import type { Runnable, RunnableRelease } from '../../run-here/runnable.ts';
import type { Printed } from './printed.ts';

/** What interpreters start from that others have prepared: the memory of one that has imported the framework, and its compiled code. */
export interface Warm {
  /** Undefined where the memory was kept from an earlier visit. */
  readonly module?: WebAssembly.Module | undefined;
  readonly memory: Uint8Array<ArrayBuffer>;
}

/** Prepares everything but the program: where to load the interpreter and the packages from. */
export interface StartOrder {
  readonly kind: 'start';
  /** URL of the folder with everything that is loaded, with a trailing slash. */
  readonly root: string;
  readonly engine: Runnable['engine'];
  readonly release: Pick<RunnableRelease, 'packs' | 'environment'>;
  /** The compiled code of an earlier interpreter of this page. */
  readonly module: Warm['module'];
}

/** The memory to start from, which comes while the rest is loaded. Undefined for the first interpreter: it has to import the framework itself. */
export interface MemoryOrder {
  readonly kind: 'memory';
  readonly memory: Warm['memory'] | undefined;
}

/** A program. */
export interface Job {
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A request to the program, or to the server that would be in front of it. */
export type Ask = { readonly kind: 'ask'; readonly step: JobStep } | { readonly kind: 'asset'; readonly path: string };

/** Messages from the page to the worker. */
export type Order = StartOrder | MemoryOrder | { readonly kind: 'begin'; readonly job: Job } | Ask;

/** The driver's report after starting a program. */
export interface Begun {
  readonly python: string;
  readonly versions: Readonly<Record<string, string>>;
  /** The traceback, if the program did not start. */
  readonly failed?: string;
}

/** Messages from the worker to the page. */
export type News =
  | { readonly kind: 'loading'; readonly bytes: number; readonly of: number }
  /** Everything is loaded; the interpreter starts. */
  | { readonly kind: 'loaded' }
  /** The interpreter has started and imports the packages. One that starts from a copied memory has them already. */
  | { readonly kind: 'started' }
  /** What later interpreters can start from; without the memory if this one has started from it. */
  | { readonly kind: 'warm'; readonly module: WebAssembly.Module; readonly memory: Warm['memory'] | undefined }
  /** Everything but the program is there, and the program starts; its time limit counts from here. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun'; readonly begun: Begun }
  | { readonly kind: 'answered'; readonly result: DriverResult }
  | { readonly kind: 'printed'; readonly printed: Printed }
  | { readonly kind: 'failed'; readonly why: string };
