/**
 * The script that runs inside a page that a program returned, when it is shown in a frame. The frame has an opaque origin:
 * the script can access only that page, and can only tell the panel what the reader clicks.
 *
 * The policy of a page that offers programs lists the hash of the script, and the file of the program has its text. The frame
 * inherits the policy, and no other script runs there.
 */

/** Attributes that hold the page's own styles. The policy would block them as real styles. */
export const SHEET = 'data-program-sheet';
export const STYLE = 'data-program-style';

/** Messages from the frame to the panel. */
export type FrameNews =
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'link'; readonly address: string }
  | {
      readonly kind: 'form';
      readonly address: string;
      readonly method: string;
      /** Whether it is sent as multipart/form-data. */
      readonly multipart: boolean;
      readonly fields: readonly (readonly [name: string, value: string | File])[];
    };

/** Is inserted as text into another document, so it must not use anything from outside itself. */
function act(sheet: string, style: string): void {
  const tell = (news: FrameNews): void => parent.postMessage(news, '*');
  document.adoptedStyleSheets = [...document.querySelectorAll(`[${sheet}]`)].map((element) => {
    const made = new CSSStyleSheet({ media: element.getAttribute('media') ?? '' });
    made.replaceSync(element.getAttribute(sheet) ?? '');
    return made;
  });
  for (const element of document.querySelectorAll<HTMLElement>(`[${style}]`)) element.style.cssText = element.getAttribute(style) ?? '';
  const follow = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null;
    const address = link?.getAttribute('href');
    if (address === undefined || address === null) return;
    event.preventDefault();
    if (address.startsWith('#')) document.getElementById(address.slice(1))?.scrollIntoView();
    else if (event.type === 'click') tell({ kind: 'link', address });
  };
  document.addEventListener('click', follow);
  document.addEventListener('auxclick', follow);
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const by = event.submitter;
    const attribute = (name: string): string => (by?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '').trim();
    tell({
      ...{ kind: 'form', address: attribute('action'), method: attribute('method').toLowerCase() },
      ...{ multipart: attribute('enctype').toLowerCase() === 'multipart/form-data', fields: [...new FormData(form, by)] },
    });
  });
  new ResizeObserver(() => tell({ kind: 'height', height: document.documentElement.scrollHeight })).observe(document.documentElement);
}

/** The source of the script, as it is put into the page. */
export const frameScript = `(${act})(${JSON.stringify(SHEET)},${JSON.stringify(STYLE)})`;
