/** Requests URLs: one request at a time to each host, with a pause between two, and retries after failures. */
import { setTimeout as pause } from 'node:timers/promises';
import { textOfHtml } from '../../../src/upkeep/links/page-text.ts';
import type { Looked } from '../../../src/upkeep/links/verdict.ts';

/** How polite and how patient to be; times in milliseconds. */
export interface Manners {
  /** Between two requests to one host. */
  readonly pace: number;
  /** For one request, its body included. */
  readonly patience: number;
  /** Before each further attempt, unless the server names another time. */
  readonly waits: readonly number[];
  /** The longest time that a server may ask to be left alone before another attempt; it is not asked again in this run otherwise. */
  readonly longestWait: number;
  /** Bytes of a page that are read. */
  readonly most: number;
}

/** For the web. */
export const GOOD_MANNERS: Manners = { pace: 1_500, patience: 25_000, waits: [3_000, 15_000], longestWait: 60_000, most: 4_000_000 };

const HOPS = 8;
const AGAIN = [408, 425, 429, 500, 502, 503, 504];
/** Some servers answer a HEAD wrongly, so we send a GET, and drop the body when only the status is needed. */
const HEADERS = { 'User-Agent': 'links-of-a-guide/1 (checks that cited pages are still there)', Accept: 'text/html,*/*;q=0.8' };

/** A single answer, before redirects are followed. */
type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly to: string | undefined;
      readonly text: string | undefined;
      readonly wait: number | undefined;
    }
  | { readonly kind: 'failed'; readonly why: string; readonly wait?: undefined };

/** Returns a function that requests URLs with these manners. It never throws. */
export function looker(manners: Manners): (url: string, wantsText: boolean) => Promise<Looked> {
  const turns = new Map<string, Promise<unknown>>();
  /** Waits for the turn of the host, and keeps it until the pause after the request is over: ours, or the one that the host asks for. */
  const inTurn = (url: string, wantsText: boolean): Promise<Answer> => {
    const { host } = new URL(url);
    const answer = (turns.get(host) ?? Promise.resolve()).then(() => askOnce(url, wantsText, manners));
    const wait = ({ wait: asked = 0 }: Answer): number => Math.max(manners.pace, Math.min(asked, manners.longestWait));
    turns.set(
      host,
      answer.then((one) => pause(wait(one))),
    );
    return answer;
  };
  const patiently = async (url: string, wantsText: boolean): Promise<Answer> => {
    let answer = await inTurn(url, wantsText);
    for (const wait of manners.waits) {
      if (answer.kind === 'answered' && !AGAIN.includes(answer.status)) return answer;
      if ((answer.wait ?? 0) > manners.longestWait) return answer;
      if (answer.wait === undefined) await pause(wait);
      answer = await inTurn(url, wantsText);
    }
    return answer;
  };
  return async (url, wantsText) => {
    const redirects: { status: number; to: string }[] = [];
    let at = url;
    while (redirects.length <= HOPS) {
      const answer = await patiently(at, wantsText);
      if (answer.kind === 'failed') return { kind: 'failed', why: answer.why };
      if (answer.to === undefined) return { kind: 'answered', status: answer.status, redirects, text: answer.text };
      const next = URL.parse(answer.to, at);
      if (next === null || !/^https?:$/.test(next.protocol)) return { kind: 'failed', why: `a redirect to ${answer.to}` };
      next.hash = '';
      at = next.href;
      redirects.push({ status: answer.status, to: at });
    }
    return { kind: 'failed', why: `more than ${HOPS} redirects` };
  };
}

async function askOnce(url: string, wantsText: boolean, { patience, most }: Manners): Promise<Answer> {
  try {
    const response = await fetch(url, { redirect: 'manual', headers: HEADERS, signal: AbortSignal.timeout(patience) });
    const { status, headers } = response;
    const to = status >= 300 && status < 400 ? (headers.get('Location') ?? undefined) : undefined;
    const reads = wantsText && to === undefined && response.ok;
    const body = reads ? await bodyOf(response, most) : undefined;
    if (!reads) await response.body?.cancel().catch(() => undefined);
    const text = body !== undefined && (headers.get('Content-Type') ?? '').includes('html') ? textOfHtml(body) : body;
    return { kind: 'answered', status, to, text, wait: waitOf(headers.get('Retry-After')) };
  } catch (cause) {
    return { kind: 'failed', why: reasonOf(cause, patience) };
  }
}

/** The beginning of a body, as far as it is read. */
async function bodyOf(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    text += decoder.decode(piece, { stream: true });
    if (bytes >= most) break;
  }
  return text;
}

function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

function reasonOf(cause: unknown, patience: number): string {
  if (cause instanceof Error && cause.name === 'TimeoutError') return `no answer in ${patience / 1000} s`;
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : undefined;
  return code ?? (inner instanceof Error ? inner.message : String(inner));
}
