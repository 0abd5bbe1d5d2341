import { Misuse } from '../../src/site/settings.ts';
import { codeOf } from './faults.ts';

/**
 * Runs a command. A misuse, or a flag that it does not know, ends it with its message and exit code 2, without a stack; anything else
 * is a mistake of ours and is thrown.
 */
export async function main(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof Misuse) && !codeOf(cause)?.startsWith('ERR_PARSE_ARGS')) throw cause;
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 2;
  }
}
