import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inFull, joined, NOTHING, type Printed, printedOf } from '../../../../src/client/run-here/printed.ts';

const numbered = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join('');
const joinedAll = (pieces: readonly string[]): Printed => pieces.map(printedOf).reduce(joined, NOTHING);

describe('what a program printed', () => {
  test.each([
    ['nothing', '', ''],
    ['a line', 'a\n', 'a\n'],
    ['a line that is not finished', 'a\nb', 'a\nb'],
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['1,000 lines', numbered(0, 999), numbered(0, 999)],
    ['a line of the greatest length', `${'x'.repeat(5_000)}\n`, `${'x'.repeat(5_000)}\n`],
    ['a line that is too long', `${'x'.repeat(5_002)}\nb\n`, `${'x'.repeat(5_000)} … 2 more characters are not shown\nb\n`],
    ['a line of 10 MB', 'x'.repeat(10_000_000), `${'x'.repeat(5_000)} … 9,995,000 more characters are not shown`],
    ['one character too many', 'x'.repeat(5_001), `${'x'.repeat(5_000)} … 1 more character is not shown`],
    ['a surrogate pair at the cut', `${'x'.repeat(4_999)}🎉🎉`, `${'x'.repeat(4_999)} … 2 more characters are not shown`],
    ['one line too many', numbered(0, 1000), `${numbered(0, 200)}… 1 line is not shown …\n${numbered(201, 1000)}`],
    ['20,000 lines', numbered(0, 20_000), `${numbered(0, 200)}… 19,001 lines are not shown …\n${numbered(19_201, 20_000)}`],
    ['100,000 empty lines', '\n'.repeat(100_000), `${'\n'.repeat(200)}… 99,001 lines are not shown …\n${'\n'.repeat(799)}`],
    [
      'many long lines',
      `${'x'.repeat(4_500)}\n`.repeat(100),
      `${`${'x'.repeat(4_500)}\n`.repeat(2)}… 90 lines are not shown …\n${`${'x'.repeat(4_500)}\n`.repeat(8)}`,
    ],
  ])('is shown within bounds: %s', (_, text, shown) => {
    expect(inFull(printedOf(text))).toBe(shown);
  });

  test('does not depend on the pieces in which it came', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '🎉', '\n') }),
      fc.nat({ max: 1_200 }).map((length) => '\n'.repeat(length)),
      fc.nat({ max: 6_000 }).map((length) => 'x'.repeat(length)),
      fc.nat({ max: 9 }).map((count) => `${'🎉'.repeat(2_000)}\n`.repeat(count)),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (some, others) => {
        const whole = printedOf([...some, ...others].join(''));
        expect(joinedAll([...some, ...others])).toEqual(whole);
        expect(joined(joinedAll(some), joinedAll(others))).toEqual(whole);
      }),
    );
  });
});
