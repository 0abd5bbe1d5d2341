import { expect, test } from 'vitest';
import { findingOfFault } from '../../../src/site/astro-fault.ts';

const at = { contentDir: '/a/content', contentName: 'content' };
const fault = (extra: object): Error => Object.assign(new Error('Unexpected character\nat x'), extra);

test('what a plugin throws over a file of content is a finding with its place', () => {
  expect(findingOfFault(fault({ loc: { file: '/a/content/pages/b.mdx?v=1', line: 3, column: 4 } }), at)).toEqual({
    level: 'error',
    file: 'content/pages/b.mdx',
    line: 3,
    column: 4,
    message: 'page',
    expected: 'content of which a page can be made',
    actual: 'Unexpected character',
    tip: 'change this place; if it looks right to you, report it as a mistake of the check',
  });
  expect(findingOfFault(fault({ id: '/a/content/pages/b.mdx' }), at)).toMatchObject({ file: 'content/pages/b.mdx', line: 1, column: 1 });
});

test('a fault elsewhere is none of the content', () => {
  expect(findingOfFault(fault({ loc: { file: '/a/src/x.ts', line: 1, column: 1 } }), at)).toBeUndefined();
  expect(findingOfFault(fault({}), at)).toBeUndefined();
  expect(findingOfFault('text', at)).toBeUndefined();
});
