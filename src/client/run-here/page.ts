/** Prepares a page that a program returned for a frame: removes scripts and everything that would be loaded. */
import type { FrameScript } from '../../run-here/runnable.ts';
import { SHEET, STYLE } from './frame-script.ts';

/** Elements that would load or run something, or navigate out of the frame. */
const LOADING =
  'script:not([type="text/program-css"]), iframe, frame, object, embed, base, meta[http-equiv], audio, video, source, template';
/** Attributes that would do the same. Links keep their URL, because clicks are reported to the panel. */
const ADDRESSES = ['src', 'srcset', 'background', 'poster', 'ping', 'formaction', 'target', 'formtarget'];
/** Maximum number of style sheets to request. */
const MOST_SHEETS = 30;

/** Requests a style sheet from the program by its URL in the page. Resolves to undefined if there is none. */
export type AskForSheet = (address: string) => Promise<string | undefined>;

/** A page that is ready for a frame. */
export interface Framed {
  readonly html: string;
  /** URLs of style sheets that the program did not serve. */
  readonly missing: readonly string[];
}

/** A start tag with its attributes. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** A quoted value, or the name of an attribute that styles or runs something. */
const ATTRIBUTE = /("[^"]*"|'[^']*')|([\s/])(style|on[a-z]+)(?=[\s=/>])/gi;

/**
 * Renames styles and event handlers in the source of a page so that it can be parsed safely. Otherwise the surrounding
 * page's policy would block them during parsing already and log an error for each.
 *
 * @example `<p style="a" onclick="b">` becomes `<p data-program-style="a" data-program-onclick="b">`
 */
export const inert = (source: string): string =>
  source
    .replaceAll(TAG, (tag) =>
      tag.replaceAll(ATTRIBUTE, (all, quoted?: string, before?: string, name = '') => {
        if (quoted !== undefined) return all;
        return `${before}${name.toLowerCase() === 'style' ? STYLE : `data-program-${name}`}`;
      }),
    )
    .replaceAll(/<(\/?)style\b/gi, (_, end: string) => (end === '' ? '<script type="text/program-css"' : '</script'));

/** Converts the source of a page to the HTML for the frame. */
export async function framed(source: string, script: FrameScript, askForSheet: AskForSheet): Promise<Framed> {
  const page = new DOMParser().parseFromString(inert(source), 'text/html');
  const sheets = new Sheets(askForSheet);
  for (const element of page.querySelectorAll('noscript')) element.replaceWith(...element.childNodes);
  for (const element of page.querySelectorAll(LOADING)) element.remove();
  for (const link of page.querySelectorAll('link')) {
    const address = link.getAttribute('href');
    if (link.relList.contains('stylesheet') && !link.relList.contains('alternate') && address !== null)
      link.replaceWith(sheet(page, await sheets.at(address), link.media));
    else link.remove();
  }
  for (const style of page.querySelectorAll('script'))
    style.replaceWith(sheet(page, await sheets.whole(style.textContent ?? '', ''), style.getAttribute('media') ?? ''));
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const loads = ADDRESSES.includes(name) && !value.startsWith('data:');
      // The frame must not take the focus until the reader moves there.
      if (loads || name === 'autofocus' || /^on/i.test(name)) element.removeAttribute(name);
      else if (/(^|:)href$/.test(name) && !element.matches('a, area')) element.removeAttribute(name);
      else if (name === STYLE) element.setAttribute(STYLE, withoutAddresses(value));
    }
  page.head.prepend(policyOf(page, script));
  page.body.append(Object.assign(page.createElement('script'), { textContent: script.text }));
  return { html: `<!doctype html>${page.documentElement.outerHTML}`, missing: sheets.missing };
}

/** A policy under which the frame loads nothing, whatever the page requests, and runs only our script. */
function policyOf(page: Document, { hash }: FrameScript): HTMLMetaElement {
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'`;
  return policy;
}

/** A placeholder that the script turns into a style sheet. */
function sheet(page: Document, css: string, media: string): HTMLMetaElement {
  const element = page.createElement('meta');
  element.setAttribute(SHEET, css);
  if (media !== '') element.setAttribute('media', media);
  return element;
}

/** Removes the URLs of images and fonts from a style sheet, so that they are not loaded. */
const withoutAddresses = (css: string): string =>
  css.replaceAll(/@font-face\s*\{[^}]*\}/gi, '').replaceAll(/url\(\s*(?!["']?data:)("[^"]*"|'[^']*'|[^)]*)\)/gi, 'url("data:,")');

const IMPORTS = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?[^;]*;/gi;

/** The style sheets of a page, including imported ones. */
class Sheets {
  readonly missing: string[] = [];
  readonly #ask: AskForSheet;
  readonly #asked = new Set<string>();

  constructor(ask: AskForSheet) {
    this.#ask = ask;
  }

  /** The style sheet at a URL. */
  async at(address: string): Promise<string> {
    if (this.#asked.has(address) || this.#asked.size >= MOST_SHEETS) return '';
    this.#asked.add(address);
    const css = await this.#ask(address);
    if (css === undefined) this.missing.push(address);
    return css === undefined ? '' : this.whole(css, address);
  }

  /** A style sheet with its imports inlined, resolved against its URL. */
  async whole(css: string, address: string): Promise<string> {
    const imported: string[] = [];
    for (const [, target = ''] of css.matchAll(IMPORTS)) {
      const folder = address.includes('/') ? address.slice(0, address.lastIndexOf('/') + 1) : '';
      imported.push(await this.at(/^(\/|\w+:)/.test(target) ? target : folder + target));
    }
    return [...imported, withoutAddresses(css.replaceAll(IMPORTS, ''))].join('\n');
  }
}
