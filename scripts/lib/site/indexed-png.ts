/** Writes PNG files with a palette: a fraction of the size of those with a colour for each pixel. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/**
 * Encodes a picture without transparency. Its colours are kept, unless there are too many: then similar ones become one.
 *
 * @param pixels red, green, blue and alpha of each pixel, row by row
 * @param most how many colours it may have, at most 256
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number, most = 256): Uint8Array {
  const { palette, indices } = indexed(pixels, most);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND')];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** The colours of a picture, and which of them each pixel has. */
function indexed(pixels: Uint8Array, most: number): { readonly palette: Uint8Array; readonly indices: Uint8Array } {
  for (let lost = 0; ; lost++) {
    const colours = new Map<number, number>();
    const palette: number[] = [];
    const indices = new Uint8Array(pixels.length / 4);
    for (let pixel = 0; pixel < indices.length; pixel++) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel * 4, pixel * 4 + 3);
      const colour = ((red >> lost) << 16) | ((green >> lost) << 8) | (blue >> lost);
      let index = colours.get(colour);
      if (index === undefined) {
        index = colours.size;
        colours.set(colour, index);
        palette.push(red, green, blue);
      }
      indices[pixel] = index;
    }
    if (colours.size <= most) return { palette: Uint8Array.from(palette), indices };
  }
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(named.length + 8);
  made.writeUInt32BE(data.length, 0);
  made.set(named, 4);
  made.writeUInt32BE(crc32(named), named.length + 4);
  return made;
}
