/** The spelling checker on another core: it reads its dictionaries while the content is read. */
import { parentPort } from 'node:worker_threads';
import { type Dictionary, wrongAmong } from './spelling.ts';

/** What is asked of the worker. */
export interface Asked {
  /** None: only the dictionary is read, and nothing is answered. */
  readonly words: readonly string[];
  /** Words that are right besides those of the dictionary, one on each line. */
  readonly list: string;
  readonly dictionary: Dictionary;
}

parentPort?.on('message', async ({ words, list, dictionary }: Asked) => {
  const wrong = await wrongAmong(words, list, dictionary);
  if (words.length > 0) parentPort?.postMessage(wrong);
});
