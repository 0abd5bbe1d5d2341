import { Misuse } from '../../src/settings/settings.ts';

/** Runs a command. A misuse ends it with its message and exit code 2, without a stack; anything else is a mistake of ours and is thrown. */
export async function main(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof Misuse)) throw cause;
    console.error(cause.message);
    process.exitCode = 2;
  }
}
