/** Converts requests, commands and tracebacks to text and back. */
import type { JobStep } from '../../experiments/run/protocol.ts';
import type { Request } from '../../schemas/transcript.ts';
import { anError, openQuote, type ways } from '../../words/en/client/run-here.ts';

/** A request to a program, without its position in a transcript. */
export type Question = Pick<JobStep, 'request' | 'python' | 'command'>;

/** The kind of a request. */
export type Way = keyof typeof ways;
export const wayOf = ({ python, command }: Question): Way =>
  python !== undefined ? 'python' : command !== undefined ? 'command' : 'request';

/** How a request body is encoded. */
export type BodyKind = 'none' | 'form' | 'json' | 'text';

/** A request as the fields of the panel hold it. */
export interface Typed {
  readonly method: string;
  readonly path: string;
  readonly headers: string;
  readonly kind: BodyKind;
  readonly body: string;
  readonly secure: boolean;
  readonly cookies: boolean;
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

/** Converts a request to field values. A form keeps its line endings as `\n`. */
export function typed(request: Request): Typed {
  const { method, path, headers, query, form, json, body, secure, cookies, follow } = request;
  const parameters = new URLSearchParams(query).toString();
  const common = {
    method,
    path: parameters === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${parameters}`,
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    secure,
    cookies,
    follow,
  };
  if (form !== undefined) return { ...common, kind: 'form', body: formText(form) };
  if (json !== undefined) return { ...common, kind: 'json', body: JSON.stringify(json, null, 2) };
  return body === undefined ? { ...common, kind: 'none', body: '' } : { ...common, kind: 'text', body };
}

/** Fields of a form; the value of a repeated field is a list. */
type Form = NonNullable<Request['form']>;

/** The fields of a form, one per line; a repeated field has several lines. */
const formText = (form: Form): string =>
  Object.entries(form)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${value.replaceAll('\n', '\\n')}`))
    .join('\n');

/** Builds a form from an ordered list of fields. */
export function formOf(fields: readonly (readonly [name: string, value: string])[]): Form {
  const values = Map.groupBy(fields, ([name]) => name);
  return Object.fromEntries(
    [...values].map(([name, [first, ...others]]) => [
      name,
      others.length === 0 ? (first?.[1] ?? '') : [first, ...others].map((one) => one?.[1] ?? ''),
    ]),
  );
}

/** Builds the request from the field values and the files of a form. Throws a `SyntaxError` if a JSON body is invalid. */
export function requestOf({ method, path, headers, kind, body, secure, cookies, follow }: Typed, files: Request['files'] = []): Request {
  return {
    method: method as Request['method'],
    path: path.startsWith('/') ? path : `/${path}`,
    headers: Object.fromEntries(pairs(headers, ':').map(([name, value]) => [name, value.trim()])),
    query: {},
    files: kind === 'form' ? files : [],
    secure,
    cookies,
    follow,
    ...(kind === 'form' ? { form: formOf(pairs(body, '=').map(([name, value]) => [name, value.replaceAll('\\n', '\n')])) } : {}),
    ...(kind === 'json' ? { json: JSON.parse(body) } : {}),
    ...(kind === 'text' ? { body } : {}),
  };
}

/** Splits a command line as a shell would: at spaces, except in quotes. Throws a `SyntaxError` for the reader if a quote is not closed. */
export function commandOf(line: string): string[] {
  const words = [...line.matchAll(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/gs)].map(([word]) => word);
  if (words.join('') !== line.replaceAll(/("(?:\\.|[^"\\])*"|'[^']*'|\\.)|\s+/gs, '$1')) throw new SyntaxError(openQuote);
  return words.map((word) =>
    word.replaceAll(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs, (_, double?: string, single?: string, escaped?: string) =>
      double !== undefined ? double.replaceAll(/\\(["\\])/g, '$1') : (single ?? escaped ?? ''),
    ),
  );
}

/** A command as you would type it. */
export const commandLine = (command: readonly string[]): string =>
  command.map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `"${word.replaceAll(/["\\]/g, '\\$&')}"`)).join(' ');

/** The full URL of a request. */
export function addressOf({ headers, path, secure }: Pick<Request, 'headers' | 'path' | 'secure'>): URL | null {
  const host = Object.entries(headers).find(([name]) => name.toLowerCase() === 'host')?.[1] ?? 'localhost';
  return URL.parse(path, `${secure ? 'https' : 'http'}://${host}`);
}

/** The request for a URL in a page; undefined if it leads to another host. */
export function led(from: Request, address: string): Request | undefined {
  const here = addressOf(from);
  const target = here === null ? null : URL.parse(address, here);
  if (here === null || target === null || target.host !== here.host) return undefined;
  return {
    ...{ method: 'GET', path: target.pathname + target.search, headers: from.headers, query: {}, files: [] },
    ...{ secure: target.protocol === 'https:', cookies: true, follow: false },
  };
}

/** The request that a browser would send after a redirect; undefined if it leads to another host. */
export function followed(request: Request, status: number, location: string): Request | undefined {
  const from = addressOf(request);
  const target = from === null ? null : URL.parse(location, from);
  if (from === null || target === null || target.host !== from.host) return undefined;
  const { form: _form, json: _json, body: _body, ...rest } = request;
  const becomesGet = (status === 303 && request.method !== 'HEAD') || ((status === 301 || status === 302) && request.method === 'POST');
  const kept = becomesGet ? { ...rest, method: 'GET' as const, files: [] } : request;
  return { ...kept, path: target.pathname + target.search, query: {}, secure: target.protocol === 'https:' };
}

/** The line of a program where a traceback ends, and its message. */
export interface Wrong {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The innermost line of a traceback that is in one of the program's files; undefined if there is none. */
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
  return place === undefined ? undefined : { ...place, message: message ?? anError };
}

/** Whether a response is a redirect. */
export const redirects = (status: number | undefined): status is number =>
  status !== undefined && [301, 302, 303, 307, 308].includes(status);

/** A one-line description of a request. */
export const inWords = ({ request, python, command = [] }: Question): string =>
  request === undefined ? (python ?? commandLine(command)) : `${request.method} ${request.path}`;

/** Formats a number of bytes for display. @example "6.7 MB" */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
