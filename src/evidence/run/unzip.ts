import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const STORED = 0;

/**
 * The files of a zip archive, by path. Read from its central directory; directories are left out.
 *
 * Throws a `TypeError` when the bytes are not an archive.
 */
export function* unzip(archive: Uint8Array): Generator<readonly [path: string, bytes: Uint8Array]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new TypeError('not a zip archive');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(entry + field, true)) as [
      number,
      number,
      number,
    ];
    const header = view.getUint32(entry + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const packed = archive.subarray(start, start + view.getUint32(entry + 20, true));
    const path = new TextDecoder().decode(archive.subarray(entry + 46, entry + 46 + nameLength));
    if (!path.endsWith('/')) yield [path, view.getUint16(entry + 10, true) === STORED ? packed : inflateRawSync(packed)];
    entry += 46 + nameLength + extraLength + commentLength;
  }
}
