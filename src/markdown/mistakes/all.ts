/** What Markdown silently parses differently from what was meant. Each rule checks one piece; the lists set the policy. */
import { hardSpaces, listsThatAreNone } from './blanks.ts';
import { fenceMistakes } from './fences.ts';
import { headingMistakes } from './headings.ts';
import { interruptions } from './interruptions.ts';
import type { Mistake, Reading } from './mistake.ts';
import { halfMarks, referenceMistakes } from './references.ts';
import { tableMistakes } from './tables.ts';

type Rule = (reading: Reading) => Mistake[];

const IN_A_SENTENCE: readonly Rule[] = [referenceMistakes, halfMarks, hardSpaces];
const IN_A_BODY: readonly Rule[] = [...IN_A_SENTENCE, headingMistakes, listsThatAreNone, interruptions, fenceMistakes, tableMistakes];

/** All mistakes of a piece of Markdown. */
export const mistakesIn = (reading: Reading): Mistake[] => (reading.inline ? IN_A_SENTENCE : IN_A_BODY).flatMap((rule) => rule(reading));
