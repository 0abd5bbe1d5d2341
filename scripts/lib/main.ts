import { Misuse } from '../../src/settings/settings.ts';

/** Runs a command. A misuse, or a flag that it does not know, ends it with its message and exit code 2, without a stack; anything else is a mistake of ours and is thrown. */
export async function main(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const isMisuse =
      cause instanceof Misuse || (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'));
    if (!isMisuse) throw cause;
    console.error(cause.message);
    process.exitCode = 2;
  }
}
