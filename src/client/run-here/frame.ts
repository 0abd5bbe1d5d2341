/** The frame that shows a page of the program and lets the reader click through it. */
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { make } from '../make.ts';
import { formFile } from './form-files.ts';
import type { FrameNews } from './frame-script.ts';
import type { Framed } from './page.ts';
import { formOf, led } from './words.ts';

/** Maximum height of a frame, as a fraction of the window height; longer pages scroll inside it. */
const TALLEST = 0.8;

/**
 * Shows a page in a sandboxed frame that has no access to this site. A click in it becomes a request to the program;
 * `onElsewhere` gets URLs on other hosts, to which no request is made.
 */
export function frameFor(
  { html }: Framed,
  from: Request,
  { onGo, onElsewhere }: { readonly onGo: (request: Request) => void; readonly onElsewhere: (address: string) => void },
): HTMLIFrameElement {
  const frame = make('iframe', { title: wording.preview(from.path) });
  // Forms are allowed only so that the script can report them: the frame's own policy blocks every submission.
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  frame.srcdoc = html;
  const hear = async ({ source, data }: MessageEvent<FrameNews>): Promise<void> => {
    if (!frame.isConnected) removeEventListener('message', listen);
    else if (source === frame.contentWindow && data.kind === 'height') resize(frame, data.height);
    else if (source === frame.contentWindow && data.kind !== 'height') {
      const request = await requestFor(data, from);
      if (request === undefined) onElsewhere(data.address);
      else onGo(request);
    }
  };
  const listen = (event: MessageEvent<FrameNews>): void => void hear(event);
  addEventListener('message', listen);
  return frame;
}

function resize(frame: HTMLIFrameElement, height: number): void {
  const borders = frame.offsetHeight - frame.clientHeight;
  frame.style.blockSize = `${Math.min(height + borders, innerHeight * TALLEST)}px`;
}

/** The request that a browser would send; undefined if it would go to another host. */
async function requestFor(news: Exclude<FrameNews, { kind: 'height' }>, from: Request): Promise<Request | undefined> {
  const target = led(from, news.address === '' ? from.path : news.address);
  if (news.kind === 'link' || target === undefined) return target;
  const fields = news.fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const);
  if (news.method !== 'post') {
    const query = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    return { ...target, path: `${target.path.replace(/\?.*/s, '')}?${query}` };
  }
  const uploads = news.multipart ? news.fields.flatMap(([name, value]) => (value instanceof File ? [[name, value] as const] : [])) : [];
  const texts = news.multipart ? fields.filter((_, index) => typeof news.fields[index]?.[1] === 'string') : fields;
  const files = await Promise.all(uploads.filter(([, { name }]) => name !== '').map(([name, file]) => formFile(name, file)));
  return { ...target, method: 'POST', form: formOf(texts), files };
}
