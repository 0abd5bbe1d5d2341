import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readPage, SITES } from '../support/sites.ts';

/** The first words of the parts of a claim's page, in their order. */
const partsOf = (claim: string): string[] =>
  selectAll('.claim .verdict p, .claim .prose p:first-child, .claim h2', readPage(SITES.root, `claims/${claim}/index.html`)).map((part) =>
    textOf(part).replace(/\s+/g, ' ').trim(),
  );

test('a claim gives its ruling, then what to say instead, then the reason, then what decides it and who says it', () => {
  expect(partsOf('communities-are-equally-strong').slice(0, 4)).toEqual([
    'Misleading',
    expect.stringMatching(/^Say instead: [^:]+\.$/),
    expect.stringMatching(/^What it leaves out: .+\.$/),
    'Evidence',
  ]);
});

test('where nothing is said instead, the reason follows the ruling', () => {
  expect(partsOf('both-are-open-source').slice(0, 2)).toEqual(['True', expect.not.stringContaining('Say instead')]);
});
