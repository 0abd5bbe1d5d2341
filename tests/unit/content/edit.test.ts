import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withEntry, withText } from '../../../src/content/edit.ts';

/** What stands in the file, the list, and what stands there afterwards. */
const CASES: Readonly<Record<string, readonly [string, string]>> = {
  'a list in brackets grows at its end, comment kept': [
    'topics: [a, b] # in order\nnext: 1\n',
    'topics: [a, b, new] # in order\nnext: 1\n',
  ],
  'a list over several lines grows by a line of the same indent': [
    'a: 1\ntopics:\n  - a # first\n  - "b" # second\n\nnext: 1\n',
    'a: 1\ntopics:\n  - a # first\n  - "b" # second\n  - new\n\nnext: 1\n',
  ],
  'a list over several lines without indent': ['topics:\n- a\n- b', 'topics:\n- a\n- b\n- new'],
  'a list in brackets over several lines': ['topics: [\n  a,\n  b\n]\n', 'topics: [\n  a,\n  b, new\n]\n'],
  'an empty list': ['topics: []\n', 'topics: [new]\n'],
  'a key without a value': ['topics:\nnext: 1\n', 'topics: [new]\nnext: 1\n'],
  'no such key': ['next: 1 # one', 'next: 1 # one\ntopics: [new]\n'],
  'an empty file': ['', 'topics: [new]\n'],
  'front matter, the body untouched': [
    '---\r\ntopics: [a]\r\n---\r\ntopics: [b]\r\n---\r\n',
    '---\r\ntopics: [a, new]\r\n---\r\ntopics: [b]\r\n---\r\n',
  ],
};

describe('an id is added to', () => {
  test.each(Object.entries(CASES))('%s', (_, [before, after]) => {
    expect(withEntry(before, 'topics', 'new')).toBe(after);
  });
});

test('whatever a list contains, the id is added at its end and nothing else changes', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)?$/);
  fc.assert(
    fc.property(fc.array(id), fc.constantFrom('flow', 'block'), fc.boolean(), id, (ids, layout, front, added) => {
      const list =
        layout === 'flow' || ids.length === 0
          ? `topics: [${ids.join(', ')}] # c`
          : `topics:\n${ids.map((one) => ` - ${one} # c`).join('\n')}`;
      const wrap = (yaml: string): string => (front ? `---\n${yaml}\n---\nBody.\n` : `${yaml}\n`);
      const text = wrap(`before: 1\n${list}\nafter: [x]`);
      const changed = withEntry(text, 'topics', added);
      const yaml = front ? changed.split('---\n')[1] : changed;
      expect(parse(yaml ?? '')).toEqual({ before: 1, topics: [...ids, added].map((one) => parse(one)), after: ['x'] });
      expect(changed.replaceAll(/\s/g, '').length - text.replaceAll(/\s/g, '').length).toBeLessThanOrEqual(added.length + 1);
    }),
  );
});

test('a text is replaced, and nothing around it changes', () => {
  const text = `---\nreleases:\n  - { version: "3.1", latest: '3.1.3' } # newest\n  - version: "3.0"\n    latest: 3.0.3 # old\n---\nlatest: "3.1.3"\n`;
  expect(withText(text, ['releases', 0, 'latest'], '3.1.4')).toBe(text.replace("'3.1.3'", '"3.1.4"'));
  expect(withText(text, ['releases', 1, 'latest'], '3.0.4')).toBe(text.replace('3.0.3', '"3.0.4"'));
  expect(withText(text, ['releases', 2, 'latest'], '3.0.4')).toBe(text);
});
