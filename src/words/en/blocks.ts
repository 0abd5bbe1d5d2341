/** Words about the blocks of code on pages. */
import { counted } from '../count.ts';

export const blocks = {
  /** What a link to the program says in which a block ran. */
  ranOn: (newest: string): string => `Ran on ${newest}`,
  /** The same for those who hear it, with the other versions. */
  ranIn: (newest: string, others: readonly string[]): string => `Ran on ${[newest, ...others].join(' and ')}, in this program`,
  counts: ({ region, run, parsed, neither }: Readonly<Record<'region' | 'run' | 'parsed' | 'neither', number>>): string =>
    [
      `Of the ${counted(region + run + parsed + neither, 'code example')} in the text, ${region} ${region === 1 ? 'is' : 'are'} copied from a program that we ran`,
      `${run} ran with one`,
      `and ${parsed} ${parsed === 1 ? 'was' : 'were'} read by a parser.`,
    ].join(', ') + (neither === 0 ? '' : ` The other ${neither === 1 ? 'one was' : `${neither} were`} not run.`),
} as const;
