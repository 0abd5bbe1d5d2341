/** A page that a program returned, made ready for a frame: without scripts and without anything that is loaded. */
import { SHEET, STYLE } from './frame-script.ts';

/** Elements that would load something, run something or lead out of the frame. */
const LOADING =
  'script:not([type="text/program-css"]), iframe, frame, object, embed, base, meta[http-equiv], audio, video, source, template';
/** Attributes that would. Links keep their address; what is clicked is told to the panel. */
const ADDRESSES = ['src', 'srcset', 'background', 'poster', 'ping', 'formaction', 'target', 'formtarget'];
/** More style sheets than this are not asked for. */
const MOST_SHEETS = 30;

/** The script that runs in frames, with its hash, as it stands in the page around. */
export interface FrameScript {
  readonly text: string;
  readonly hash: string;
}

/** Asks the program for a style sheet by its address on the page. Resolves to nothing where there is none. */
export type AskForSheet = (address: string) => Promise<string | undefined>;

/** A page for a frame. */
export interface Framed {
  readonly html: string;
  /** Addresses of style sheets that the program did not give. */
  readonly missing: readonly string[];
}

/** A start tag with its attributes. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** A quoted value, or the name of an attribute that styles or runs something. */
const ATTRIBUTE = /("[^"]*"|'[^']*')|([\s/])(style|on[a-z]+)(?=[\s=/>])/gi;

/**
 * The text of a page in which nothing is a style or a handler, so that it can be read. Reading is enough for the policy of
 * the page around to refuse them, aloud.
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

/** The page as it is put into a frame. */
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
      // The frame takes the focus when the reader goes there, not by itself.
      if (loads || name === 'autofocus' || /^on/i.test(name)) element.removeAttribute(name);
      else if (/(^|:)href$/.test(name) && !element.matches('a, area')) element.removeAttribute(name);
      else if (name === STYLE) element.setAttribute(STYLE, withoutAddresses(value));
    }
  page.head.prepend(policyOf(page, script));
  page.body.append(Object.assign(page.createElement('script'), { textContent: script.text }));
  return { html: `<!doctype html>${page.documentElement.outerHTML}`, missing: sheets.missing };
}

/** Nothing is loaded into the frame, whatever the page asks for, and nothing but our script runs. */
function policyOf(page: Document, { hash }: FrameScript): HTMLMetaElement {
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'`;
  return policy;
}

/** Stands for a style sheet: the script makes one of it. */
function sheet(page: Document, css: string, media: string): HTMLMetaElement {
  const element = page.createElement('meta');
  element.setAttribute(SHEET, css);
  if (media !== '') element.setAttribute('media', media);
  return element;
}

/** Pictures and fonts of a style sheet are not loaded. */
const withoutAddresses = (css: string): string =>
  css.replaceAll(/@font-face\s*\{[^}]*\}/gi, '').replaceAll(/url\(\s*(?!["']?data:)("[^"]*"|'[^']*'|[^)]*)\)/gi, 'url("data:,")');

const IMPORTS = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?[^;]*;/gi;

/** The style sheets of a page, with those that they import. */
class Sheets {
  readonly missing: string[] = [];
  readonly #ask: AskForSheet;
  readonly #asked = new Set<string>();

  constructor(ask: AskForSheet) {
    this.#ask = ask;
  }

  /** The style sheet at an address. */
  async at(address: string): Promise<string> {
    if (this.#asked.has(address) || this.#asked.size >= MOST_SHEETS) return '';
    this.#asked.add(address);
    const css = await this.#ask(address);
    if (css === undefined) this.missing.push(address);
    return css === undefined ? '' : this.whole(css, address);
  }

  /** A style sheet that stands at an address, with what it imports in it. */
  async whole(css: string, address: string): Promise<string> {
    const imported: string[] = [];
    for (const [, target = ''] of css.matchAll(IMPORTS)) {
      const folder = address.includes('/') ? address.slice(0, address.lastIndexOf('/') + 1) : '';
      imported.push(await this.at(/^(\/|\w+:)/.test(target) ? target : folder + target));
    }
    return [...imported, withoutAddresses(css.replaceAll(IMPORTS, ''))].join('\n');
  }
}
