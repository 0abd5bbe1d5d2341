/** What would turn a balance: the smallest changes after which another framework leads alone. */
import { type CountedRow, DRAWBACKS, isCounted, type Way, WEIGHTS, type WeighedRow, type Weight } from './balance.ts';

/** Steps up to which the smallest flip is exact. */
export const MOST_STEPS = 3;

/** A row whose weight is changed, or in which one framework meets it in another way. */
export type Change =
  | { readonly row: string; readonly steps: number; readonly weight: Weight | 'ignore' }
  | { readonly row: string; readonly steps: number; readonly framework: string; readonly way: Way };

/** What would let a framework lead alone. */
export interface Flip {
  readonly framework: string;
  /** The fewest steps; undefined for more than `MOST_STEPS`. */
  readonly steps: number | undefined;
  /** Ways to do it in that many steps: all of them if it takes one step, otherwise one. Each is a list of changes to make together. */
  readonly ways: readonly (readonly Change[])[];
}

/** Weights by rank. A step changes the rank of a row by one. */
const RANKS = ['ignore', ...WEIGHTS.toReversed()] as const;

/** Ways from near to far; a step leads to the next. An answer by value is the marked one or not. */
const SCALES: Readonly<Record<WeighedRow['by'], readonly Way[]>> = {
  level: ['comes', 'package', 'own', 'none'],
  mark: ['comes', 'worse'],
};

/** Rows that have the same weight, and that each framework meets in the same way: what is true of one is true of all. */
interface Group {
  readonly ids: readonly string[];
  readonly rank: number;
  readonly scale: readonly Way[];
  /** Place of each framework on the scale. */
  readonly places: readonly number[];
  /** What a place on the scale weighs at a rank. */
  readonly weighs: (rank: number, place: number) => bigint;
}

/** Changes of one row: their cost in steps, and what the target gains over each of the others. */
interface Option {
  readonly cost: number;
  readonly gains: readonly bigint[];
  readonly changes: readonly Change[];
}

/** Who is to lead, and what is in the way. */
interface Race {
  readonly names: readonly string[];
  readonly target: number;
  readonly others: readonly number[];
  /** By how much the target leads each of the others. It leads alone when all are above zero. */
  readonly leads: readonly bigint[];
}

/**
 * For each framework that does not lead alone, the smallest number of steps after which it does. A step changes the weight of one row
 * by one (must, should, nice, ignored) or how one framework meets it (comes with it, package, own code, not possible). Exact up to
 * `MOST_STEPS`.
 *
 * The first count that differs decides, so counts can be read as the digits of one number, and what changes gain adds up. Against one
 * opponent the best changes are then found row by row. Against several, those are kept that no others surpass against all of them, and
 * that can still succeed with the best that is left against each.
 */
