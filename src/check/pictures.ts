import type { Content } from '../content/content.ts';
import { error, type Finding } from '../findings/finding.ts';

/** What a drawing may be made of (SVG 2, "Element index"): shapes, texts, and what paints them. Nothing that runs, moves, or holds another page. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask pattern marker'
  ).split(' '),
);

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
/** All that XML needs for a drawing. What is none of it, is refused: so nothing can be read here in one way and by a browser in another. */
const PIECE = new RegExp(
  [
    String.raw`(?<prolog>^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?\s*\?>)`,
    '(?<comment><!--(?:(?!--)[^])*-->)',
    String.raw`<(?<name>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*/?>`,
    String.raw`</${NAME}\s*>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'gy',
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');

/** Every SVG is a drawing and nothing else: no scripts, no events, no references out of the file. The first piece at fault is named. */
export const picturesAreDrawings = ({ sources, folder }: Content): Finding[] =>
  sources.flatMap(({ role, path, text }) => {
    if (role.kind !== 'image' || !path.endsWith('.svg')) return [];
    const fault = faultIn(text.replace(/^\ufeff/, ''));
    if (fault === undefined) return [];
    const before = text.slice(0, fault.at).split('\n');
    const place = { file: `${folder}/${path}`, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return [error(place, 'SVG', fault.expected, fault.found, 'remove it')];
  });

/** Why a text is no drawing, and where. */
interface Fault {
  readonly at: number;
  readonly expected: string;
  readonly found: string;
}

function faultIn(text: string): Fault | undefined {
  let at = 0;
  let open = false;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (match === null) return { at, expected: 'shapes and texts', found: text.slice(at, at + 40) };
    const { name, attributes } = match.groups ?? {};
    if (name !== undefined) {
      if (!ELEMENTS.has(name)) return { at, expected: `one of ${[...ELEMENTS].join(', ')}`, found: `<${name}>` };
      if (!open && name !== 'svg') return { at, expected: '<svg>', found: `<${name}>` };
      open = true;
      for (const [whole, attribute = '', double, single] of (attributes ?? '').matchAll(ATTRIBUTE)) {
        const value = double ?? single ?? '';
        if (!isHarmless(attribute, value))
          return { at, expected: 'attributes that draw, and references to #ids of this file', found: whole };
      }
    }
    at = PIECE.lastIndex;
  }
  return open ? undefined : { at: 0, expected: '<svg>', found: 'none' };
}

/** Attributes that begin with `on` are programs; addresses lead out; `\` and `&` write other letters than one sees. */
function isHarmless(attribute: string, value: string): boolean {
  if (/^on/i.test(attribute) || /^(?:xml:base|src|from|to|values|begin)$/i.test(attribute)) return false;
  if (/^xmlns(?::|$)/.test(attribute)) return /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)$/.test(value);
  if (/(?:^|:)href$/i.test(attribute)) return /^#[\w-]+$/.test(value);
  if (/[\\&]/.test(value)) return attribute === 'aria-label' && !value.includes('\\');
  return !/@import|javascript:|expression\s*\(/i.test(value) && !/url\s*\(\s*(?!['"]?#[\w-]+['"]?\s*\))/i.test(value);
}
