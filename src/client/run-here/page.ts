/** A page that a program returned: how it is shown, and where one can go from it. */
import type { Request } from '../../schemas/transcript.ts';

/** Nothing is loaded into the frame, whatever the page asks for. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const LOADING = 'script, link, iframe, frame, object, embed, base, meta[http-equiv], audio, video, source, noscript';

/** The page as it is put into a frame: without scripts, without anything that is loaded, without ways out of the frame. */
export function framed(html: string): string {
  const page = parse(html);
  for (const element of page.querySelectorAll(LOADING)) element.remove();
  for (const element of page.querySelectorAll('[src], [srcset], [background], [href], [action], [formaction]'))
    for (const name of ['src', 'srcset', 'background', 'href', 'action', 'formaction'])
      if (!element.getAttribute(name)?.startsWith('data:')) element.removeAttribute(name);
  // A frame without scripts may not take the focus, and a browser would say so.
  for (const element of page.querySelectorAll('[autofocus]')) element.removeAttribute('autofocus');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  page.head.prepend(policy);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** A way on from a page: a link or a form. */
export interface WayOn {
  readonly label: string;
  readonly request: Request;
}

/** Links and forms of a page that lead to the program itself; each address once. */
export function waysOn(html: string, from: Request): WayOn[] {
  const page = parse(html);
  const host = Object.entries(from.headers).find(([name]) => name.toLowerCase() === 'host')?.[1] ?? 'localhost';
  const here = URL.parse(from.path, `${from.secure ? 'https' : 'http'}://${host}`);
  if (here === null) return [];
  const ways = new Map<string, WayOn>();
  const enter = (label: string, method: Request['method'], address: string | null, form?: Record<string, string>): void => {
    const target = URL.parse(address ?? '', here);
    if (target === null || target.host !== here.host) return;
    const query = method === 'GET' && form !== undefined ? `?${new URLSearchParams(form)}` : target.search;
    const path = target.pathname + query;
    const key = `${method} ${path}`;
    if (ways.has(key)) return;
    const request: Request = {
      ...{ method, path, headers: from.headers, query: {}, files: [], secure: target.protocol === 'https:', cookies: true, follow: false },
      ...(method === 'POST' ? { form: form ?? {} } : {}),
    };
    ways.set(key, { label: `${label}: ${key}`, request });
  };
  for (const form of page.querySelectorAll('form'))
    enter('Form', form.getAttribute('method')?.toLowerCase() === 'post' ? 'POST' : 'GET', form.getAttribute('action'), fieldsOf(form));
  for (const link of page.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (!address.startsWith('#')) enter(link.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) || 'Link', 'GET', address);
  }
  return [...ways.values()];
}

/** What a form would send if nothing were filled in; its first button counts as pressed. */
function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  let pressed = false;
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')) {
    const type = field.getAttribute('type')?.toLowerCase() ?? '';
    if (field.name === '' || field.disabled || ['button', 'reset', 'image', 'file'].includes(type)) continue;
    if ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked')) continue;
    if (type === 'submit' && pressed) continue;
    if (field instanceof HTMLSelectElement && field.selectedOptions.length === 0) continue;
    pressed ||= type === 'submit';
    fields[field.name] = field.value;
  }
  return fields;
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
