/** The most lines that are laid out in one go without keeping a slow phone from answering. */
const MOST_LINES = 200;

/**
 * Lays out the files of programs that are far from what is in view, one after another, whenever the browser has nothing else to do: then
 * whatever draws the whole page finds them drawn. The browser itself lays out a file that comes near, and a very long one only then.
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
