import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  isInstalled,
  isLoadable,
  platformOf,
  sha256,
  unpacked,
  verified,
  WrongWheel,
} from '../../../../src/experiments/run/wasm/wheels.ts';

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
  const files = ['a/_speedups.cpython-314-x86_64-linux-gnu.so', 'a/_native.py', 'a/b.pyd'];
  const linux = { file: 'a-1.0-cp314-cp314-manylinux2014_x86_64.whl' };
  expect(files.filter((path) => isInstalled(path, linux))).toEqual(['a/_native.py']);
});

test('the sources of translations are left out, of which only the compiled form is read', () => {
  const files = ['a/locale/de/LC_MESSAGES/django.mo', 'a/locale/de/LC_MESSAGES/django.po'];
  expect(files.filter((path) => isInstalled(path, wheel))).toEqual(['a/locale/de/LC_MESSAGES/django.mo']);
});

test('compiled modules of the interpreter are installed', () => {
  const platform = platformOf({ abi_version: '2026_0', arch: 'wasm32' });
  expect(platform).toBe('pyemscripten_2026_0_wasm32');
  expect(isInstalled('a/_core.cpython-314-wasm32-emscripten.so', { file: `a-1.0-cp314-cp314-${platform}.whl` })).toBe(true);
  expect(
    ['a-1.0-py3-none-any.whl', `a-1.0-cp314-cp314-${platform}.whl`, 'a-1.0-cp314-abi3-win_amd64.whl'].map((file) => isLoadable({ file })),
  ).toEqual([true, true, false]);
});

test('the files of a wheel come back by path, folders do not', () => {
  const archive = zipSync({ 'a/': new Uint8Array(), 'a/b.txt': strToU8('text') });
  expect(unpacked(archive).map(([path, content]) => [path, strFromU8(content)])).toEqual([['a/b.txt', 'text']]);
  expect(() => unpacked(bytes)).toThrow('invalid zip data');
});
