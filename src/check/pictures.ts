import type { Element, Parents, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Content } from '../content/content.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';

/** What a drawing may be made of (SVG 2, "Element index"): shapes, texts, and what paints them. Nothing that runs, moves, or holds another page. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask pattern marker'
  ).split(' '),
);
/** Elements inside one another. Drawings have about ten; reading tens of thousands would overflow the stack. */
const DEEPEST = 100;
/** The only declaration of XML: another encoding could make other characters of the same bytes in a browser. */
const DECLARATION = /^version="1\.0"(?: encoding="utf-8")?$/i;
/** Characters of a piece that are shown. */
const SHOWN = 60;

/** Every SVG is a drawing and nothing else: no scripts, no events, no references out of the file. The first piece at fault is named. */
export const picturesAreDrawings = ({ sources, folder }: Content): Finding[] =>
  sources.flatMap(({ role, path, text }) => {
    if (role.kind !== 'image' || !path.endsWith('.svg')) return [];
    const fault = faultIn(text);
    if (fault === undefined) return [];
    const { line, column, expected, found, tip = 'remove it' } = fault;
    return [error({ file: `${folder}/${path}`, line, column }, 'SVG', expected, found, tip)];
  });

/** Why a text is no drawing, and where. */
interface Fault extends Pick<Place, 'line' | 'column'> {
  readonly expected: string;
  readonly found: string;
  readonly tip?: string;
}

function faultIn(svg: string): Fault | undefined {
  // The parser takes quadratic time for line ends that are not these; XML makes these of them anyway.
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
  // The parser adds the place and an excerpt to its reason.
  const [reason = ''] = cause.cause instanceof Error ? cause.cause.message.split(' (line ') : [];
  return { line: Number(cause.line), column: Number(cause.column), expected: 'XML that can be read', found: `"${reason}"`, tip };
}

const tooDeep = { expected: `at most ${DEEPEST} elements inside one another`, found: 'more' };

/** The first fault among what stands below a node. */
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

/** Why a node is no part of a drawing. */
function faultOf(node: RootContent, parent: Parents, index: number, shown: string): Pick<Fault, 'expected' | 'found'> | undefined {
  // A comment that begins with ">" ends there for a reader of HTML.
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

/** Attributes that begin with `on` are programs; addresses lead out; `\` writes other letters in a style than one sees. The value is decoded. */
function isHarmless(attribute: string, value: string): boolean {
  if (!/^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i.test(attribute)) return false;
  if (/(?:^|:)on/i.test(attribute) || /^(?:xml:base|src|from|to|values|begin)$/i.test(attribute)) return false;
  if (/^xmlns(?::|$)/.test(attribute)) return /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)$/.test(value);
  if (/(?:^|:)href$/i.test(attribute)) return /^#[\w-]+$/.test(value);
  if (attribute === 'aria-label') return true;
  return !/\\|\/\/|@import|javascript:|expression\s*\(/i.test(value) && !/url\s*\(\s*(?!['"]?#[\w-]+['"]?\s*\))/i.test(value);
}
