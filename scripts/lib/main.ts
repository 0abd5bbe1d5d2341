import { Misuse } from '../../src/site/settings.ts';
import { faultInWords, Stopped } from './faults.ts';

/**
 * Runs a command. A misuse ends it with exit code 2, a failure or what the machine refused with 1, each with its message and without
 * a stack; anything else is a mistake of ours and is thrown.
 *
 * @param name what people call it, such as `npm run build`
 */
export async function main(run: () => void | Promise<void>, name = 'The command'): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const words = cause instanceof Misuse || cause instanceof Stopped ? cause.message : faultInWords(cause, name);
    if (words === undefined) throw cause;
    console.error(words);
    process.exitCode = cause instanceof Misuse ? 2 : 1;
  }
}
