import { expect, test } from 'vitest';
import { phrasesOf, withoutSymbol, wordsOf } from '../../../src/search/words.ts';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

test.each([
  ['<form>', ['form']],
  ['|safe', ['safe']],
  ['`url_for`', ['url_for']],
  ['$PATH', ['path']],
  ['<int:id>', ['int', 'id']],
  ['127.0.0.1:8000', ['127.0.0.1', '8000']],
  ['{% csrf_token %}', ['csrf_token']],
  ['X-Frame-Options', ['x', 'frame', 'options']],
  ['async/await', ['async', 'await']],
  ['__init__', ['init']],
  ['models.ForeignKey', ['models', 'foreignkey']],
  ['Größe', ['große']],
  ['café', ['cafe']],
  ['e\u0301t\u00e9', ['ete']],
  ['.*+?[](){}^$|\\', []],
  ['🎉', []],
])('%s', (text, expected) => expect(words(text)).toEqual(expected));

test('a name of several words is found by each', () => expect(wordsOf('url_for')).toEqual([{ word: 'url_for', parts: ['url', 'for'] }]));

test('a symbol belongs to a name, not to what stands around it', () => {
  expect(words('C# and .NET, C++')).toEqual(['c#', 'and', '.net', 'c++']);
  expect(words('#csrf')).toEqual(['csrf']);
  expect(words('a.b C#x')).toEqual(['a', 'b', 'c', 'x']);
  expect(['c#', '.net', 'c++', 'plain'].map(withoutSymbol)).toEqual(['c', 'net', 'c', 'plain']);
});

test('a run without blanks is its pairs of letters', () => {
  expect(words('数据库迁移')).toEqual(['数据', '据库', '库迁', '迁移']);
  expect(words('数据')).toEqual(['数据']);
  expect(words('Django数据')).toEqual(['django', '数据']);
});

test('phrases stand in quotation marks and have several words', () => {
  expect(phrasesOf('"two words" and “two more” but not "one"')).toEqual(['two words', 'two more']);
});
