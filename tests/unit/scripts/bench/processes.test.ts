import { expect, test } from 'vitest';
import { memoryIn, secondsOfChildren } from '../../../../scripts/lib/bench/processes.ts';

test('CPU seconds of ended processes are read after a name that may contain anything', () => {
  const fields = 'S 4194 4200 4194 34816 4200 4194560 1500 90210 0 3 25 12 4210 345 20 0 11 0 8812 1234567 15000';
  expect(secondsOfChildren(`4200 (node) ${fields}`)).toBe(45.55);
  expect(secondsOfChildren(`4200 (a ) b (c) ${fields}`)).toBe(45.55);
});

test('memory is read in MiB, the highest so far and now', () => {
  const status = 'Name:\tnode\nVmPeak:\t 9999999 kB\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\nThreads:\t11\n';
  expect(memoryIn(status)).toEqual({ highest: 200, now: 100 });
});

test('a process that has ended has no memory', () => {
  expect(memoryIn('Name:\tnode\nState:\tZ (zombie)\n')).toEqual({ highest: 0, now: 0 });
  expect(memoryIn('')).toEqual({ highest: 0, now: 0 });
});
