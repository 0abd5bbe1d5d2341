/** A source of choices that are the same each time for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, a limit. */
  readonly below: (limit: number) => number;
  /** One of some values, all equally likely. Throws when there are none. */
  readonly one: <Value>(values: readonly Value[]) => Value;
  /** One of some values, the first ones far more often: in a text, too, a few words are common and most are rare. */
  readonly common: <Value>(values: readonly Value[]) => Value;
  /** Some different values, in random order. Throws when there are not enough. */
  readonly some: <Value>(values: readonly Value[], count: number) => Value[];
}

/**
 * Choices from a seed, by mulberry32 (Tommy Ettinger, public domain): Node has no generator that takes a seed, and the
 * one of the tests may change what it makes with its version, which would make old figures incomparable.
 */
export function randomFrom(seed: number): Random {
  let state = seed;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Value>(values: readonly Value[], share: number): Value => {
    const value = values[Math.floor(share * values.length)];
    if (value === undefined) throw new Error('no values');
    return value;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  const one = <Value>(values: readonly Value[]): Value => at(values, fraction());
  return {
    below,
    one,
    common: (values) => at(values, fraction() ** 2),
    some: (values, count) => {
      const rest = [...values];
      return Array.from({ length: count }, () => {
        const [value] = rest.splice(below(rest.length), 1);
        if (value === undefined) throw new Error(`fewer than ${count} values`);
        return value;
      });
    },
  };
}
