import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Files that compress well. What Pagefind packs itself is left as it is. */
const TEXTS = '**/*.{html,css,js,json,xml,txt,csv,svg}';

/** Writes a `.br` and a `.gz` twin beside every text of a folder, for servers that send them as they are. */
export async function compressTexts(folder: string): Promise<void> {
  const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
  await Promise.all(
    globSync(TEXTS, { cwd: folder }).map(async (name) => {
      const path = join(folder, name);
      const text = await readFile(path);
      await Promise.all([
        brotli(text).then((data) => writeFile(`${path}.br`, data)),
        gzipped(text, { level: 9 }).then((data) => writeFile(`${path}.gz`, data)),
      ]);
    }),
  );
}
