import { byIds, groupedBy, once, picker } from '../lists/lookup.ts';
import type { Aspect, Example, Guide, Measurement, Series, Source } from './model.ts';

/** What a guide has about an aspect, by its reference `topic/aspect`. */
export interface Lookup {
  readonly aspects: ReadonlyMap<string, Aspect>;
  /** In reading order. */
  readonly allAspects: readonly Aspect[];
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  readonly series: ReadonlyMap<string, readonly Series[]>;
}

/** How an aspect is referred to. @example refOf({ topic: 'security', id: 'csrf' }) // 'security/csrf' */
export const refOf = ({ topic, id }: Pick<Aspect, 'topic' | 'id'>): string => `${topic}/${id}`;

/** Looks up what a guide has about an aspect. */
export const lookupIn: (guide: Guide) => Lookup = once(({ topics, examples, series }: Guide) => {
  const allAspects = topics.flatMap(({ aspects }) => aspects);
  return {
    aspects: new Map(allAspects.map((aspect) => [refOf(aspect), aspect])),
    allAspects,
    examples: groupedBy(examples, ({ data }) => data.aspects),
    series: groupedBy(series, ({ data }) => [data.aspect]),
  };
});

/** Aspects by their references, in reading order. */
export const pickAspects = picker<Aspect>(refOf);

/** Examples or experiments by their ids, in the order of the guide. */
export const pickExamples = picker(({ id }: Example) => id);

/** Measurements by their ids, in the order of the guide. */
export const pickMeasurements = picker(({ id }: Measurement) => id);

/** Measurements by id. */
export const measurementsById = byIds<Measurement>();

/** Publications by id. */
export const sourcesById = byIds<Source>();
