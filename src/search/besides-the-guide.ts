/** What search knows of pages besides the guide, from the content folder. */
import { type Content, sourcesOf } from '../content/content.ts';
import { pageOf } from '../content/kinds.ts';
import { type BesidesTheGuide, sectionsOf } from './documents.ts';

/** The sections of bodies, and how people ask. */
export function besidesTheGuide(content: Content): BesidesTheGuide {
  const bodies = new Map(content.sources.map((source) => [pageOf(source.role), source] as const));
  const asked = new Map(sourcesOf(content, 'asked').flatMap(({ value }) => Object.entries(value)));
  return {
    sections: (path) => {
      const source = bodies.get(path);
      return source === undefined ? [] : sectionsOf(source);
    },
    asked: (path) => asked.get(path) ?? [],
  };
}
