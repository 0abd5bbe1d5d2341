/** Arrow keys in the results of a search. */

/**
 * Where an arrow key leads: up and down from the field through the results and back, right to the sections of a result, and left back from
 * there. Undefined where it does not lead anywhere.
 *
 * @param from what has the focus
 * @param input the search field
 * @param panel the element with the field and the results
 */
export function nextStop(key: string, from: HTMLElement, input: HTMLElement, panel: HTMLElement): HTMLElement | undefined {
  const item = from.closest('.results > li');
  const inside = [...(item?.querySelectorAll<HTMLAnchorElement>('.sections a') ?? [])];
  const place = from instanceof HTMLAnchorElement ? inside.indexOf(from) : -1;
  if (key === 'ArrowRight' && from.matches('.title')) return inside[0];
  if (key === 'ArrowLeft' && place >= 0) return item?.querySelector<HTMLAnchorElement>('a.title') ?? undefined;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  if (place >= 0 && inside[place + step] !== undefined) return inside[place + step];
  const stops: HTMLElement[] = [input, ...panel.querySelectorAll<HTMLAnchorElement>('.found a.title')];
  const title = item?.querySelector<HTMLAnchorElement>('a.title');
  if (place >= 0 && step < 0) return title ?? undefined;
  const here = stops.indexOf(title ?? from);
  return here < 0 ? undefined : stops[here + step];
}
