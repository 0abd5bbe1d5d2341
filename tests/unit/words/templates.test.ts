import { globSync, readFileSync } from 'node:fs';
import { parse } from '@astrojs/compiler-rs';
import { expect, test } from 'vitest';

/** Attributes that a person reads or hears. */
const READ = new Set(['alt', 'aria-description', 'aria-label', 'caption', 'label', 'placeholder', 'summary', 'title']);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The name of an element or an attribute. */
function nameIn(node: unknown): string {
  if (!isNode(node)) return '';
  return typeof node['name'] === 'string' ? node['name'] : nameIn(node['name']);
}

/** Words below a node. @param isRead whether a person reads a string that stands there */
function wordsIn(node: unknown, isRead: boolean): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => wordsIn(one, isRead));
  if (!isNode(node)) return [];
  const text = (value: unknown): string[] => (typeof value === 'string' && /\p{L}/u.test(value) ? [value.trim()] : []);
  const { type, value } = node;
  if (type === 'JSXText') return text(value);
  if (type === 'JSXAttribute') return wordsIn(value, READ.has(nameIn(node['name'])));
  if (type === 'JSXElement' || type === 'JSXFragment') {
    const opening = node['openingElement'];
    return ['script', 'style'].includes(nameIn(opening)) ? [] : [...wordsIn(opening, false), ...wordsIn(node['children'], true)];
  }
  if (isRead && type === 'Literal') return text(value);
  if (isRead && type === 'TemplateElement' && isNode(value)) return text(value['cooked']);
  // What is called, looked up or compared is not written down; elements within it are.
  const isWritten = isRead && type !== 'CallExpression' && type !== 'MemberExpression' && type !== 'BinaryExpression';
  return Object.entries(node).flatMap(([key, part]) => wordsIn(part, isWritten && key !== 'test'));
}

/** Words that stand in a template itself: text between tags, strings that an expression puts there, and attributes that are read. */
function literalWords(source: string): string[] {
  const { ast } = parse(source);
  return wordsIn(isNode(ast) ? ast['body'] : undefined, true);
}

test('words in a template are found', () => {
  const template = `---
import A from './A.astro';
const word = 'front matter';
---
<p title="a" class="b" aria-label={\`c \${word}\`}>d {word === 'no' ? 'e' : <b>f</b>}, {list.map(({ id }) => <A summary="g" {id}>{id}</A>)} {word ?? 'h'}</p>
<script>const no = 'script';</script>`;
  expect(literalWords(template)).toEqual(['a', 'c', 'd', 'e', 'f', 'g', 'h']);
});

test.each(globSync('src/{components,layouts,pages}/**/*.astro'))('%s holds no words of its own', (file) => {
  expect(literalWords(readFileSync(file, 'utf8'))).toEqual([]);
});
