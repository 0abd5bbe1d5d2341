import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { brokenByBuild } from '../../scripts/lib/fuzz/builds.ts';
import { damages, fuzz } from '../../scripts/lib/fuzz/fuzz.ts';
import { readFiles } from '../../src/content/files.ts';
import { FIXTURE } from '../support/content.ts';
import { SEED } from './seed.ts';

test(`two thousand damages of seed ${SEED} end in findings or in a valid guide`, async () => {
  const start = { folder: FIXTURE, today: '2026-11-21' };
  const { failures } = await fuzz(start, damages([...readFiles(FIXTURE).keys()], 2000, SEED), Math.min(availableParallelism(), 4));
  expect(failures).toEqual([]);
}, 900_000);

test(`twenty of them are built: each ends in findings or in a site that shows what was typed (seed ${SEED})`, () => {
  const all = damages([...readFiles(FIXTURE).keys()], 2000, SEED);
  const drawn = all.filter((_, run) => run % (all.length / 20) === 0);
  expect(drawn.flatMap((damage) => brokenByBuild(FIXTURE, damage).map((broken) => `${JSON.stringify(damage)}: ${broken}`))).toEqual([]);
}, 900_000);
