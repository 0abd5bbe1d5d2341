import type { Element, Parents, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Content } from '../content/content.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';

/** Allowed SVG elements (SVG 2, "Element index"): shapes, text and paint. No scripts, animation or embedded pages. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask pattern marker'
  ).split(' '),
);
/** Maximum nesting depth. Drawings have about ten levels; tens of thousands would overflow the stack. */
const DEEPEST = 100;
/** The only XML declaration allowed: with another encoding, a browser could decode the same bytes differently. */
const DECLARATION = /^version="1\.0"(?: encoding="utf-8")?$/i;
/** Maximum length of an excerpt in a finding. */
const SHOWN = 60;

/** Every SVG is only a drawing: no scripts, event handlers or external references. Reports the first problem. */
export const picturesAreDrawings = ({ sources, folder }: Content): Finding[] =>
  sources.flatMap(({ role, path, text }) => {
    if (role.kind !== 'image' || !path.endsWith('.svg')) return [];
    const fault = faultIn(text);
    if (fault === undefined) return [];
    const { line, column, expected, found, tip = 'remove it' } = fault;
    return [error({ file: `${folder}/${path}`, line, column }, 'SVG', expected, found, tip)];
  });

/** Why a text is not a valid drawing, and where. */
interface Fault extends Pick<Place, 'line' | 'column'> {
  readonly expected: string;
  readonly found: string;
  readonly tip?: string;
}

function faultIn(svg: string): Fault | undefined {
  // The parser takes quadratic time for other line endings; XML normalises them to these anyway.
  const text = svg.replace(/\r\n?/g, '\n');
  try {
    return faultBelow(fromXml(text), text, 0);
  } catch (cause) {
    return unreadable(cause);
  }
}

/** What the parser could not read. */
function unreadable(cause: unknown): Fault {
  if (!(cause instanceof Error)) throw cause;
  const tip = 'save the drawing again as SVG';
  if (cause instanceof RangeError || cause.cause instanceof RangeError) return { line: 1, column: 1, ...tooDeep, tip };
  if (!('line' in cause && 'column' in cause)) throw cause;
  // The parser adds the position and an excerpt to its message.
  const [reason = ''] = cause.cause instanceof Error ? cause.cause.message.split(' (line ') : [];
  return { line: Number(cause.line), column: Number(cause.column), expected: 'XML that can be read', found: `"${reason}"`, tip };
}

const tooDeep = { expected: `at most ${DEEPEST} elements inside one another`, found: 'more' };

/** The first problem among the descendants of a node. */
function faultBelow(parent: Parents, text: string, depth: number): Fault | undefined {
  for (const [index, node] of parent.children.entries()) {
    const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
    const fault = depth > DEEPEST ? tooDeep : faultOf(node, parent, index, text.slice(offset, offset + SHOWN));
    if (fault !== undefined) return { line, column, ...fault };
    const below = node.type === 'element' ? faultBelow(node, text, depth + 1) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Why a node is not allowed in a drawing. */
function faultOf(node: RootContent, parent: Parents, index: number, shown: string): Pick<Fault, 'expected' | 'found'> | undefined {
  // An HTML parser ends a comment that begins with ">" right there.
  if (node.type === 'text' || (node.type === 'comment' && !/^-?>/.test(node.value))) return undefined;
  if (node.type === 'element') return faultOfElement(node, parent);
  const isDeclaration = node.type === 'instruction' && node.name === 'xml' && index === 0 && DECLARATION.test(node.value);
  return isDeclaration ? undefined : { expected: 'shapes and texts', found: shown };
}

function faultOfElement({ name, attributes }: Element, parent: Parents): Pick<Fault, 'expected' | 'found'> | undefined {
  if (parent.type === 'root' && name !== 'svg') return { expected: '<svg>', found: `<${name}>` };
  if (!ELEMENTS.has(name)) return { expected: `one of ${[...ELEMENTS].join(', ')}`, found: `<${name}>` };
  const harmful = Object.entries(attributes).find(([attribute, value]) => !isHarmless(attribute, value ?? ''));
  if (harmful === undefined) return undefined;
  const [attribute, value] = harmful;
  const shown = `${attribute}="${value}"`;
  return {
    expected: 'attributes that draw, and references to #ids of this file',
    found: shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown,
  };
}

/** Attributes that start with `on` run code, URLs leave the file, and `\` can disguise letters in a style. The value is decoded. */
function isHarmless(attribute: string, value: string): boolean {
  if (!/^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i.test(attribute)) return false;
  if (/(?:^|:)on/i.test(attribute) || /^(?:xml:base|src|from|to|values|begin)$/i.test(attribute)) return false;
  if (/^xmlns(?::|$)/.test(attribute)) return /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)$/.test(value);
  if (/(?:^|:)href$/i.test(attribute)) return /^#[\w-]+$/.test(value);
  if (attribute === 'aria-label') return true;
  return !/\\|\/\/|@import|javascript:|expression\s*\(/i.test(value) && !/url\s*\(\s*(?!['"]?#[\w-]+['"]?\s*\))/i.test(value);
}
