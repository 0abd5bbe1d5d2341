/** The plain-English rules that a program can check: words and sentence size. `terms.yaml` in the content configures them. */
import { type Content, filesOf, sourcesOf } from '../content/content.ts';
import { pageOf } from '../content/kinds.ts';
import { fieldName } from '../content/validate.ts';
import { type Writing, writingOf } from '../content/writing.ts';
import { error, type Finding } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Outline } from '../markdown/outline.ts';
import type { TermsData } from '../schemas/terms.ts';
import { anyOf, countWords, shorten } from '../words/prose.ts';

/** Front matter fields that report what others say, or how something was found out, instead of stating it ourselves. */
const REPORTED = new Set(['statements', 'evidence', 'milestones', 'adopters', 'changes', 'review_by', 'counter_examples']);

/** Page text follows the guide's word rules, if it has any. Transcripts, plans and sources have no page, so theirs is not checked. */
export function wordsArePlain(content: Content): Finding[] {
  const asked = sourcesOf(content, 'terms')[0]?.value;
  if (asked === undefined) return [];
  const said = writingOf(content).filter(isHeldToTerms);
  return [
    ...termsIn(said, asked.terms),
    ...sentencesIn(said, asked.limits),
    ...questionsIn(content, asked.limits),
    ...answersIn(content, asked.limits),
  ];
}

/** Whether a piece of text follows the guide's word rules: it is on a page, and our own. */
export const isHeldToTerms = ({ source, path = [] }: Writing): boolean =>
  pageOf(source.role) !== undefined && !path.some((step) => REPORTED.has(String(step)));

/** Quoted words belong to someone else. Replacing them with blanks keeps column numbers right. */
const unquoted = (text: string): string => text.replace(/“[^”]{0,200}”|"[^"]{0,200}"/g, (quote) => ' '.repeat(quote.length));

function termsIn(said: readonly Writing[], terms: TermsData['terms']): Finding[] {
  if (terms.length === 0) return [];
  const instead = new Map(terms.flatMap(({ not, write }) => not.map((word) => [word.toLowerCase(), write] as const)));
  // Longest first: "set of forms" before "set".
  const words = [...instead.keys()].sort((a, b) => b.length - a.length);
  const pattern = anyOf(words, 'g');
  return said.flatMap(({ outline, place }) =>
    outline.prose.flatMap(({ text, line, column }) =>
      [...unquoted(text).matchAll(pattern)].map(({ 0: found, index }) => {
        const before = text.slice(0, index).split('\n');
        const last = before.at(-1)?.length ?? 0;
        const spot = { line: line + before.length - 1, column: before.length === 1 ? column + last : last + 1 };
        const write = instead.get(found.toLowerCase()) ?? '';
        return error(place(spot), 'term', `the term that the field uses: ${write}`, `“${found}”`, write);
      }),
    ),
  );
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Splits text in which `code` replaces code spans. Lower case would join a sentence that starts with it to the previous one. */
const sentencesOf = (text: string): string[] =>
  [...SENTENCES.segment(text.replace(/(?<=[.!?] )code\b/g, 'Code'))].map(({ segment }) => segment.trim()).filter((one) => one !== '');

/** Sentences of bodies and front matter: not too long, one thing each. */
function sentencesIn(said: readonly Writing[], { sentence: most }: TermsData['limits']): Finding[] {
  if (most === undefined) return [];
  return said.flatMap(({ outline, place }) =>
    measuredIn(outline).flatMap(({ words, text, hasSemicolon, ...spot }) => [
      ...(words > most ? [error(place(spot), 'sentence', `at most ${most} words`, `${words}: “${text}”`, 'make two sentences of it')] : []),
      ...(hasSemicolon
        ? [error(place(spot), 'sentence', 'no semicolon', `“${text}”`, 'end the sentence with a full stop, and begin another')]
        : []),
    ]),
  );
}

/** The sentences of a piece of text, with what they are judged by. */
const measuredIn = once(({ paragraphs }: Outline) =>
  paragraphs.flatMap(({ text, line, column }) =>
    sentencesOf(unquoted(text)).map((sentence) => ({
      line,
      column,
      words: countWords(sentence),
      text: shorten(sentence),
      hasSemicolon: sentence.includes(';'),
    })),
  ),
);

/** First words of a question: how people ask and search. */
const ASKS = /^(?:how|is|are|can|could|do|does|did|should|which|what|when|where|who|why|may|must|will|if|has|have)\b/i;

function questionsIn(content: Content, { question: most }: TermsData['limits']): Finding[] {
  if (most === undefined) return [];
  return (['topic', 'aspect', 'case', 'experiment', 'example'] as const).flatMap((kind) =>
    filesOf(content, kind).flatMap(({ data, value }) => {
      if (value === undefined) return [];
      const { question } = value;
      const fault = (expected: string, found: string, tip: string): Finding =>
        error(data.placeOf(['question']), 'question', expected, found, tip);
      return [
        ...(countWords(question) > most
          ? [fault(`at most ${most} words`, String(countWords(question)), 'ask one thing, as people type it')]
          : []),
        ...(ASKS.test(question) ? [] : [fault('a question word or a verb first', `“${shorten(question)}”`, 'How do I …?')]),
        ...((question.match(/\?/g) ?? []).length === 1
          ? []
          : [fault('one question mark, at the end', `“${shorten(question)}”`, 'ask one thing')]),
      ];
    }),
  );
}

/** Answers stand alone in a cell of a table: two short sentences at most; what has more than two steps is a list in the body. */
function answersIn(content: Content, { summary: mostOfSummary, how: mostOfHow }: TermsData['limits']): Finding[] {
  return writingOf(content).flatMap(({ source: { role, data }, outline, path = [] }) => {
    const field = path.at(-1);
    if (role.kind !== 'aspect' || path[0] !== 'answers' || path.length !== ANSWER_FIELD) return [];
    const fault = (expected: string, actual: string, tip: string): Finding =>
      error(data.placeOf(path), fieldName(path), expected, actual, tip);
    const sentences = measuredIn(outline);
    if (field === 'summary' && mostOfSummary !== undefined)
      return [
        ...(sentences.length > 2 ? [fault('at most two sentences', String(sentences.length), 'move the rest into the body')] : []),
        ...sentences
          .filter(({ words }) => words > mostOfSummary)
          .map(({ words, text }) =>
            fault(`sentences of at most ${mostOfSummary} words`, `${words}: “${text}”`, 'make two sentences of it'),
          ),
      ];
    const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    if (field === 'how' && mostOfHow !== undefined && words > mostOfHow)
      return [fault(`at most ${mostOfHow} words`, String(words), 'make a numbered list of it in the body')];
    return [];
  });
}

/** Length of the path of a field of an answer: `answers`, the framework, the period, the field. */
const ANSWER_FIELD = 4;
