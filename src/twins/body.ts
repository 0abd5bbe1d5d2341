import { type Coverage, coverageOfGuide } from '../evidence/coverage.ts';
import { EVIDENCE_KINDS } from '../evidence/kinds.ts';
import { citationOf } from '../guide/pages/others.ts';
import { bodyReaddressed, lineStarts } from '../markdown/readdressed.ts';
import { LEGEND } from '../matrix/levels.ts';
import { blocks as wordsOfBlocks } from '../words/en/blocks.ts';
import { coverage as wordsOfCoverage } from '../words/en/parts.ts';
import { twin as words } from '../words/en/twins.ts';
import type { Desk } from './desk.ts';
import { blocks, bold, inLine, list, plain, wordsOf } from './markdown.ts';

/** How many answers each kind of evidence supports, in words. */
export const coverageInWords = (coverage: Coverage, { to }: Pick<Desk, 'to'>): string => {
  const { behaviour } = coverage;
  return [
    plain(wordsOfCoverage.counts(coverage)),
    behaviour.answers > 0
      ? inLine(wordsOfCoverage.behaviour(behaviour.answers, Math.round((100 * behaviour.executed) / behaviour.answers))).trim()
      : '',
    wordsOf(wordsOfCoverage.verified(coverage.oldest, coverage.newest), to),
  ]
    .filter((text) => text !== '')
    .join(' ');
};

/** The legend of the levels. */
export const levelsInWords = (): string => list(LEGEND.map(({ word, meaning }) => `${bold(word)}: ${inLine(meaning)}`));

/** The legend of the kinds of evidence. */
export const evidenceKindsInWords = (): string => list(EVIDENCE_KINDS.map(({ word, meaning }) => `${bold(word)}: ${inLine(meaning)}`));

/** What each component of a prose page shows. One that is not in the list is interactive, and becomes a link to the page. */
const COMPONENTS: Readonly<Record<string, (desk: Desk) => string>> = {
  Levels: levelsInWords,
  EvidenceKinds: evidenceKindsInWords,
  Coverage: (desk) => blocks(coverageInWords(coverageOfGuide(desk.guide), desk), plain(wordsOfBlocks.counts(desk.guide.blocks))),
  Cite: ({ guide, site }) => plain(citationOf(guide, site)),
};

/**
 * The body of a content file: as typed, with internal links as URLs and components as what they show. Empty for a file that has none.
 *
 * @param file path below the content folder
 * @param path of its page
 */
export function bodyShown(desk: Desk, file: string, path: string): string {
  const body = desk.bodyOf(file);
  if (body === undefined) return '';
  // Components first, from the end: their places are those of the body as typed, and each stands alone on its line.
  const { text, outline } = body;
  if (outline.components.length === 0) return bodyReaddressed(text, outline, desk.to).trim();
  const lines = text.split('\n');
  const starts = lineStarts(text);
  const shown = bodyReaddressed(text, outline, desk.to).split('\n');
  for (const { line, column, name } of outline.components) {
    const typed = text.slice((starts[line - 1] ?? 0) + column - 1);
    const tag = /^<[A-Za-z][^>]*>/.exec(typed)?.[0] ?? '';
    const found = COMPONENTS[name]?.(desk) ?? wordsOf(words.interactive(path), desk.page);
    if (lines[line - 1]?.trim() === tag) shown[line - 1] = found;
  }
  return shown.join('\n').trim();
}
