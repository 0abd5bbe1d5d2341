/** The spelling checker on another core: it reads its dictionaries while the content is read. */
import { parentPort } from 'node:worker_threads';
import { type Dictionary, wrongAmong } from './spelling.ts';

/** What is asked of the worker. */
export interface Asked {
  readonly words: readonly string[];
  /** Words that are right besides those of the dictionary, one on each line. */
  readonly list: string;
  readonly dictionary: Dictionary;
}

parentPort?.on('message', async ({ words, list, dictionary }: Asked) => {
  parentPort?.postMessage(await wrongAmong(words, list, dictionary));
});
