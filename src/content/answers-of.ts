import { once } from '../lists/lookup.ts';
import type { Answer } from '../schemas/answer.ts';
import { type Content, filesOf, sourcesOf } from './content.ts';
import type { Data } from './front-matter.ts';

/** An answer, and where it is. */
export interface PlacedAnswer {
  /** As topic/aspect. */
  readonly aspect: string;
  readonly framework: string;
  readonly answer: Answer;
  /** The data of the aspect, with the source locations of the answer's parts. */
  readonly data: Data;
  /** The keys that lead to the answer, for `placeOf` and `fieldName`. */
  readonly path: readonly (string | number)[];
  /** The file, relative to the content folder. */
  readonly file: string;
}

/** Whether every answer can be read: otherwise what answers do not name may stand where a mistake is. */
export const answersAreReadable = (content: Content): boolean => filesOf(content, 'aspect').every(({ value }) => value !== undefined);

/** Every answer of every aspect that can be read. Many rules ask for them. */
export const answersOf = once((content: Content): readonly PlacedAnswer[] =>
  sourcesOf(content, 'aspect').flatMap(({ data, value, role, path: file }) =>
    Object.entries(value.answers).flatMap(([framework, answers]) =>
      answers.map((answer, index) => ({
        aspect: `${role.topic}/${role.id}`,
        framework,
        answer,
        data,
        path: ['answers', framework, index],
        file,
      })),
    ),
  ),
);
