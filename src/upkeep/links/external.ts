import type { Content } from '../../content/content.ts';
import { expectationAt } from '../../content/expectation.ts';
import { schemaOf } from '../../content/kinds.ts';
import { strings } from '../../content/walk-values.ts';
import { writingOf } from '../../content/writing.ts';
import type { Place } from '../../findings/finding.ts';

/** Words that a page has to hold, and where that is said. */
export interface Phrase {
  readonly text: string;
  readonly place: Place;
}

/** An address outside of the guide, with all places that name it. */
export interface ExternalLink {
  /** Without its fragment, which no server gets to see. */
  readonly url: string;
  readonly places: readonly Place[];
  readonly phrases: readonly Phrase[];
}

/** Every external address of the content: of evidence and other fields, and of links in Markdown. Sorted by address. */
export function externalLinks(content: Content): ExternalLink[] {
  const named = [
    ...content.sources.flatMap(({ role, data, value }) => {
      const schema = schemaOf(role.kind);
      return schema === undefined || value === undefined
        ? []
        : [...strings(data.value)]
            .filter(({ path, text }) => isExternal(text) && expectationAt(schema, path, data.value).address)
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

/** An address without its fragment, as it is asked for. */
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
