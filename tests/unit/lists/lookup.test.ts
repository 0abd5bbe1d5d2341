import { expect, test } from 'vitest';
import { byIds, groupedBy, once, picker } from '../../../src/lists/lookup.ts';

const LIST = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('a value is made once for each thing, even where there is none', () => {
  let made = 0;
  const half = once(({ size }: { size: number }) => {
    made += 1;
    return size % 2 === 0 ? size / 2 : undefined;
  });
  const [four, five] = [{ size: 4 }, { size: 5 }];
  expect([half(four), half(four), half(five), half(five)]).toEqual([2, 2, undefined, undefined]);
  expect(made).toBe(2);
});

test('a list is known by its ids', () => {
  const known = byIds<{ id: string }>()(LIST);
  expect(known.get('b')).toBe(LIST[1]);
  expect(known.get('d')).toBeUndefined();
});

test('items are picked in the order of their list, each once, and ids that nothing has are passed over', () => {
  const pick = picker(({ id }: { id: string }) => id);
  expect(pick(LIST, ['c', 'd', 'a', 'c'])).toEqual([{ id: 'a' }, { id: 'c' }]);
});

test('an item appears once under each of its keys, in the order of the list', () => {
  const items = [
    { name: 'a', tags: ['x', 'y', 'x'] },
    { name: 'b', tags: ['y'] },
    { name: 'c', tags: [] },
  ];
  const names = [...groupedBy(items, ({ tags }) => tags)].map(([tag, same]) => [tag, same.map(({ name }) => name)]);
  expect(names).toEqual([
    ['x', ['a']],
    ['y', ['a', 'b']],
  ]);
});
