/** Words about the blocks of code on pages. */
import { counted } from '../count.ts';

export const blocks = {
  counts: ({ region, run, parsed, neither }: Readonly<Record<'region' | 'run' | 'parsed' | 'neither', number>>): string =>
    [
      `Of the ${counted(region + run + parsed + neither, 'code example')} in the text, ${region} ${region === 1 ? 'is' : 'are'} copied from a program that we ran`,
      `${run} ran with one`,
      `and ${parsed} ${parsed === 1 ? 'was' : 'were'} read by a parser.`,
    ].join(', ') + (neither === 0 ? '' : ` The other ${neither === 1 ? 'one was' : `${neither} were`} not run.`),
} as const;
