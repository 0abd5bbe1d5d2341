import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastGoodSite, siteHash } from '../support/last-good-site.ts';
import { SEED } from './seed.ts';

const { inFolder, out, start, good, accept, clearUp } = lastGoodSite();

test(`the last good site stays when a build is killed at twenty moments of seed ${SEED}`, async () => {
  const elsewhere = inFolder('elsewhere');
  const started = performance.now();
  await once(start(elsewhere), 'exit');
  const length = performance.now() - started;
  const fresh = siteHash(elsewhere);
  expect(fresh).not.toBe(good());
  rmSync(elsewhere, { recursive: true });
  for (const part of fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: 20, seed: SEED })) {
    const killed = start();
    const exit = once(killed, 'exit');
    await Promise.race([exit, sleep(part * length)]);
    killed.kill('SIGKILL');
    await exit;
    // One that had come to its end put the new site there, which is as whole.
    expect([good(), fresh], `killed after ${(part * length).toFixed(0)} ms`).toContain(siteHash(out()));
  }
  accept();
  clearUp();
}, 300_000);
