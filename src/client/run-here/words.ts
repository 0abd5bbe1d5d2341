/** Requests and tracebacks as texts, and back. */
import type { Request } from '../../schemas/transcript.ts';

/** How the text of a body is sent. */
export type BodyKind = 'none' | 'form' | 'json' | 'text';

/** A request as it stands in the fields of the panel. */
export interface Typed {
  readonly method: string;
  readonly path: string;
  readonly headers: string;
  readonly kind: BodyKind;
  readonly body: string;
  readonly secure: boolean;
  readonly follow: boolean;
}

const pairs = (text: string, separator: string): [string, string][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cut = line.indexOf(separator);
      return cut < 0 ? [line.trim(), ''] : [line.slice(0, cut).trim(), line.slice(cut + separator.length)];
    });

/** A request as it is typed. A form keeps its line ends as `\n`. */
export function typed(request: Request): Typed {
  const { method, path, headers, query, form, json, body, secure, follow } = request;
  const parameters = new URLSearchParams(query).toString();
  const common = {
    method,
    path: parameters === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${parameters}`,
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    secure,
    follow,
  };
  if (form !== undefined) return { ...common, kind: 'form', body: formText(form) };
  if (json !== undefined) return { ...common, kind: 'json', body: JSON.stringify(json, null, 2) };
  return body === undefined ? { ...common, kind: 'none', body: '' } : { ...common, kind: 'text', body };
}

/** The fields of a form, one a line. */
export const formText = (form: Readonly<Record<string, string>>): string =>
  Object.entries(form)
    .map(([name, value]) => `${name}=${value.replaceAll('\n', '\\n')}`)
    .join('\n');

/**
 * The request that is meant by what is typed; `files` are those of the request that was picked. Throws a `SyntaxError`
 * when a body is meant to be JSON and is not.
 */
export function requestOf({ method, path, headers, kind, body, secure, follow }: Typed, files: Request['files'] = []): Request {
  return {
    method: method as Request['method'],
    path: path.startsWith('/') ? path : `/${path}`,
    headers: Object.fromEntries(pairs(headers, ':').map(([name, value]) => [name, value.trim()])),
    query: {},
    files: kind === 'form' ? files : [],
    secure,
    cookies: true,
    follow,
    ...(kind === 'form'
      ? { form: Object.fromEntries(pairs(body, '=').map(([name, value]) => [name, value.replaceAll('\\n', '\n')])) }
      : {}),
    ...(kind === 'json' ? { json: JSON.parse(body) } : {}),
    ...(kind === 'text' ? { body } : {}),
  };
}

/** The request that a browser would send after a redirect; undefined when it leads to another host. */
export function followed(request: Request, status: number, location: string): Request | undefined {
  const host = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'host')?.[1] ?? 'localhost';
  const from = URL.parse(request.path, `${request.secure ? 'https' : 'http'}://${host}`);
  const target = from === null ? null : URL.parse(location, from);
  if (from === null || target === null || target.host !== from.host) return undefined;
  const { form: _form, json: _json, body: _body, ...rest } = request;
  const becomesGet = (status === 303 && request.method !== 'HEAD') || ((status === 301 || status === 302) && request.method === 'POST');
  const kept = becomesGet ? { ...rest, method: 'GET' as const, files: [] } : request;
  return { ...kept, path: target.pathname + target.search, query: {}, secure: target.protocol === 'https:' };
}

/** Where a traceback ends in a program, and what it says. */
export interface Wrong {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The innermost line of a traceback that stands in one of the program's files; undefined when none does. */
export function wrongIn(trace: string, folder: string, files: readonly string[]): Wrong | undefined {
  const place = [...trace.matchAll(/File "([^"]+)", line (\d+)/g)]
    .map(([, path = '', line]) => ({ file: path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path, line: Number(line) }))
    .filter(({ file }) => files.includes(file))
    .at(-1);
  const message = trace
    .trimEnd()
    .split('\n')
    .filter((line) => /^[\w.]+(: |$)/.test(line))
    .at(-1);
  return place === undefined ? undefined : { ...place, message: message ?? 'an error' };
}

/** Bytes as people read them. @example "6.7 MB" */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
