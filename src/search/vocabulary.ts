import type { Guide } from '../guide/model.ts';
import { namesIn } from '../guide/terms.ts';

/**
 * Words to suggest for a misspelt query: from titles, questions and aliases, including identifiers. Sorted and
 * unique, at least three letters each.
 */
export function vocabulary({ frameworks, topics, examples, experiments, cases, claims, pages }: Guide): string[] {
  const texts = [
    ...frameworks.flatMap(({ data }) => [data.name, ...data.aliases]),
    ...topics.flatMap(({ data, aspects }) => [
      data.title,
      data.question,
      ...data.aliases,
      ...aspects.flatMap((aspect) => [
        aspect.data.title,
        aspect.data.question,
        ...aspect.data.aliases,
        ...Object.values(aspect.data.answers).flatMap((answers) => answers.flatMap(({ packages }) => packages.map(({ name }) => name))),
        ...namesIn(aspect.data.terms).map(({ code }) => code),
      ]),
    ]),
    ...[...examples, ...experiments].flatMap(({ data }) => [data.title, ...data.aliases]),
    ...[...cases, ...claims].flatMap(({ data }) => [data.title, ...data.aliases]),
    ...pages.flatMap(({ data }) => [data.title, ...data.aliases]),
  ];
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}_.-]+/u).map((word) => word.replace(/^[.-]+|[.-]+$/g, '')));
  return [
    ...new Set(words.filter((word) => word.length >= 3).map((word) => (/[A-Z_.]/.test(word.slice(1)) ? word : word.toLowerCase()))),
  ].sort();
}
