/**
 * Caches a function's result per argument object, for as long as the object exists. Everything the function reads must
 * be in that object, and the object must not change.
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

/** Maps lists to their items by id, and caches the maps. */
export const byIds = <Item extends { readonly id: string }>(): ((items: readonly Item[]) => ReadonlyMap<string, Item>) =>
  once((items: readonly Item[]) => new Map(items.map((item) => [item.id, item])));

/** Picks items of a list by their ids, in the order of the list. Unknown ids are ignored. */
export function picker<Item>(idOf: (item: Item) => string): (items: readonly Item[], ids: readonly string[]) => Item[] {
  const placesIn = once((items: readonly Item[]) => new Map(items.map((item, place) => [idOf(item), place])));
  return (items, ids) => {
    const places = [...new Set(ids)].flatMap((id) => placesIn(items).get(id) ?? []);
    return places.sort((a, b) => a - b).flatMap((place) => items[place] ?? []);
  };
}

/** Groups a list by key; an item may have several keys. */
export function groupedBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> {
  const pairs = items.flatMap((item) => [...new Set(keysOf(item))].map((key) => ({ key, item })));
  return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, same]) => [key, same.map(({ item }) => item)]));
}
