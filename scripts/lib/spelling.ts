/** Binds the spelling checker, which reads dictionaries from disk, to the writing of a content folder. */
import { spellCheckDocument } from 'cspell-lib';
import type { Content } from '../../src/content/content.ts';
import { writingOf } from '../../src/content/writing.ts';
import { type Finding, type Place, warning } from '../../src/findings/finding.ts';

/** Dictionaries of the checker; British first, because the guide is written in it. */
const DICTIONARIES = ['en-gb', 'softwareTerms', 'python', 'companies', 'misc'];

/**
 * Words that no dictionary and not the project's own list, `words.txt`, knows; each at the first place of each file.
 * Code, addresses and names in backticks are not looked at.
 */
export async function misspelt(content: Content): Promise<Finding[]> {
  const list = content.sources.find(({ role }) => role.kind === 'words');
  const words = (list?.text ?? '').split('\n').map((word) => word.trim());
  const pieces = writingOf(content).flatMap(({ outline, place }) =>
    outline.prose.map(({ text, ...spot }) => ({ text, at: (line: number, column: number) => place(along(spot, line, column)) })),
  );
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += `${piece.text}\n\n`;
  }
  const { issues } = await spellCheckDocument(
    { uri: 'file:///guide.txt', text, languageId: 'plaintext', locale: 'en-GB' },
    { generateSuggestions: false, noConfigSearch: true },
    {
      words: words.filter((word) => word !== ''),
      language: 'en-GB',
      dictionaries: DICTIONARIES,
      import: ['@cspell/dict-en-gb/cspell-ext.json'],
      minWordLength: 4,
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 10_000,
    },
  );
  const seen = new Set<string>();
  return issues.flatMap(({ text: word, offset, suggestions = [] }) => {
    const index = starts.findLastIndex((start) => start <= offset);
    const piece = pieces[index];
    if (piece === undefined) return [];
    const before = piece.text.slice(0, offset - (starts[index] ?? 0)).split('\n');
    const place: Place = piece.at(before.length - 1, before.at(-1)?.length ?? 0);
    const key = `${place.file} ${word.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const [near] = suggestions;
    return [
      warning(place, 'spelling', 'a word of the dictionary or of words.txt', `"${word}"`, near ?? `add it to words.txt if it is right`),
    ];
  });
}

/** A place some lines and columns after another. */
const along = (spot: { line: number; column: number }, lines: number, columns: number): { line: number; column: number } =>
  lines === 0 ? { line: spot.line, column: spot.column + columns } : { line: spot.line + lines, column: columns + 1 };
