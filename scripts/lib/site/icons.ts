/** Draws the icons of the site from `public/favicon.svg`, for browsers and home screens that take no SVG: `node scripts/lib/site/icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** An icon. */
interface Icon {
  /** Path below `public`. */
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Colour behind it; without it, it is transparent. */
  readonly background?: string;
  /** The part of the drawing that is shown: home screens cut the corners off. */
  readonly viewBox: string;
}

/** The icons. */
export const ICONS: readonly Icon[] = [
  { file: 'favicon.png', size: 48, viewBox: '0 0 16 16' },
  { file: 'apple-touch-icon.png', size: 180, viewBox: '-4 -4 24 24', background: '#fbf9f5' },
];

/** Draws an icon as a PNG. Throws if the drawing has no `viewBox` to replace. */
export function drawIcon(svg: string, { size, background, viewBox }: Icon): Uint8Array {
  if (!/ viewBox="[^"]*"/.test(svg)) throw new Error('expected a viewBox in the drawing, found none');
  const part = svg.replace(/ viewBox="[^"]*"/, ` viewBox="${viewBox}"`);
  const options = { fitTo: { mode: 'width', value: size }, ...(background === undefined ? {} : { background }) } as const;
  return new Resvg(part, options).render().asPng();
}

if (import.meta.main) {
  const svg = readFileSync('public/favicon.svg', 'utf8');
  for (const icon of ICONS) writeFileSync(`public/${icon.file}`, drawIcon(svg, icon));
}
