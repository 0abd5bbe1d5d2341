import { type Content, sourcesOf } from '../content/content.ts';
import { type Writing, writingOf } from '../content/writing.ts';
import { type Finding, type Place, warning } from '../findings/finding.ts';
import { anyOf, countWords, shorten } from '../words/prose.ts';

/** Longest sentence in words before it gets hard to follow; the guide's own style rule asks for fewer than 36. */
const LONGEST_SENTENCE = 40;
/** Longest paragraph in words before it gets hard to follow. */
const LONGEST_PARAGRAPH = 120;

/** Sentences and paragraphs are short enough to understand on first reading. */
export function proseIsReadable(content: Content): Finding[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  return writingOf(content).flatMap(({ outline, place }) =>
    outline.paragraphs.flatMap(({ text, ...spot }) => {
      const long = [...sentences.segment(text)].filter(({ segment }) => countWords(segment) > LONGEST_SENTENCE);
      const findings = long.map(({ segment }) =>
        warning(
          place(spot),
          'sentence',
          `at most ${LONGEST_SENTENCE} words`,
          `${countWords(segment)}: “${shorten(segment).trim()}”`,
          'make two sentences of it',
        ),
      );
      if (countWords(text) <= LONGEST_PARAGRAPH) return findings;
      const tip = 'begin a new paragraph, or make a list of it';
      return [...findings, warning(place(spot), 'paragraph', `at most ${LONGEST_PARAGRAPH} words`, String(countWords(text)), tip)];
    }),
  );
}

/**
 * Words that praise or blame have a source: a link in the same paragraph, or the evidence of the answer. What
 * claims say is quoted, so their statements are not checked.
 */
export function praiseHasASource(content: Content): Finding[] {
  const words = sourcesOf(content, 'guide')[0]?.value.loaded_words ?? [];
  if (words.length === 0) return [];
  const pattern = anyOf(words);
  return writingOf(content)
    .filter((writing) => !isQuoted(writing))
    .flatMap(({ outline, path, place }) =>
      outline.paragraphs.flatMap(({ text, linked, ...spot }): Finding[] => {
        const found = pattern.exec(text)?.[0];
        if (found === undefined || linked || path?.[0] === 'answers') return [];
        return [praise(place(spot), found)];
      }),
    );
}

const praise = (place: Place, word: string): Finding =>
  warning(place, 'wording', 'a source for a word that praises or blames', `“${word}”`, 'link to what shows it, or say what was counted');

/** Statements of claims and quotations from sources are not the guide's own words. */
const isQuoted = ({ source: { role }, path }: Writing): boolean => role.kind === 'claim' && path !== undefined;
