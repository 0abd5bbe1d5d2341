/** A program that a browser can run, as it is written to a file that the browser loads when the reader asks. */
import type { JobStep } from '../experiments/run/protocol.ts';

/** A file of the interpreter. */
export interface EngineFile {
  readonly name: string;
  /** What is sent where the server sends compressed files. */
  readonly bytes: number;
  /** What comes out of it. */
  readonly size: number;
}

/** A step of the transcript. */
export interface OfferedStep extends JobStep {
  /** What is asked, in one line. */
  readonly label: string;
}

/** A release on which a program can be run. */
export interface RunnableRelease {
  /** Names the run in messages. */
  readonly name: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The packages, one compressed file for each: what another program has loaded is not loaded again. */
  readonly packs: readonly { readonly path: string; readonly bytes: number }[];
  readonly steps: readonly OfferedStep[];
}

/** A program that a browser can run. */
export interface Runnable {
  readonly engine: { readonly folder: string; readonly files: readonly EngineFile[] };
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds after which an answer is not waited for. */
  readonly limit: number;
  /** Texts by name, in reading order. */
  readonly files: readonly (readonly [name: string, text: string])[];
  /** Newest first. */
  readonly releases: readonly RunnableRelease[];
}

/** What a page knows of a runnable program before the reader asks for it. */
export interface Offer {
  /** Path of the file below the folder of everything that is loaded. */
  readonly path: string;
  /** What is loaded in all. */
  readonly bytes: number;
}

/** Offers by `<example>/<framework>`. */
export type Offers = Readonly<Record<string, Offer>>;

/** The folder of the site in which everything lies that is loaded. */
export const LOADED = 'python';
