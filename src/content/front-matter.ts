import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  type ScalarTag,
  type Tags,
} from 'yaml';
import { error, type Finding, type Place } from '../findings/finding.ts';
import { brokenJson } from './broken-json.ts';
import { soundYaml } from './sound-yaml.ts';
import { DEEPEST, isExact, NUMBER, TOO_DEEP, tangleIn } from './yaml-limits.ts';
import { missingBlanks, surprise } from './yaml-surprises.ts';

/** A path into a data structure: keys and indexes. */
export type DataPath = readonly (string | number)[];

/** Parsed YAML, with the source location of each value. */
export interface Data {
  /** The plain value. */
  readonly value: unknown;
  /** Location of the value at a path, or of its nearest existing parent. */
  readonly placeOf: (path: DataPath) => Place;
  /** Location of the key at a path, or of its nearest existing parent. */
  readonly placeOfKey: (path: DataPath) => Place;
  /** The source text of the value at a path, if it is a single unquoted value: `2.0`, which YAML reads as the number 2. */
  readonly typedAt: (path: DataPath) => string | undefined;
  /** Whether the value at a path is a list or an object that was typed in brackets. */
  readonly isInBrackets: (path: DataPath) => boolean;
  /** Errors from the YAML parser. */
  readonly findings: readonly Finding[];
}

/** A content file, split into its parts. */
export interface Parts {
  /** The YAML between the two `---` lines, or the whole of a YAML file. */
  readonly data: Data;
  /** The Markdown after it. Empty in a YAML file. */
  readonly body: string;
  /** Line of the file on which the body starts, first is 1. */
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/** Splits a Markdown file. Without front matter the data is undefined and there is a finding. */
export function readMarkdown(file: string, text: string): Parts {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const match = clean.startsWith('---') ? FENCE.exec(clean) : null;
  if (match === null || match.index !== 0) {
    const place = { file, line: 1, column: 1 };
    const findings = [error(place, 'front matter', 'front matter between two lines of ---', 'none', '---\ntitle: …\n---')];
    return { data: { ...noData(place), findings }, body: clean, bodyLine: 1 };
  }
  const [whole, yaml = ''] = match;
  return {
    data: readYaml(file, yaml, 1),
    body: clean.slice(whole.length),
    bodyLine: countLines(whole),
  };
}

/** Data of a file that has none. */
export const noData = (place: Place): Data => ({
  value: undefined,
  placeOf: () => place,
  placeOfKey: () => place,
  typedAt: () => undefined,
  isInBrackets: () => false,
  findings: [],
});

const NUMBER_TAG: ScalarTag = { tag: 'tag:yaml.org,2002:float', default: true, test: NUMBER, resolve: (text) => Number(text) };

/**
 * Reads the core schema of YAML 1.2, but accepts only JSON numbers as numbers. YAML also reads `0123` as 123, `0x10` as 16 and
 * `.inf` as infinity, and other parsers turn dates into date objects; here each of these stays the string that was typed, valid where
 * a string is expected and rejected where a number is. `linesBefore` is the number of lines above it in the file.
 */
export function readYaml(file: string, text: string, linesBefore = 0): Data {
  const quick = file.endsWith('.json') ? plainJson(text) : soundYaml(text);
  if (quick !== undefined) {
    let data: Data | undefined;
    const places = (): Data => {
      data ??= readWithPlaces(file, text, linesBefore);
      return data;
    };
    return {
      ...quick,
      placeOf: (path) => places().placeOf(path),
      placeOfKey: (path) => places().placeOfKey(path),
      typedAt: (path) => places().typedAt(path),
      isInBrackets: (path) => places().isInBrackets(path),
      findings: [],
    };
  }
  return readWithPlaces(file, text, linesBefore);
}

/**
 * The value of JSON formatted exactly as our own commands write it (with either kind of line end), which covers most JSON files: it has no duplicate
 * keys or unusual white space. Undefined for anything else. Parsing it as YAML, to get locations, takes 50 times as long.
 */
function plainJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const lines = text.replaceAll('\r\n', '\n');
    return typeof value === 'object' && value !== null && `${JSON.stringify(value, null, 2)}\n` === lines ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads it with the place of each value. Takes the same parameters as `readYaml`, which gives the same sooner. */
export function readWithPlaces(file: string, text: string, linesBefore = 0): Data {
  const broken = file.endsWith('.json') ? brokenJson(file, text.replace(/^\ufeff/, '')) : undefined;
  if (broken !== undefined) return { ...noData({ file, line: 1, column: 1 }), findings: [broken] };
  const counter = lineCounter(text);
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  const tangle = file.endsWith('.json') ? undefined : tangleIn(text);
  const document = tangle === undefined ? parsed(text) : undefined;
  if (document === undefined) {
    const { offset, expected, tip } = tangle ?? TOO_DEEP;
    return { ...noData(at(offset)), findings: [error(at(offset), 'YAML', expected, 'more', tip)] };
  }
  const missing = document.errors.length > 0 && !file.endsWith('.json') ? missingBlanks(text, at) : [];
  const findings =
    missing.length > 0
      ? missing
      : document.errors
          .slice(0, MOST_ERRORS)
          .map(({ code, message, pos }) =>
            error(at(pos[0]), 'YAML', 'valid YAML', `${code.toLowerCase().replaceAll('_', ' ')} (${firstLine(message)})`, yamlTip(code)),
          );
  if (findings.length === 0) {
    const surprises: Finding[] = [];
    visitNodes(document.contents, [refusal(at, findings), surprise(text, at, surprises)]);
    findings.push(...surprises);
  }
  return {
    value: findings.length > 0 ? undefined : document.toJS(),
    placeOf: (path) => at(offsetOf(document, path, 'value')),
    placeOfKey: (path) => at(offsetOf(document, path, 'key')),
    typedAt: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.type === Scalar.PLAIN ? node.source : undefined;
    },
    isInBrackets: (path) => {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      return isCollection(node) && node.flow === true;
    },
    findings,
  };
}

