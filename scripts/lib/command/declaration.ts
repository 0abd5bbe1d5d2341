/** How a command is declared, and the types of its options and arguments. */

/** An option: a switch, a string, or a whole number from 0. */
export interface Option {
  readonly type: 'boolean' | 'string' | 'number';
  /** What it does, as a sentence without a full stop. */
  readonly description: string;
  /** Placeholder for the value in the help, such as `id`. */
  readonly value?: string;
  /** The only values that are allowed. */
  readonly choices?: readonly string[];
  readonly default?: string | number;
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
}

/** A word that is typed without the name of an option. */
export interface Argument {
  /** Completes "expected …", such as "a commit to compare with". */
  readonly description: string;
  readonly choices?: readonly string[];
  readonly optional?: boolean;
  /** Whether it takes all remaining words. */
  readonly multiple?: boolean;
}

export type Options = Readonly<Record<string, Option>>;
export type Arguments = Readonly<Record<string, Argument>>;

type Single<Declared> = Declared extends { readonly type: 'boolean' }
  ? boolean
  : Declared extends { readonly type: 'number' }
    ? number
    : Declared extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** What is read for an option. */
type OptionValue<Declared> = Declared extends { readonly multiple: true }
  ? readonly Single<Declared>[]
  : Declared extends { readonly type: 'boolean' } | { readonly default: unknown }
    ? Single<Declared>
    : Single<Declared> | undefined;

/** What is read for an argument. */
type ArgumentValue<Declared> = Declared extends { readonly multiple: true }
  ? readonly Single<Declared>[]
  : Declared extends { readonly optional: true }
    ? Single<Declared> | undefined
    : Single<Declared>;

/** What was typed, by the names of options and arguments. */
export type Typed<Opts, Args> = { readonly [Name in keyof Opts]: OptionValue<Opts[Name]> } & {
  readonly [Name in keyof Args]: ArgumentValue<Args[Name]>;
};

/** The variables that commands read. */
export const VARIABLES = {
  CONTENT_DIR: 'Folder that is read (default: content)',
  OUT_DIR: 'Folder of the built site (default: dist)',
  SITE: 'Origin of the site, such as https://guide.example.org, for canonical links, sitemap and feed',
  BASE: 'Path of the site, such as /guide/ (default: /)',
  PORT: 'Port to listen on (default: 4321)',
  PYTHON: 'Python to use, with pip (default: the python3 commands on the PATH)',
  CHROMIUM_PATH: "Chromium to use (default: Playwright's, or the system's)",
} as const;

/** The full declaration of a command, with the function that runs it. */
export interface Declaration<Opts extends Options, Args extends Arguments> {
  /** Its name in `package.json`. */
  readonly name: string;
  /** What it does, in sentences. */
  readonly summary: string;
  readonly options?: Opts;
  /** In the order in which they are typed. */
  readonly arguments?: Args;
  /** Where its output goes, and what its exit code says; sentences. */
  readonly output: string;
  readonly variables?: readonly (keyof typeof VARIABLES)[];
  /** Lines to type, the most usual one first. */
  readonly examples: readonly [string, ...string[]];
  readonly run: (typed: Typed<Opts, Args>) => void | Promise<void>;
}

/** What a person types to start a command. @example invocationOf('check') // 'npm run check' */
export const invocationOf = (name: string): string => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`);
