import { expect, test } from 'vitest';
import { sharesOf } from '../../../../scripts/lib/python/pip.ts';

const wheel = (name: string, version: string) => ({ name, version, file: `${name}-${version}-py3-none-any.whl`, sha256: '0'.repeat(64) });

test('wheels are downloaded in four shares of about the same size, and no share has two versions of a package', () => {
  const wheels = [...'abcdefghi'].flatMap((name) => [wheel(name, '1'), wheel(name, '2')]);
  const shares = sharesOf(wheels);
  expect(shares.map(({ length }) => length)).toEqual([5, 5, 4, 4]);
  expect(
    shares
      .flat()
      .map(({ file }) => file)
      .sort(),
  ).toEqual(wheels.map(({ file }) => file).sort());
  for (const share of shares) expect(new Set(share.map(({ name }) => name)).size).toBe(share.length);
});

test('a package with more versions than there are shares gets further ones', () => {
  expect(sharesOf(['1', '2', '3', '4', '5'].map((version) => wheel('a', version)))).toHaveLength(5);
  expect(sharesOf([])).toEqual([]);
});
