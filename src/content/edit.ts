/** Edits to hand-written files: they change one place in the YAML and nothing around it. */
import { type Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import type { DataPath } from './front-matter.ts';

/** Front matter between two `---`; a YAML file is all of it. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * A YAML file, or the front matter of a Markdown file, with an id added to the end of one of its lists. Nothing else
 * changes: comments, quotes and layout stay as typed. A missing list is added at the end.
 *
 * @example withEntry('topics: [a, b] # in reading order\n', 'topics', 'c') // 'topics: [a, b, c] # in reading order\n'
 */
export function withEntry(text: string, list: string, id: string): string {
  return inYaml(text, (yaml) => added(yaml, list, id));
}

/**
 * The same file with a new string at a path, in double quotes. Unchanged if there is nothing at that path.
 *
 * @example withText('a: [{ b: "1" }] # c\n', ['a', 0, 'b'], '2') // 'a: [{ b: "2" }] # c\n'
 */
export function withText(text: string, path: DataPath, value: string): string {
  return inYaml(text, (yaml) => {
    const node = parseDocument(yaml).getIn(path, true);
    if (!isScalar(node) || !node.range) return yaml;
    const [start, end] = node.range;
    return yaml.slice(0, start) + JSON.stringify(value) + yaml.slice(end);
  });
}

function inYaml(text: string, change: (yaml: string) => string): string {
  const front = text.startsWith('---') ? FRONT_MATTER.exec(text) : null;
  const yaml = front?.[1] ?? text;
  const start = front === null ? 0 : text.indexOf('\n') + 1;
  return text.slice(0, start) + change(yaml) + text.slice(start + yaml.length);
}

function added(yaml: string, list: string, id: string): string {
  const document = parseDocument(yaml);
  const node = listOf(document, list);
  if (node === undefined) return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}${list}: [${id}]\n`;
  if (!isSeq(node)) return insert(yaml, node.range?.[0] ?? 0, ` [${id}]`);
  const last = node.items.at(-1);
  const end = isNode(last) ? (last.range?.[1] ?? 0) : 0;
  if (node.flow === true) return insert(yaml, last === undefined ? (node.range?.[0] ?? 0) + 1 : end, last === undefined ? id : `, ${id}`);
  return insert(yaml, lineEnd(yaml, end), `\n${indentOf(yaml, node)}- ${id}`);
}

/** The value of a key of the document: a list, or an empty scalar. */
function listOf(document: Document, key: string): YAMLSeq | Scalar | undefined {
  const pair = isMap(document.contents)
    ? document.contents.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key)
    : undefined;
  return isSeq(pair?.value) || isScalar(pair?.value) ? pair.value : undefined;
}

const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** The indentation before the dash of the first item. */
function indentOf(text: string, { range }: YAMLSeq): string {
  const at = range?.[0] ?? 0;
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/[^ ]/g, ' ');
}
