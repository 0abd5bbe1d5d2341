import type { Example } from '../guide/model.ts';
import type { Result } from '../schemas/transcript.ts';
import { batchesInWords } from '../words/en/terms.ts';

/** The outcome of a step in one word: its exception, how its responses arrived, its status or exit code, or its value. */
export const outcomeOf = ({ status, raises, body, batches }: Result): string =>
  raises !== undefined ? (raises.split(':', 1)[0] ?? '') : batches !== undefined ? batchesInWords(batches) : String(status ?? body ?? '');

/** What the frameworks make of the same steps; `single` if no step was run in two of them. */
export const AGREEMENTS = ['different', 'same', 'single'] as const;
/** One of the kinds of agreement. */
export type Agreement = (typeof AGREEMENTS)[number];

/** Whether the programs of an example have the same outcomes, each on the newest release that ran it. */
export function agreementOf({ programs }: Pick<Example, 'programs'>): Agreement {
  const outcomes = programs.flatMap(({ steps }) =>
    steps.flatMap(({ index, results: [newest] }) => (newest === undefined ? [] : [{ index, outcome: outcomeOf(newest.result) }])),
  );
  const shared = [...Map.groupBy(outcomes, ({ index }) => index).values()].filter(({ length }) => length > 1);
  if (shared.length === 0) return 'single';
  return shared.some((same) => new Set(same.map(({ outcome }) => outcome)).size > 1) ? 'different' : 'same';
}
