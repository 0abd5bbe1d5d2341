/** Loads files for the interpreter, all at the same time, and reports how many bytes have come. */
import { noNetwork, wrongSize } from '../../words/en/client/run-here.ts';

/** A file to load. */
export interface Wanted {
  readonly url: string;
  /** Compressed size, as transferred. */
  readonly bytes: number;
  /** Uncompressed size. */
  readonly size: number;
}

/** The files of one interpreter. Names change with the content, so cached files are used without revalidation. */
export class Loading {
  readonly #onLoading: (bytes: number, of: number) => void;
  readonly #loaded = new Map<string, Uint8Array<ArrayBuffer>>();
  #of = 0;
  #done = 0;

  /** @param onLoading called with the number of transferred bytes, so far and in total */
  constructor(onLoading: (bytes: number, of: number) => void) {
    this.#onLoading = onLoading;
  }

  /** Loads a file. Rejects if it cannot be loaded or has another size. */
  async bytes(wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
    this.#of += wanted.bytes;
    const content = await this.#read(wanted, await fetched(wanted));
    this.#loaded.set(wanted.url, content);
    return content;
  }

  /** Loads a WebAssembly file and compiles it while it comes, or takes the code that the browser compiled before. */
  async compiled(wanted: Wanted): Promise<WebAssembly.Module> {
    this.#of += wanted.bytes;
    const response = await fetched(wanted);
    const content = this.#read(wanted, response.clone());
    const isStreamed = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
    return isStreamed ? (await Promise.all([WebAssembly.compileStreaming(response), content]))[0] : WebAssembly.compile(await content);
  }

  /** Loads a module of scripts. */
  async module<Module>({ url, bytes }: Wanted): Promise<Module> {
    this.#of += bytes;
    const module = (await import(/* @vite-ignore */ url)) as Module;
    this.#add(bytes);
    return module;
  }

  /** Cuts this worker off from the network: `fetch` returns the files that are already loaded and rejects everything else. */
  close(): void {
    globalThis.fetch = async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      // Pyodide asks for its WebAssembly file even when it is given the compiled one.
      if (url.endsWith('.wasm')) return new Response();
      const bytes = this.#loaded.get(url);
      if (bytes === undefined) throw new TypeError(noNetwork(url));
      return new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
    };
  }

  async #read({ url, bytes, size }: Wanted, { body }: Response): Promise<Uint8Array<ArrayBuffer>> {
    const content = new Uint8Array(size);
    let offset = 0;
    const reader = body?.getReader();
    // Not every browser can iterate over a stream.
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      content.set(piece.value, offset);
      offset += piece.value.length;
      this.#add((piece.value.length / size) * bytes);
    }
    if (offset !== size) throw new Error(wrongSize(new URL(url).pathname, size, offset));
    return content;
  }

  #add(bytes: number): void {
    this.#done += bytes;
    this.#onLoading(Math.round(this.#done), this.#of);
  }
}

async function fetched({ url }: Wanted): Promise<Response> {
  const response = await fetch(url, { cache: 'force-cache' });
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status} ${response.statusText}`);
  return response;
}

/** Decompresses a file. */
export const inflated = async (packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
