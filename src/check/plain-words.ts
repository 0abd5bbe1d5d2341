/** The plain-English rules that a program can check: words and sentence size. `terms.yaml` in the content configures them. */
import { type Content, filesOf, sourcesOf } from '../content/content.ts';
import { pageOf } from '../content/kinds.ts';
import { fieldName } from '../content/validate.ts';
import { type Writing, writingOf } from '../content/writing.ts';
import { error, type Finding, withFix } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Outline } from '../markdown/outline.ts';
import type { TermsData } from '../schemas/terms.ts';
import { anyOf, countWords, sentencesOf, shorten } from '../words/prose.ts';

/** Front matter fields that report what others say, or how something was found out, instead of stating it ourselves. */
const REPORTED = new Set(['statements', 'evidence', 'milestones', 'adopters', 'changes', 'review_by', 'counter_examples']);

/** Text on pages, steps of transcripts included, follows the guide's word rules, if it has any. */
export function wordsArePlain(content: Content): Finding[] {
  const asked = sourcesOf(content, 'terms')[0]?.value;
  if (asked === undefined) return [];
  const said = writingOf(content).filter(isHeldToTerms);
  const everything = writingOf(content);
  return [
    ...termsIn(said, asked.terms),
    ...productsIn(everything, asked.products),
    ...(isEnglish(content) ? percentagesIn(everything) : []),
    ...sentencesIn(said, asked.limits),
    ...questionsIn(content, asked.limits),
    ...answersIn(content, asked.limits),
  ];
}

/** Whether a piece of text follows the guide's word rules: it is on a page of its own or of a program, and our own. */
export const isHeldToTerms = ({ source, path = [] }: Writing): boolean =>
  (pageOf(source.role) !== undefined || source.role.kind === 'transcript') && !path.some((step) => REPORTED.has(String(step)));

/** Quoted words belong to someone else. Replacing them with blanks keeps column numbers right. */
const unquoted = (text: string): string => text.replace(/“[^”]{0,200}”|"[^"]{0,200}"/g, (quote) => ' '.repeat(quote.length));

function termsIn(said: readonly Writing[], terms: TermsData['terms']): Finding[] {
  if (terms.length === 0) return [];
  const instead = new Map(
    terms.flatMap(({ not, write }) => {
      const isOnly = not.length === 1 && !/,|\bor\b|^who\b/.test(write);
      return not.map((word) => [word.toLowerCase(), { write, isOnly }] as const);
    }),
  );
  // Longest first: "set of forms" before "set".
  const words = [...instead.keys()].sort((a, b) => b.length - a.length);
  const pattern = anyOf(words, 'g');
  return said.flatMap(({ outline, place }) =>
    outline.prose.flatMap((piece) =>
      [...unquoted(piece.text).matchAll(pattern)].map(({ 0: found, index }) => {
        const { write = '', isOnly = false } = instead.get(found.toLowerCase()) ?? {};
        const fault = error(place(spotIn(piece, index)), 'term', `the term that the field uses: ${write}`, `“${found}”`, write);
        return isOnly ? withFix(fault, found, capitalisedAs(found, write)) : fault;
      }),
    ),
  );
}

/** The spot of an index in a piece of running text. */
function spotIn({ text, line, column }: Outline['prose'][number], index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { line: line + before.length - 1, column: before.length === 1 ? column + last : last + 1 };
}

const capitalisedAs = (found: string, write: string): string =>
  /^\p{Lu}/u.test(found) ? write.charAt(0).toUpperCase() + write.slice(1) : write;

/**
 * Whether a name is meant by a text with the same letters. What begins in lower case, where the name does not, may be a package, a command or
 * plain words.
 */
const isNamed = (found: string, name: string): boolean => {
  const parts = found.split(/[\s-]+/);
  const first = (text = ''): string => text.charAt(0);
  return name
    .split(/[\s-]+/)
    .every((part, index) => !/^\p{Lu}/u.test(part) || parts[index] === undefined || first(parts[index]) === first(part));
};

/** A product has one spelling. */
function productsIn(said: readonly Writing[], products: readonly string[]): Finding[] {
  if (products.length === 0) return [];
  const bare = (name: string): string => name.toLowerCase().replace(/[\s-]+/g, '');
  const spelling = new Map(products.map((name) => [bare(name), name]));
  const loose = products.map((name) =>
    name
      .split(/[\s-]+/)
      .map(RegExp.escape)
      .join('[\\s-]?'),
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_./@-])(?:${loose.sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}_/@-]|\\.\\p{L})`,
    'giu',
  );
  return said.flatMap(({ outline, place }) =>
    outline.prose.flatMap((piece) =>
      [...piece.text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
        const write = spelling.get(bare(found));
        if (write === undefined || found.replace(/\s/g, ' ') === write || !isNamed(found, write)) return [];
        const fault = error(place(spotIn(piece, index)), 'product', `the name as everywhere: ${write}`, `“${found}”`, write);
        return [withFix(fault, found, write)];
      }),
    ),
  );
}

const isEnglish = (content: Content): boolean => /^en\b/.test(sourcesOf(content, 'guide')[0]?.value.language ?? 'en');

/** English writes no blank before a percent sign, where a line could break. */
const percentagesIn = (said: readonly Writing[]): Finding[] =>
  said.flatMap(({ outline, place }) =>
    outline.prose.flatMap((piece) =>
      [...piece.text.matchAll(/(\d)[ \u00a0\u202f]%/g)].map(({ 0: found, 1: digit = '', index }) =>
        withFix(error(place(spotIn(piece, index)), 'percent', 'no blank before %', `“${found}”`, `${digit}%`), found, `${digit}%`),
      ),
    ),
  );

/** Splits text in which `code` replaces code spans. Lower case would join a sentence that starts with it to the previous one. */
const plainSentences = (text: string): string[] =>
  sentencesOf(text.replace(/(?<=[.!?] )code\b/g, 'Code'))
    .map((sentence) => sentence.trim())
    .filter((one) => one !== '');

/** Sentences of bodies and front matter: not too long, one thing each. */
function sentencesIn(said: readonly Writing[], { sentence: most }: TermsData['limits']): Finding[] {
  if (most === undefined) return [];
  return said.flatMap(({ outline, place }) =>
    outline.paragraphs
      // To find the sentences takes longer than to count the words.
      .filter(({ text }) => text.includes(';') || countWords(text) > most)
      .flatMap(measured)
      .flatMap(({ words, text, hasSemicolon, ...spot }) => [
        ...(words > most
          ? [error(place(spot), 'sentence', `at most ${most} words`, `${words}: “${text}”`, 'make two sentences of it')]
          : []),
        ...(hasSemicolon
          ? [error(place(spot), 'sentence', 'no semicolon', `“${text}”`, 'end the sentence with a full stop, and begin another')]
          : []),
      ]),
  );
}

/** The sentences of a paragraph, with what they are judged by. */
const measured = once(({ text, line, column }: Outline['paragraphs'][number]) =>
  plainSentences(unquoted(text)).map((sentence) => ({
    line,
    column,
    words: countWords(sentence),
    text: shorten(sentence),
    hasSemicolon: sentence.includes(';'),
  })),
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
    if (field !== 'summary' && field !== 'how') return [];
    const fault = (expected: string, actual: string, tip: string): Finding =>
      error(data.placeOf(path), fieldName(path), expected, actual, tip);
    const sentences = outline.paragraphs.flatMap(measured);
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
