import { type Strip, stripOf } from '../../charts/strip.ts';
import { markOf } from '../../matrix/levels.ts';
import { countTerms } from '../../matrix/matrix.ts';
import type { Level } from '../../schemas/levels.ts';
import { answersAt } from '../../words/en/terms.ts';
import type { Framework } from '../model.ts';

/** How often a framework's answers have each level: as numbers with their words, as a strip, and as a sentence. */
export interface LevelCounts {
  /** `level` is undefined for answers that are a fact or a number. */
  readonly counts: readonly { readonly level: Level | undefined; readonly count: number; readonly text: string }[];
  readonly strip: Strip;
  readonly inWords: string;
}

/** Counts the levels of a framework's answers in some rows of a matrix. */
export function levelCounts(rows: Parameters<typeof countTerms>[0], framework: Framework): LevelCounts {
  const counts = countTerms(rows, framework).map(({ level, count }) => ({ level, count, text: answersAt(count, level) }));
  return {
    counts,
    strip: stripOf(counts.map(({ level, count }) => ({ mark: markOf({ level }), count }))),
    inWords: counts.map(({ text }) => text).join(', '),
  };
}
