/** The format of a runnable program: the file that the browser loads when the reader asks to run it. */
import type { JobStep } from '../experiments/run/protocol.ts';

/** A file of the interpreter. */
export interface EngineFile {
  readonly name: string;
  /** Transferred size, if the server compresses files. */
  readonly bytes: number;
  /** Uncompressed size. */
  readonly size: number;
}

/** A step of the transcript. */
export interface OfferedStep extends JobStep {
  /** A one-line description of the request. */
  readonly label: string;
}

/** A release on which a program can be run. */
export interface RunnableRelease {
  /** Name of the run, for messages. */
  readonly name: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The packages, one compressed file each, so that a package loaded for one program is not loaded again for another. */
  readonly packs: readonly { readonly path: string; readonly bytes: number }[];
  readonly steps: readonly OfferedStep[];
}

/** A program that a browser can run. */
export interface Runnable {
  readonly engine: { readonly folder: string; readonly files: readonly EngineFile[] };
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Time limit for an answer, in seconds. */
  readonly limit: number;
  /** File contents by name, in reading order. */
  readonly files: readonly (readonly [name: string, text: string])[];
  /** Newest first. */
  readonly releases: readonly RunnableRelease[];
}

/** What a page knows about a runnable program before the reader asks to run it. */
export interface Offer {
  /** Path of the file relative to the folder with everything that is loaded. */
  readonly path: string;
  /** Total number of bytes to load. */
  readonly bytes: number;
}

/** Offers by `<example>/<framework>`. */
export type Offers = Readonly<Record<string, Offer>>;

/** The folder of the site with everything that is loaded. */
export const LOADED = 'python';
