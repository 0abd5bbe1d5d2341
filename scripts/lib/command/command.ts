/** Every script is a command. Its declaration lists the options and arguments; everything else is handled here. */
import { main } from '../main.ts';
import { type Arguments, type Declaration, invocationOf, type Options, type Typed } from './declaration.ts';
import { helpOf } from './help.ts';
import { readCommandLine } from './read.ts';

/** A command that can be run, with its name and help text. */
export interface Command<Opts extends Options = Options, Args extends Arguments = Arguments> {
  readonly name: string;
  readonly help: string;
  /** What was typed, or `help`. Throws `Misuse`. */
  readonly read: (words: readonly string[]) => Typed<Opts, Args> | 'help';
  /** Runs it on what was typed, or prints its help. Errors become a message and an exit code. */
  readonly main: (words?: readonly string[]) => Promise<void>;
}

/**
 * A command. The values that `run` gets have the types that its options and arguments declare.
 *
 * @example defineCommand({ name: 'check', options: { format: { type: 'string', choices: ['text', 'json'], default: 'text', … } }, run: ({ format }) => … })
 */
export function defineCommand<const Opts extends Options = Record<never, never>, const Args extends Arguments = Record<never, never>>(
  declaration: Declaration<Opts, Args>,
): Command<Opts, Args> {
  const { name, run } = declaration;
  const help = helpOf(declaration);
  const read = (words: readonly string[]): Typed<Opts, Args> | 'help' => readCommandLine(declaration, words);
  return {
    name,
    help,
    read,
    main: (words = process.argv.slice(2)) =>
      main(async () => {
        const typed = read(words);
        if (typed === 'help') console.log(help);
        else await run(typed);
      }, invocationOf(name)),
  };
}
