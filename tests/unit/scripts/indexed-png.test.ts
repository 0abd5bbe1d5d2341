import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../scripts/lib/site/indexed-png.ts';

/** The chunks of a PNG, by type. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

const RED = [255, 0, 0, 255];
const NEARLY_RED = [254, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const pixels = Uint8Array.from([...RED, ...BLUE, ...NEARLY_RED, ...RED]);

test('a picture has a palette and, for each pixel, the place of its colour', () => {
  const chunks = chunksOf(indexedPng(pixels, 2, 2));
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
  expect([...(chunks.get('PLTE') ?? [])]).toEqual([255, 0, 0, 0, 0, 255, 254, 0, 0]);
  expect([...inflateSync(chunks.get('IDAT') ?? Buffer.of())]).toEqual([0, 0, 1, 0, 2, 0]);
});

test('similar colours become one where there are too many', () => {
  const chunks = chunksOf(indexedPng(pixels, 2, 2, 2));
  expect([...(chunks.get('PLTE') ?? [])]).toEqual([255, 0, 0, 0, 0, 255]);
  expect([...inflateSync(chunks.get('IDAT') ?? Buffer.of())]).toEqual([0, 0, 1, 0, 0, 0]);
});
