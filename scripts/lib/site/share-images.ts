/** `npm run build -- --share-images`: draws the preview pictures of pages, each once for its content. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../../src/experiments/run/wasm/wheels.ts';
import type { ShareCard, ShareSide } from '../../../src/guide/pages/share-cards.ts';
import { SHARE_SIZE, SHARED, type ShareImages } from '../../../src/site/share-images.ts';
import { keep } from '../keep.ts';
import { indexedPng } from './indexed-png.ts';
import { place } from './site-folder.ts';

/** Outside git: pictures, named after what is on them. */
const CACHE = resolve('.cache/share-images');
/** The font, pinned as a package, so that a picture is the same on every machine. */
const FONT = 'source-serif-4';
const [REGULAR, BOLD] = [400, 600] as const;
const PAPER = '#fbf9f5';
const INK = '#231d18';
const SOFT = '#5f564d';
/** Lightness and chroma of the mark of each framework, in OKLCH. */
const MARK = { lightness: 0.52, chroma: 0.12 };

/** The most bytes of a picture: sites that show previews skip what takes long. */
const MOST_BYTES = 30_000;
/** How many colours it may have: as many as it needs, or else fewer shades at the edges of letters. */
const PALETTES = [256, 32, 16, 8];

/** A picture, and the page that names it. */
interface Drawn {
  readonly page: string;
  /** Path below the base. */
  readonly path: string;
  /** Path in the cache. */
  readonly file: string;
}

/** The pictures of a build. */
export interface Drawings {
  readonly images: ShareImages;
  /** Writes the pictures into a site. @param last the last site, which may share its files */
  readonly write: (site: string, last: string) => void;
}

/** Draws the pictures that have not been drawn before. */
export async function drawShareImages(cards: readonly ShareCard[]): Promise<Drawings> {
  const fonts = fontFiles();
  // What a picture looks like depends on this code and on the font, too.
  const look = sha256([readFileSync(fileURLToPath(import.meta.url), 'utf8'), ...fonts.map(({ data }) => sha256(data))].join());
  const drawn: Drawn[] = [];
  for (const { path: page, ...shown } of cards) {
    const name = `${sha256(JSON.stringify([look, shown])).slice(0, 16)}.png`;
    const file = join(CACHE, name);
    if (!existsSync(file)) keep(file, await draw({ path: page, ...shown }, fonts));
    drawn.push({ page, path: `/${SHARED}/${name}`, file });
  }
  return {
    images: Object.fromEntries(drawn.map(({ page, path }) => [page, path])),
    write: (site, last) => {
      for (const { path, file } of drawn) place(file, join(site, path), join(last, path));
    },
  };
}

/** A file of the font: one weight of one part of Unicode. */
interface FontFile {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: typeof REGULAR | typeof BOLD;
}

/** All parts of the font, Latin first. Each has a name of its own: they stand in for one another in the order of the names. */
function fontFiles(): FontFile[] {
  const folder = join(dirname(fileURLToPath(import.meta.resolve(`@fontsource/${FONT}/package.json`))), 'files');
  const parts = globSync(`${FONT}-*-${REGULAR}-normal.woff`, { cwd: folder }).map((file) =>
    file.slice(FONT.length + 1, -`-${REGULAR}-normal.woff`.length),
  );
  return parts
    .sort((a, b) => Number(b === 'latin') - Number(a === 'latin') || a.localeCompare(b, 'en'))
    .flatMap((name) =>
      [REGULAR, BOLD].map((weight) => ({ name, weight, data: readFileSync(join(folder, `${FONT}-${name}-${weight}-normal.woff`)) })),
    );
}

/** Draws one picture as a PNG. */
async function draw(card: ShareCard, fonts: readonly FontFile[]): Promise<Uint8Array> {
  // Only builds that draw pictures load what draws them.
  const [{ default: satori }, { Resvg }] = await Promise.all([import('satori'), import('@resvg/resvg-js')]);
  const family = [...new Set(fonts.map(({ name }) => name))].join(', ');
  const svg = await satori(layout(card, family), { ...SHARE_SIZE, fonts: [...fonts] });
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  for (const colours of PALETTES) {
    const png = indexedPng(pixels, width, height, colours);
    if (png.length <= MOST_BYTES) return png;
  }
  throw new Error(`${card.path}: expected a picture of at most ${MOST_BYTES} bytes with ${PALETTES.at(-1)} colours`);
}

/** CSS properties of a box. */
type Style = Readonly<Record<string, string | number>>;

/** A box of the layout, in the form of a React element. */
interface Box {
  readonly type: 'div';
  readonly key: null;
  readonly props: { readonly style: Style; readonly children: readonly (Box | string)[] };
}

const box = (style: Style, ...children: (Box | string)[]): Box => ({
  ...{ type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } },
});

function layout({ kicker, question, answer, ruling, sides, guide }: ShareCard, fontFamily: string): Box {
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      ...SHARE_SIZE,
      padding: '52px 64px',
      background: PAPER,
      color: INK,
      fontFamily,
      fontSize: 30,
    },
    box({ gap: 14, fontSize: 26, color: SOFT }, box({ color: INK, fontWeight: BOLD }, guide), box({}, kicker)),
    box({ marginTop: 14, fontSize: sizeFor(question), fontWeight: BOLD, lineHeight: 1.15 }, question),
    ...(ruling === undefined
      ? []
      : [
          box(
            { marginTop: 28 },
            box({ padding: '4px 24px', border: `3px solid ${INK}`, borderRadius: 6, fontSize: 46, fontWeight: BOLD }, ruling),
          ),
        ]),
    ...(answer === undefined ? [] : [box({ marginTop: 28, fontSize: 34, lineHeight: 1.35 }, clipped(answer, 260))]),
    box({ marginTop: 28, gap: 40, flexGrow: 1 }, ...sides.map((side) => sideBox(side, sides.length))),
  );
}

const sideBox = ({ title, text, hue }: ShareSide, count: number): Box =>
  box(
    { flexDirection: 'column', flexGrow: 1, flexBasis: 0, paddingTop: 10, borderTop: `6px solid ${markOf(hue)}` },
    box({ fontWeight: BOLD }, title),
    box({ lineHeight: 1.3 }, clipped(text, Math.round(360 / count))),
  );

/** A long question is smaller, so that the answer has room. */
const sizeFor = (question: string): number => (question.length < 50 ? 64 : question.length < 100 ? 52 : 40);

const clipped = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`);

/** The colour of a mark in sRGB, after the definition of OKLab by Björn Ottosson. @param hue in degrees */
function markOf(hue: number): string {
  const { lightness, chroma } = MARK;
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  const encoded = linear.map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  return `rgb(${encoded.map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255)).join(',')})`;
}
