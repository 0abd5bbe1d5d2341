/** What the processes of a run say to one another. */
import type { Wheel } from '../../schemas/runtime.ts';
import type { Request, ServerSettings, Together } from '../../schemas/transcript.ts';

/** Packages that are installed together, with the adapter that starts programs on them. */
export interface PackageSet {
  readonly key: string;
  /** What sets with the same adapter and environment are of, such as `framework 6.1`: their programs may start from one interpreter. */
  readonly release: string;
  readonly wheels: readonly Wheel[];
  /** Source of the adapter. */
  readonly adapter: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A step as the driver takes it. */
export interface JobStep {
  /** Its index in the transcript. */
  readonly index: number;
  readonly request?: Request | undefined;
  readonly together?: Together | undefined;
  /** The server is started anew with these settings before the step. */
  readonly server?: ServerSettings | undefined;
  readonly python?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly capture: Readonly<Record<string, string>>;
}

/** A program to be run. */
export interface Job {
  /** Names it in messages, such as `csrf-default, framework 6.1`. */
  readonly name: string;
  /** Key of its package set. */
  readonly set: string;
  /** Text by path below the folder of the program. */
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How a server runs it, where there is one. */
  readonly server: ServerSettings;
  /** Seconds. */
  readonly limit: number;
  readonly steps: readonly JobStep[];
}

/** What came back in a step, as the driver says it. */
export interface DriverResult {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly json?: unknown;
  readonly raises?: string;
  readonly batches?: number;
  readonly trace?: string;
  /** The path that answered, after redirects that were followed. */
  readonly at?: string;
  readonly captured: Readonly<Record<string, string>>;
}

/** What became of a job. */
export type Outcome = {
  readonly milliseconds: number;
} & (
  | {
      readonly kind: 'ran';
      readonly python: string;
      readonly versions: Readonly<Record<string, string>>;
      readonly steps: readonly DriverResult[];
    }
  /** The program could not be started; `why` is a Python traceback or a message. */
  | { readonly kind: 'failed'; readonly why: string }
  /** The program was ended at its limit, in a step or, without one, while it was started. */
  | { readonly kind: 'hung'; readonly step: number | undefined }
);

/** All that is to be run. */
export interface Plan {
  readonly sets: readonly PackageSet[];
  readonly jobs: readonly Job[];
  /** Folder of the wheels. */
  readonly wheelDir: string;
  /** How many programs run at once. */
  readonly parallel: number;
}

/** What the pool says while it works: what became of a job, named by its index. */
export interface PoolMessage {
  readonly job: number;
  readonly outcome: Outcome;
}

/** Files that are installed: one block of shared memory and where each file stands in it. */
export interface SharedFiles {
  readonly memory: SharedArrayBuffer;
  readonly files: readonly (readonly [path: string, offset: number, length: number])[];
}

/** Pyodide's WebAssembly, compiled once: threads that share it share what is optimised while it runs. */
export interface Engine {
  readonly module: WebAssembly.Module;
  /** Length of its file. */
  readonly bytes: number;
}

/** What a worker is to do: prepare an interpreter, and return the memory of the interpreter, or run a job on such a memory. */
export type WorkerTask =
  | { readonly kind: 'compile'; readonly files: SharedFiles }
  | { readonly kind: 'prepare'; readonly packages: readonly SharedFiles[]; readonly environment: Readonly<Record<string, string>> }
  | {
      readonly kind: 'run';
      readonly packages: readonly SharedFiles[];
      readonly environment: Readonly<Record<string, string>>;
      readonly memory: SharedArrayBuffer;
      readonly job: Job;
    };

/** What a worker says. */
export type WorkerMessage =
  /** The interpreter is ready: from here on the time of the program counts. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly index: number }
  /** The memory of an interpreter, and the modules that its imports looked for and did not find. */
  | { readonly kind: 'memory'; readonly memory: SharedArrayBuffer; readonly sought: readonly string[] }
  | { readonly kind: 'compiled'; readonly files: SharedFiles }
  | { readonly kind: 'found'; readonly found: string };
