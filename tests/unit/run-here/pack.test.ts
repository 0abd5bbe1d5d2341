import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../src/run-here/pack.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a pack', () => {
  test('gives back its files in their order, empty ones and names with other letters included', () => {
    const files = [
      ['a/b.py', 'print("ü")'],
      ['leer', ''],
      ['übung.txt', 'x'],
    ] as const;
    const packed = pack(files.map(([name, words]) => [name, bytes(words)]));
    expect([...unpack(packed)].map(([name, content]) => [name, text(content)])).toEqual(files);
  });

  test('can stand anywhere in memory', () => {
    const packed = pack([['a', bytes('abc')]]);
    const moved = new Uint8Array(packed.length + 7);
    moved.set(packed, 7);
    expect([...unpack(moved.subarray(7))].map(([, content]) => text(content))).toEqual(['abc']);
  });

  test('differs from other bytes', () => {
    expect(() => [...unpack(bytes('PK'))]).toThrow(RangeError);
    expect(() => [...unpack(new Uint8Array(64))]).toThrow(SyntaxError);
  });
});