export function flipsOf(frameworks: readonly string[], rows: readonly WeighedRow[]): Flip[] {
  const order = frameworks.map((id, at) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupsOf(
    // Sorted, so that the order in which rows and frameworks are given does not decide which flip is named.
    rows.filter(isCounted).sort((a, b) => (a.id < b.id ? -1 : 1)),
    order.map(({ at }) => at),
  );
  const totals = order.map((_, at) =>
    groups.reduce((sum, { ids, rank, places, weighs }) => sum + BigInt(ids.length) * weighs(rank, places[at] ?? 0), 0n),
  );
  const flips = order.flatMap(({ id, at }, target): { flip: Flip; at: number }[] => {
    const others = order.flatMap((_, other) => (other === target ? [] : [other]));
    const leads = others.map((other) => (totals[other] ?? 0n) - (totals[target] ?? 0n));
    if (leads.every((lead) => lead > 0n)) return [];
    return [{ flip: { framework: id, ...smallest(groups, { names: order.map((one) => one.id), target, others, leads }) }, at }];
  });
  return flips.sort((a, b) => a.at - b.at).map(({ flip }) => flip);
}

function groupsOf(rows: readonly CountedRow[], order: readonly number[]): Group[] {
  const base = BigInt(2 * rows.length + 2);
  const digits = WEIGHTS.flatMap((weight) => DRAWBACKS.map((drawback) => `${weight} ${drawback}`));
  const weighsOn = (scale: readonly Way[]): Group['weighs'] => {
    const table = RANKS.map((weight) => scale.map((way) => digits.indexOf(`${weight} ${way}`))).map((ranks) =>
      ranks.map((digit) => (digit === -1 ? 0n : base ** BigInt(digits.length - 1 - digit))),
    );
    return (rank, place) => table[rank]?.[place] ?? 0n;
  };
  const weighs = { level: weighsOn(SCALES.level), mark: weighsOn(SCALES.mark) };
  return [...Map.groupBy(rows, ({ weight, by, ways }) => `${weight} ${by} ${ways.join()}`).values()].flatMap((alike): Group[] => {
    const [one] = alike;
    if (one === undefined) return [];
    const scale = SCALES[one.by];
    const places = order.map((at) => scale.indexOf(one.ways[at] ?? 'comes'));
    return [{ ids: alike.map(({ id }) => id), rank: RANKS.indexOf(one.weight), scale, places, weighs: weighs[one.by] }];
  });
}

function smallest(groups: readonly Group[], race: Race): Pick<Flip, 'steps' | 'ways'> {
  const bounds = race.others.map((other) => bestAgainst(groups, race.target, other));
  for (let budget = 1; budget <= MOST_STEPS; budget += 1) {
    /** Whether changes that use up some of the budget may still succeed. */
    const mayDo = (cost: number, gains: readonly bigint[]): boolean =>
      gains.every((gain, index) => gain + (race.leads[index] ?? 0n) + (bounds[index]?.[budget - cost] ?? 0n) > 0n);
    if (
      !mayDo(
        0,
        race.others.map(() => 0n),
      )
    )
      continue;
    const options = groups.map((group) => ({
      group,
      options: optionsFor(group, race, budget).filter((one) => mayDo(one.cost, one.gains)),
    }));
    const found = budget === 1 ? allSingle(options) : oneOf(options, budget, race, mayDo);
    if (found.length > 0) return { steps: budget, ways: found };
  }
  return { steps: undefined, ways: [] };
}

type Offered = readonly { readonly group: Group; readonly options: readonly Option[] }[];

/** Every change of one step that succeeds, by row. */
const allSingle = (offered: Offered): Change[][] =>
  offered
    .flatMap(({ group, options }) => group.ids.flatMap((id) => options.map(({ changes }) => moved(changes, id))))
    .sort((a, b) => ((a[0]?.row ?? '') < (b[0]?.row ?? '') ? -1 : 1));

/** Changes that cost the budget and succeed, if there are any. */
function oneOf(offered: Offered, budget: number, { others }: Race, mayDo: (cost: number, gains: readonly bigint[]) => boolean): Change[][] {
  /** By cost: the changes that no others of that cost surpass. */
  const best: Omit<Option, 'cost'>[][] = Array.from({ length: budget + 1 }, () => []);
  best[0] = [{ gains: others.map(() => 0n), changes: [] }];
  for (const { group, options } of offered)
    for (const id of group.ids.slice(0, budget))
      for (let cost = budget; cost > 0; cost -= 1) {
        const kept = best[cost] ?? [];
        for (const option of options)
          for (const before of best[cost - option.cost] ?? []) {
            const gains = before.gains.map((gain, index) => gain + (option.gains[index] ?? 0n));
            if (mayDo(cost, gains)) keep(kept, { gains, changes: [...before.changes, ...moved(option.changes, id)] });
          }
      }
  // What has used up the budget and may still succeed, has succeeded.
  return (best[budget] ?? []).slice(0, 1).map(({ changes }) => [...changes]);
}

/** The same changes, of another row like it. */
const moved = (changes: readonly Change[], row: string): Change[] => changes.map((change) => ({ ...change, row }));

/** Adds to a list what nothing in it surpasses or equals against every opponent, and removes what it surpasses. */
function keep(list: Omit<Option, 'cost'>[], one: Omit<Option, 'cost'>): void {
  const surpasses = (a: readonly bigint[], b: readonly bigint[]): boolean => a.every((gain, index) => gain >= (b[index] ?? 0n));
  if (list.some(({ gains }) => surpasses(gains, one.gains))) return;
  for (let index = list.length - 1; index >= 0; index -= 1) if (surpasses(one.gains, list[index]?.gains ?? [])) list.splice(index, 1);
  list.push(one);
}

/** The most that a target can gain over one opponent, by the steps that it may take. */
function bestAgainst(groups: readonly Group[], target: number, other: number): bigint[] {
  const best = Array.from({ length: MOST_STEPS + 1 }, () => 0n);
  for (const group of groups) {
    const own = best.map(() => 0n);
    for (const { rank, cost, places } of changesOf(group, [target, other], MOST_STEPS)) {
      const gain = gainOver(group, target, other, rank, places);
      for (let steps = cost; steps <= MOST_STEPS; steps += 1) if (gain > (own[steps] ?? 0n)) own[steps] = gain;
    }
    for (const _ of group.ids.slice(0, MOST_STEPS))
      for (let steps = MOST_STEPS; steps > 0; steps -= 1)
        for (let cost = 1; cost <= steps; cost += 1) {
          const sum = (best[steps - cost] ?? 0n) + (own[cost] ?? 0n);
          if (sum > (best[steps] ?? 0n)) best[steps] = sum;
        }
  }
  return best;
}

/** All changes of a row within a budget, and what they gain over each opponent. */
function optionsFor(group: Group, { names, target, others }: Race, budget: number): Option[] {
  const { ids, rank: before, scale, places: from } = group;
  return changesOf(group, [target, ...others], budget).map(({ rank, cost, places }) => {
    const row = ids[0] ?? '';
    const weight = RANKS[rank] ?? 'ignore';
    return {
      cost,
      gains: others.map((other) => gainOver(group, target, other, rank, places)),
      changes: [
        ...(rank === before ? [] : [{ row, steps: Math.abs(rank - before), weight }]),
        ...names.flatMap((framework, at): Change[] => {
          const steps = Math.abs((places[at] ?? 0) - (from[at] ?? 0));
          const way = scale[places[at] ?? 0];
          return steps === 0 || way === undefined ? [] : [{ row, steps, framework, way }];
        }),
      ],
    };
  });
}

function gainOver(
  { rank: before, places: from, weighs }: Group,
  target: number,
  other: number,
  rank: number,
  places: readonly number[],
): bigint {
  const change = (at: number): bigint => weighs(rank, places[at] ?? 0) - weighs(before, from[at] ?? 0);
  return change(other) - change(target);
}

/** A row after some steps. */
interface Changed {
  readonly rank: number;
  readonly places: readonly number[];
  readonly cost: number;
}

/**
 * All changes of a row within a budget that can help a target: the target comes nearer, the others move away, and the weight changes
 * either way.
 *
 * @param runners the target, then the others that may move
 */
function changesOf({ rank: before, scale, places: from }: Group, runners: readonly number[], budget: number): Changed[] {
  return RANKS.flatMap((_, rank) => {
    const cost = Math.abs(rank - before);
    let reached: Changed[] = cost > budget ? [] : [{ rank, places: from, cost }];
    // What an ignored row says does not matter, so a framework that moves in it takes a step for nothing.
    if (rank > 0)
      for (const [index, at] of runners.entries()) {
        const place = from[at] ?? 0;
        const room = index === 0 ? place : scale.length - 1 - place;
        reached = reached.flatMap((one) =>
          Array.from({ length: Math.min(room, budget - one.cost) + 1 }, (__, steps) => ({
            rank,
            places: steps === 0 ? one.places : one.places.with(at, index === 0 ? place - steps : place + steps),
            cost: one.cost + steps,
          })),
        );
      }
    return reached.filter((one) => one.cost > 0);
  });
}
