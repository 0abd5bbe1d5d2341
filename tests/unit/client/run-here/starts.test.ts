import { expect, test } from 'vitest';
import { addressOfStart, compiledAt, forgetStart, keepStart, memoryAt } from '../../../../src/client/run-here/starts.ts';

const engine = { folder: 'interpreter-1', files: [] };
const release = { packs: [{ path: 'packages/a-1.pack', bytes: 1 }], environment: { A: '1' } };
const address = addressOfStart('https://guide.example/python/', engine, release);
const module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));

test('a copy is kept under an address that changes with everything that is in it', () => {
  expect(address).toBe('https://guide.example/python/interpreter-1/start?pack=packages%2Fa-1.pack&A=1');
  const others = [
    addressOfStart('https://guide.example/python/', { ...engine, folder: 'interpreter-2' }, release),
    addressOfStart('https://guide.example/python/', engine, { ...release, packs: [] }),
    addressOfStart('https://guide.example/python/', engine, { ...release, environment: {} }),
  ];
  expect(new Set([address, ...others]).size).toBe(4);
});

test('a copy is found again while the page is open, also where the browser keeps nothing, until it is forgotten', async () => {
  const found = async () => ({ module: compiledAt(address), memory: await memoryAt(address) });
  expect(await found()).toEqual({});
  const memory = new Uint8Array(1);
  keepStart(address, { module, memory });
  expect(await found()).toEqual({ module, memory });
  keepStart(address, { module, memory: undefined });
  expect(await found()).toEqual({ module, memory });
  forgetStart(address);
  expect(await found()).toEqual({});
});
