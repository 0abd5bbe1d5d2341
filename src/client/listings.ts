/**
 * Lays out the files of programs that are far from what is in view, one after another, whenever the browser has nothing else to do: then
 * whatever draws the whole page finds them drawn. Files that come near are laid out by the browser itself.
 */
export function layOutFiles(): void {
  const files = [...document.querySelectorAll<HTMLElement>('.numbered')];
  const layOutNext = (): void => {
    const file = files.shift();
    if (file === undefined) return;
    file.style.contentVisibility = 'visible';
    requestIdleCallback(layOutNext);
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(layOutNext);
}
