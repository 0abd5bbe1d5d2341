/** The messages that the processes of a run exchange. */
import type { Wheel } from '../../schemas/runtime.ts';
import type { Request, ServerSettings, Together } from '../../schemas/transcript.ts';

/** Packages that are installed together, with the adapter that starts programs on them. */
export interface PackageSet {
  readonly key: string;
  /** Shared by sets with the same adapter and environment, such as `framework 6.1`: their programs may start from one interpreter. */
  readonly release: string;
  readonly wheels: readonly Wheel[];
  /** Source of the adapter. */
  readonly adapter: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A step in the form the driver expects. */
export interface JobStep {
  /** Its index in the transcript. */
  readonly index: number;
  readonly request?: Request | undefined;
  readonly together?: Together | undefined;
  /** Before the step, the server is restarted with these settings. */
  readonly server?: ServerSettings | undefined;
  readonly python?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly capture: Readonly<Record<string, string>>;
}

/** A program to run. */
export interface Job {
  /** Names it in messages, such as `csrf-default, framework 6.1`. */
  readonly name: string;
  /** Key of its package set. */
  readonly set: string;
  /** File contents by path, relative to the program's folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How a server runs it, if there is one. */
  readonly server: ServerSettings;
  /** Seconds. */
  readonly limit: number;
  readonly steps: readonly JobStep[];
}

/** The result of a step, as the driver reports it. */
export interface DriverResult {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly json?: unknown;
  readonly raises?: string;
  readonly batches?: number;
  readonly trace?: string;
  /** The final path, after following redirects. */
  readonly at?: string;
  readonly captured: Readonly<Record<string, string>>;
}

/** The outcome of a job. */
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
  /** The program was stopped at its time limit, in a step or, without one, during startup. */
  | { readonly kind: 'hung'; readonly step: number | undefined }
);

/** Everything to run. */
export interface Plan {
  readonly sets: readonly PackageSet[];
  readonly jobs: readonly Job[];
  /** Folder of the wheels. */
  readonly wheelDir: string;
  /** How many programs run at once. */
  readonly parallel: number;
}

/** A progress message from the pool: the outcome of a job, identified by its index. */
export interface PoolMessage {
  readonly job: number;
  readonly outcome: Outcome;
}

/** Installed files: one block of shared memory and the position of each file in it. */
export interface SharedFiles {
  readonly memory: SharedArrayBuffer;
  readonly files: readonly (readonly [path: string, offset: number, length: number])[];
}

/** Pyodide's WebAssembly, compiled once: threads that share it also share the code optimised at run time. */
export interface Engine {
  readonly module: WebAssembly.Module;
  /** Length of its file. */
  readonly bytes: number;
}

/** A worker's task: start an interpreter and return its memory, or start from such a memory and compile, prepare or run a job. */
export type WorkerTask =
  | { readonly kind: 'boot' }
  | { readonly kind: 'compile'; readonly memory: SharedArrayBuffer; readonly files: SharedFiles }
  | {
      readonly kind: 'prepare';
      readonly memory: SharedArrayBuffer;
      readonly packages: readonly SharedFiles[];
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'run'; readonly memory: SharedArrayBuffer; readonly packages: readonly SharedFiles[]; readonly job: Job };

/** A message from a worker. */
export type WorkerMessage =
  /** The interpreter is ready: the program's time limit starts now. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly index: number }
  /** The memory of an interpreter, and the modules that its imports looked for and did not find. */
  | { readonly kind: 'memory'; readonly memory: SharedArrayBuffer; readonly sought: readonly string[] }
  | { readonly kind: 'compiled'; readonly files: SharedFiles }
  | { readonly kind: 'found'; readonly found: string };
