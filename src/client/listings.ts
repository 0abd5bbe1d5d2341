/** The most lines that are laid out in one go without keeping a slow phone from answering. */
const MOST_LINES = 200;

/**
 * Lays out the files of programs that are far from what is in view, one after another, whenever the browser has nothing else to do: then
 * whatever draws the whole page finds them drawn. Those that come near, and very long ones only then, are laid out by the browser itself.
 */
export function layOutFiles(): void {
  const files = [...document.querySelectorAll<HTMLElement>('.numbered')].filter(({ dataset }) => Number(dataset['lines']) <= MOST_LINES);
  const layOutNext = (): void => {
    const file = files.shift();
    if (file === undefined) return;
    file.style.contentVisibility = 'visible';
    requestIdleCallback(layOutNext);
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(layOutNext);
}
