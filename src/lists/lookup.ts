/**
 * A function that makes its value once for each thing it is called with, and keeps it as long as the thing. Everything it reads must
 * be in the thing, and the thing must not change.
 */
export function once<Thing extends object, Value>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const kept = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined) return known.value;
    const value = make(thing);
    kept.set(thing, { value });
    return value;
  };
}

/** Lists by ids, each made once. */
export const byIds = <Item extends { readonly id: string }>(): ((items: readonly Item[]) => ReadonlyMap<string, Item>) =>
  once((items: readonly Item[]) => new Map(items.map((item) => [item.id, item])));

/** Picks items of a list by their ids, in the order of the list. Ids that nothing has are passed over. */
export function picker<Item>(idOf: (item: Item) => string): (items: readonly Item[], ids: readonly string[]) => Item[] {
  const placesIn = once((items: readonly Item[]) => new Map(items.map((item, place) => [idOf(item), place])));
  return (items, ids) => {
    const places = [...new Set(ids)].flatMap((id) => placesIn(items).get(id) ?? []);
    return places.sort((a, b) => a - b).flatMap((place) => items[place] ?? []);
  };
}

/** Groups a list by keys of which each item may have several. */
export function groupedBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> {
  const pairs = items.flatMap((item) => [...new Set(keysOf(item))].map((key) => ({ key, item })));
  return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, same]) => [key, same.map(({ item }) => item)]));
}