const OPTIONS = {
  prettyErrors: false,
  stringKeys: true,
  version: '1.2',
  customTags: (tags: Tags) => [...tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)), NUMBER_TAG],
} as const;

/** What scalars are read as. Made once: to make it takes as long as to parse a short file. */
const { schema: SCHEMA } = parseDocument('', OPTIONS);

/** What the parser makes of a text; undefined for one that is nested so deeply that its recursion ends. */
function parsed(text: string): Document | undefined {
  try {
    return parseDocument(text, { ...OPTIONS, schema: SCHEMA });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Maximum number of YAML errors to report. One missing bracket causes an error on every following line. */
const MOST_ERRORS = 10;

/** Offsets of the line starts of a text. The parser's own line count is wrong after a line that it gave up on. */
function lineCounter(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1);
  return counter;
}

/** A node of YAML; `depth` is the number of lists and objects around it. */
type Visitor = (node: Node, depth: number) => void;

/** Calls the visitors for each key and value, in the order of the text. The library's `visit` takes ten times as long: it copies the path for each. */
function visitNodes(node: unknown, visitors: readonly Visitor[], depth = 0): void {
  if (!isNode(node)) return;
  for (const visitor of visitors) visitor(node, depth);
  if (!isCollection(node) || depth > DEEPEST) return;
  for (const item of node.items)
    if (isPair(item)) {
      visitNodes(item.key, visitors, depth + 1);
      visitNodes(item.value, visitors, depth + 1);
    } else visitNodes(item, visitors, depth + 1);
}

/**
 * YAML features that content must not use: anchors and aliases, tags for other types, numbers that get rounded, unlimited
 * nesting.
 */
function refusal(at: (offset: number) => Place, found: Finding[]): Visitor {
  return (node, depth) => {
    const refuse = (...[expected, actual, tip]: readonly [string, string, string]): void => {
      found.push(error(at(node.range?.[0] ?? 0), 'YAML', expected, actual, tip));
    };
    if (isAlias(node)) refuse('values that are written out', `the alias *${node.source}`, 'write the value again');
    else if (node.anchor !== undefined) refuse('no anchors', `&${node.anchor}`, 'remove it');
    if (!isAlias(node) && node.tag !== undefined) refuse('plain values', `the type ${node.tag}`, 'remove it');
    if (isScalar(node) && typeof node.value === 'number' && !isExact(node.source ?? '', node.value))
      refuse('a number of at most 15 digits, or text in quotes', node.source ?? '', `"${node.source}"`);
    if (isCollection(node) && depth === DEEPEST) refuse(`at most ${DEEPEST} lists and objects in one another`, 'more', 'write it flatter');
  };
}

/** Follows the path as far as the document has it, and returns that location. */
function offsetOf(document: Document, path: DataPath, want: 'key' | 'value'): number {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const last = part.at(-1);
    const parent = length === 0 ? undefined : length === 1 ? document.contents : document.getIn(part.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isNode(key) && 'value' in key && String(key.value) === String(last))
      : undefined;
    if (isPair(pair) && isNode(pair.key) && pair.key.range) {
      const value = isNode(pair.value) ? pair.value.range?.[0] : undefined;
      // A missing nested field is reported at the key that should contain it.
      return want === 'key' || length < path.length || value === undefined ? pair.key.range[0] : value;
    }
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function yamlTip(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'remove one of the two lines';
  if (code === 'MISSING_CHAR') return 'close the quote or bracket that is open';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  return 'put the value in double quotes if it contains a colon, a hash or a brace';
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
const countLines = (text: string): number => text.split('\n').length;
