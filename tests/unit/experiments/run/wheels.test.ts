import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isInstalled, sha256, unpacked, verified, WrongWheel } from '../../../../src/experiments/run/wasm/wheels.ts';

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

test('the files of a wheel come back by path, folders do not', () => {
  const archive = zipSync({ 'a/': new Uint8Array(), 'a/b.txt': strToU8('text') });
  expect(unpacked(archive).map(([path, content]) => [path, strFromU8(content)])).toEqual([['a/b.txt', 'text']]);
  expect(() => unpacked(bytes)).toThrow('invalid zip data');
});
