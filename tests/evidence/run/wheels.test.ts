import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from '../../../src/evidence/run/unzip.ts';
import { isInstalled, sha256, verified, WrongWheel } from '../../../src/evidence/run/wheels.ts';

const bytes = new TextEncoder().encode('the wheel as it was locked');
const wheel = { name: 'a', version: '1.0', file: 'a-1.0-py3-none-any.whl', sha256: sha256(bytes) };

test('a wheel is used when its bytes are those of the lock', () => {
  expect(verified(bytes, wheel)).toBe(bytes);
});

test('a wheel with one other bit is refused by name', () => {
  const tampered = bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
  expect(() => verified(tampered, wheel)).toThrow(WrongWheel);
  expect(() => verified(tampered, wheel)).toThrow(/^a-1\.0-py3-none-any\.whl: expected SHA-256 [0-9a-f]{64}, found [0-9a-f]{64}$/);
});

test('compiled modules of another platform are left out', () => {
  expect(['a/_speedups.cpython-314-x86_64-linux-gnu.so', 'a/_native.py', 'a/b.pyd'].filter(isInstalled)).toEqual(['a/_native.py']);
});

test('packed and stored files of an archive come back, folders do not', () => {
  const archive = zip([
    ['a/', '', 0],
    ['a/packed.txt', 'packed '.repeat(50), 8],
    ['a/stored.txt', 'stored', 0],
  ]);
  expect([...unzip(archive)].map(([path, content]) => [path, new TextDecoder().decode(content)])).toEqual([
    ['a/packed.txt', 'packed '.repeat(50)],
    ['a/stored.txt', 'stored'],
  ]);
  expect(() => [...unzip(bytes)]).toThrow('not a zip archive');
});

/** A zip archive of files with their text and method: 0 is stored, 8 is packed. */
function zip(files: readonly (readonly [path: string, text: string, method: number])[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  for (const [path, text, method] of files) {
    const name = Buffer.from(path);
    const data = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(Buffer.concat(local).length, 42);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    local.push(header, name, data);
    central.push(entry, name);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return new Uint8Array(Buffer.concat([...local, ...central, end]));
}
