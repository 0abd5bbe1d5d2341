import type { Source } from '../content/content.ts';
import { schemaOf } from '../content/kinds.ts';
import { type MarkedValue, markedValues } from '../content/marked-values.ts';
import { once } from '../lists/lookup.ts';

/** The marked strings in the data of a file, valid or not. They depend on the file alone, and several rules ask for them. */
export const marksIn = once(({ role, data, value }: Source): readonly MarkedValue[] => {
  const schema = schemaOf(role.kind);
  return schema === undefined ? [] : markedValues(schema, value ?? data.value);
});
