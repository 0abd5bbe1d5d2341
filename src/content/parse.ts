/**
 * Parses one content file on its own: the result depends only on its path and text, so it can be cached. Only the
 * tips in findings also depend on the date.
 */
import { error, type Finding } from '../findings/finding.ts';
import { type Outline, outline } from '../markdown/outline.ts';
import { UnreadableMarkdown } from '../markdown/read.ts';
import { type DataPath, noData, type Parts, readMarkdown, readYaml } from './front-matter.ts';
import { isByMachine, type Role, schemaOf, syntaxOf } from './kinds.ts';
import { markedValues } from './marked-values.ts';
import { validate } from './validate.ts';

/** A file that was read and validated. Plain data, so it can be serialised. */
export interface Parsed {
  /** The data in its stored form; absent when it is not valid. */
  readonly value?: unknown;
  /** Whether the file is JSON whose stored form is exactly what was typed, so it need not be cached. */
  readonly asTyped?: true;
  /** The Markdown body; absent for a file that has none or whose body cannot be read. */
  readonly body?: Outline;
  /** Line of the file on which the body starts, first is 1. */
  readonly bodyLine: number;
  /** The sentences of the front matter that people read, each with its path. */
  readonly sentences: readonly { readonly path: DataPath; readonly outline: Outline }[];
  /** Problems that can be found in this file alone. */
  readonly findings: readonly Finding[];
}

/** The parts of a file: its data with source locations, and its body. @param file the name used in findings */
export function partsOf(file: string, text: string, role: Role): Parts {
  const syntax = syntaxOf(role.kind, file);
  if (syntax === 'front matter') return readMarkdown(file, text);
  if (syntax === 'text') {
    const place = { file, line: 1, column: 1 };
    return {
      data: { ...noData(place), value: { text } },
      body: '',
      bodyLine: 1,
    };
  }
  return { data: readYaml(file, text), body: '', bodyLine: 1 };
}

/**
 * Reads a file and validates it with the schema of its kind. The parameters are those of `partsOf`.
 *
 * @param today YYYY-MM-DD: what a tip says where a day is wanted
 */
export function parse(file: string, text: string, role: Role, today: string): Parsed {
  const schema = schemaOf(role.kind);
  const parts = partsOf(file, text, role);
  const { data, bodyLine } = parts;
  if (schema === undefined) return { bodyLine, sentences: [], findings: [] };
  const { value, findings } = validate(schema, data, today);
  const sentences = isByMachine(role.kind)
    ? []
    : markedValues(schema, data.value)
        .filter(({ markdown }) => markdown === true)
        .map(({ path, text: sentence }) => ({ path, outline: outline(sentence, 'inline') }));
  const parsed: Parsed = { ...(value === undefined ? {} : { value }), bodyLine, sentences, findings };
  if (syntaxOf(role.kind, file) !== 'front matter') return parsed;
  try {
    return { ...parsed, body: outline(parts.body, file.endsWith('.mdx') ? 'mdx' : 'md', role.kind) };
  } catch (cause) {
    if (!(cause instanceof UnreadableMarkdown)) throw cause;
    const { line, column } = cause.spot;
    const unreadable = error(
      { file, line: line + bodyLine - 1, column },
      'MDX',
      'MDX that can be read',
      cause.message.replace(/ \(\d+:\d+\)/, ''),
      'put { and < that are meant as text in backticks',
    );
    return { ...parsed, findings: [...findings, unreadable] };
  }
}
