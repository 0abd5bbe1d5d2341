import { type Content, sourcesOf } from '../content/content.ts';
import { type Writing, writingOf } from '../content/writing.ts';
import { type Finding, type Place, warning } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Outline } from '../markdown/outline.ts';
import { anyOf, countWords, sentencesOf, shorten } from '../words/prose.ts';
import { isHeldToTerms } from './plain-words.ts';

/** Longest sentence in words before it gets hard to follow; the guide's own style rule asks for fewer than 36. */
const LONGEST_SENTENCE = 40;
/** Longest paragraph in words before it gets hard to follow. */
const LONGEST_PARAGRAPH = 120;

/**
 * Sentences and paragraphs are short enough to understand on first reading. Where the guide limits the sentences of its pages itself, a
 * sentence is measured once, by that limit.
 */
export function proseIsReadable(content: Content): Finding[] {
  const limited = sourcesOf(content, 'terms')[0]?.value.limits.sentence !== undefined;
  return writingOf(content).flatMap((writing) => {
    const { outline, place } = writing;
    const sentences = limited && isHeldToTerms(writing) ? [] : longSentencesIn(outline);
    return [
      ...sentences.map(({ text, words, ...spot }) =>
        warning(place(spot), 'sentence', `at most ${LONGEST_SENTENCE} words`, `${words}: “${text}”`, 'make two sentences of it'),
      ),
      ...longParagraphsIn(outline).map(({ words, ...spot }) =>
        warning(
          place(spot),
          'paragraph',
          `at most ${LONGEST_PARAGRAPH} words`,
          String(words),
          'begin a new paragraph, or make a list of it',
        ),
      ),
    ];
  });
}

const longSentencesIn = once(({ paragraphs }: Outline) =>
  paragraphs.flatMap(({ text, line, column }) =>
    // To find the sentences takes longer than to count the words.
    (countWords(text) > LONGEST_SENTENCE ? sentencesOf(text) : [])
      .map((sentence) => ({ line, column, words: countWords(sentence), text: shorten(sentence).trim() }))
      .filter(({ words }) => words > LONGEST_SENTENCE),
  ),
);

const longParagraphsIn = once(({ paragraphs }: Outline) =>
  paragraphs.map(({ text, line, column }) => ({ line, column, words: countWords(text) })).filter(({ words }) => words > LONGEST_PARAGRAPH),
);

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
