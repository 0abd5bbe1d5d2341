/** Who reads a language that is no program: a parser in this process, or a program that `npm run evidence` starts. */
import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';

/** What is wrong with a text, in one line; undefined for a valid one. */
type Parser = (text: string) => string | undefined;

/** What a parser throws, in one line. */
const thrown =
  (parse: (text: string) => unknown): Parser =>
  (text) => {
    try {
      parse(text);
      return undefined;
    } catch (cause) {
      return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0];
    }
  };

const yaml: Parser = (text) => {
  const read = parseAllDocuments(text, { prettyErrors: false });
  return 'empty' in read ? undefined : read.flatMap(({ errors }) => errors)[0]?.message;
};

const PARSERS: ReadonlyMap<string, Parser> = new Map([
  ['json', thrown(JSON.parse)],
  ['yaml', yaml],
  ['yml', yaml],
  ['toml', thrown(parseToml)],
]);

/** The parser of a language; undefined where nothing in this process reads it. */
export const parserOf = (language: string): Parser | undefined => PARSERS.get(language);

/** Languages that a program on this machine reads, by the names that fences use. Their blocks need a proof. */
const READERS = { sh: 'shell', bash: 'shell', shell: 'shell', nginx: 'nginx', ini: 'ini', sql: 'sql' } as const;

/** A program that reads a language. */
export type Reader = (typeof READERS)[keyof typeof READERS];

const READER_BY_LANGUAGE: ReadonlyMap<string, Reader> = new Map(Object.entries(READERS));

/** The reader of a language; undefined where there is none. @example readerOf('sh') // 'shell' */
export const readerOf = (language: string): Reader | undefined => READER_BY_LANGUAGE.get(language);
