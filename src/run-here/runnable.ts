/** The format of a runnable program: the file that the browser loads when the reader asks to run it. */
import type { Rule } from '../experiments/normalise.ts';
import type { JobStep } from '../experiments/run/protocol.ts';
import type { Result } from '../schemas/transcript.ts';

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
  /** What came back when it was recorded; undefined if it was not. */
  readonly recorded: RecordedResult | undefined;
}

/** A recorded result, as it is compared with what comes back in the browser. */
export type RecordedResult = Pick<Result, 'status' | 'headers' | 'body' | 'raises'>;

/** A release on which a program can be run. */
export interface RunnableRelease {
  /** Name of the run, for messages. */
  readonly name: string;
  readonly version: string;
  /** The day on which its results were recorded; undefined if they were not. */
  readonly recorded: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** The packages, one compressed file each, so that a package loaded for one program is not loaded again for another. */
  readonly packs: readonly { readonly path: string; readonly bytes: number }[];
  readonly steps: readonly OfferedStep[];
}

/** The script that runs in frames, and its hash for the policy of the pages around them. */
export interface FrameScript {
  readonly text: string;
  /** As a policy writes it: `sha256-…`. */
  readonly hash: string;
}

/** A program that a browser can run. */
export interface Runnable {
  readonly engine: { readonly folder: string; readonly files: readonly EngineFile[] };
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Time limit for an answer, in seconds. */
  readonly limit: number;
  /** What differs from run to run in the results of its framework. */
  readonly normalise: readonly Rule[];
  /** The script for frames that show its pages. */
  readonly frameScript: FrameScript;
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
  /** Hash of the script for frames, which the policy of the page must allow. */
  readonly frameScript: string;
}

/** Offers by `<example>/<framework>`. */
export type Offers = Readonly<Record<string, Offer>>;

/** The folder of the site with everything that is loaded. */
export const LOADED = 'python';
