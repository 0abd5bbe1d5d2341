import { expect, test } from 'vitest';
import { bold, link, markdown, sentence, time } from '../../../src/words/sentence.ts';

test('a sentence keeps its pieces in the order of its prose', () => {
  expect(sentence`Run on ${time('2026-11-21')} with ${2} of ${link('them', '/a/')}: ${markdown('`a`')}${bold('b')}`).toEqual([
    'Run on ',
    { kind: 'time', text: '2026-11-21' },
    ' with ',
    '2',
    ' of ',
    { kind: 'link', text: 'them', path: '/a/' },
    ': ',
    { kind: 'markdown', text: '`a`' },
    { kind: 'bold', text: 'b' },
  ]);
});

test('an unknown date is shown as nothing', () => {
  expect(sentence`on ${time(undefined)}`).toEqual(['on ', { kind: 'time', text: '' }]);
});
