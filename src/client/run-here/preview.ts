/** The page that a program returned, in a frame, with the style sheets that the program serves. */
import type { FrameScript } from '../../run-here/runnable.ts';
import type { Request } from '../../schemas/transcript.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { make } from '../make.ts';
import { headerOf } from './answer.ts';
import { frameFor } from './frame.ts';
import { framed } from './page.ts';
import type { Errand } from './session.ts';
import { led } from './words.ts';

/** A style sheet; `css` is undefined if there is none. */
interface Sheet {
  readonly css: string | undefined;
  /** Whether it comes from the server in front of the program, and not from the program itself. */
  readonly isAsset: boolean;
}

/** Callbacks of a preview. */
export interface PreviewActs {
  /** The reader follows a link or sends a form. */
  readonly onGo: (request: Request) => void;
  /** A link leads to another host. */
  readonly onElsewhere: (address: string) => void;
}

/** Previews of the pages of one program. */
export class Previews {
  readonly #script: FrameScript;
  readonly #acts: PreviewActs;
  /** Style sheets of the running program, by path. */
  #sheets = new Map<string, Sheet>();

  constructor(script: FrameScript, acts: PreviewActs) {
    this.#script = script;
    this.#acts = acts;
  }

  /** Forgets the style sheets, because the program has changed. */
  forget(): void {
    this.#sheets = new Map();
  }

  /** The frame, with notes about it. */
  async of(errand: Errand, body: string, request: Request): Promise<HTMLElement[]> {
    const served = new Set<string>();
    const page = await framed(body, this.#script, async (address) => {
      const target = led(request, address);
      if (target === undefined) return undefined;
      const { css, isAsset } = this.#sheets.get(target.path) ?? (await sheet(errand, target));
      this.#sheets.set(target.path, { css, isAsset });
      if (isAsset) served.add(target.path);
      return css;
    });
    const frame = frameFor(page, request, this.#acts);
    return [make('p', { className: 'note', textContent: wording.aboutPreview(served.size > 0, page.missing) }), frame];
  }
}

/** A style sheet from the program, or else from the server that would be in front of it. */
async function sheet({ aside, assetAt }: Errand, request: Request): Promise<Sheet> {
  const result = await aside({ ...request, follow: true });
  if (result.status === 200 && headerOf(result, 'content-type')?.includes('css')) return { css: result.body, isAsset: false };
  const asset = await assetAt(request.path.replace(/\?.*/s, ''));
  return { css: asset.body, isAsset: asset.body !== undefined };
}
