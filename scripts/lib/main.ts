import { Misuse } from '../../src/site/settings.ts';
import { codeOf, faultInWords, Stopped } from './faults.ts';

/**
 * Runs a command. A misuse ends it with exit code 2, a failure or an operating system error with 1, each with its message and without
 * a stack; anything else is a bug and is thrown.
 *
 * @param name what people call it, such as `npm run build`
 */
export async function main(run: () => void | Promise<void>, name = 'The command'): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(ignoreClosed)) stream.on('error', ignoreClosed);
  try {
    await run();
  } catch (cause) {
    const words = cause instanceof Misuse || cause instanceof Stopped ? cause.message : faultInWords(cause, name);
    if (words === undefined) throw cause;
    console.error(words);
    process.exitCode = cause instanceof Misuse ? 2 : 1;
  }
}

/** A closed output pipe (`| head -1`) does not stop a command, because it still has work to finish and clean up. */
function ignoreClosed(cause: Error): void {
  if (codeOf(cause) !== 'EPIPE') throw cause;
}
