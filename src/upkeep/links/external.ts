import type { Content } from '../../content/content.ts';
import { schemaOf } from '../../content/kinds.ts';
import { markedValues } from '../../content/marked-values.ts';

import { writingOf } from '../../content/writing.ts';
import type { Place } from '../../findings/finding.ts';

/** Words that a page must contain, and where the content requires them. */
export interface Phrase {
  readonly text: string;
  readonly place: Place;
}

/** An external URL with all places that use it. */
export interface ExternalLink {
  /** Without its fragment, which is never sent to a server. */
  readonly url: string;
  readonly places: readonly Place[];
  readonly phrases: readonly Phrase[];
}

/** Every external URL of the content: in evidence, other fields and Markdown links. Sorted by URL. */
export function externalLinks(content: Content): ExternalLink[] {
  const named = [
    ...content.sources.flatMap(({ role, data, value }) => {
      const schema = schemaOf(role.kind);
      return schema === undefined || value === undefined
        ? []
        : markedValues(schema, data.value)
            .filter(({ address, text }) => address === true && isExternal(text))
            .map(({ path, text }) => {
              const beside = [...path.slice(0, -1), 'phrase'];
              const phrase = path.at(-1) === 'url' ? textAt(data.value, beside) : undefined;
              return {
                text,
                place: data.placeOf(path),
                phrase: phrase === undefined ? [] : [{ text: phrase, place: data.placeOf(beside) }],
              };
            });
    }),
    ...writingOf(content).flatMap(({ outline, place }) =>
      outline.links.filter(({ url }) => isExternal(url)).map(({ url, ...spot }) => ({ text: url, place: place(spot), phrase: [] })),
    ),
  ];
  const groups = Map.groupBy(named, ({ text }) => withoutFragment(text));
  return [...groups]
    .map(([url, all]) => ({ url, places: all.map(({ place }) => place), phrases: all.flatMap(({ phrase }) => phrase) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** A URL without its fragment, as requested. */
export const withoutFragment = (url: string): string => {
  const [address = ''] = url.split('#', 1);
  return URL.parse(address)?.href ?? address;
};

const isExternal = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

function textAt(value: unknown, path: readonly (string | number)[]): string | undefined {
  const found = path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined),
    value,
  );
  return typeof found === 'string' ? found : undefined;
}
