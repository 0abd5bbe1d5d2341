import { type Content, filesOf, idsOf, sourcesOf } from '../content/content.ts';
import { error, type Finding } from '../findings/finding.ts';
import { EITHER } from '../schemas/topic.ts';
import { joiningOf } from './joining.ts';
import { missing } from './missing.ts';

/** Lists that order files contain all of them and nothing else. Required files of each framework exist (a warning while it joins). */
export function listsAreComplete(content: Content): Finding[] {
  return [...listsOfTheGuide(content), ...listsOfTopics(content), ...partsHaveAPage(content), ...programsHaveTranscripts(content)];
}

/** A page that belongs to another is one level below it, so that each is reached from a page that every page links. */
function partsHaveAPage(content: Content): Finding[] {
  const pages = sourcesOf(content, 'page');
  const parts = new Map(pages.map(({ role, value }) => [role.id, value.parent]));
  return pages.flatMap(({ data, value: { parent } }) => {
    const above = parent === undefined ? undefined : parts.get(parent);
    if (above === undefined) return [];
    return [
      error(data.placeOf(['parent']), 'parent', 'a page without a parent', `"${parent}", which belongs to "${above}"`, 'remove the line'),
    ];
  });
}

function listsOfTheGuide(content: Content): Finding[] {
  const ids = (kind: 'framework' | 'topic' | 'example' | 'experiment' | 'case' | 'page'): string[] =>
    idsOf(content, kind).map(({ id }) => id);
  return sourcesOf(content, 'guide').flatMap(({ data, value }) =>
    (
      [
        ['frameworks', ids('framework')],
        ['topics', ids('topic')],
        ['examples', ids('example')],
        ['experiments', ids('experiment')],
        ['cases', ids('case')],
        ['pages', ids('page')],
      ] as const
    ).flatMap(([list, known]) => {
      const named = value[list];
      return [
        ...named.flatMap((id, index) =>
          missing(`one of the ${list}`, id, known, data.placeOf([list, index]), `${list}[${index}]`, `${content.folder}/${list}/${id}`),
        ),
        ...known
          .filter((one) => !named.includes(one))
          .map((id) => error(data.placeOfKey([list]), list, `every one of the ${list} in the list`, `no "${id}"`, `- ${id}`)),
      ];
    }),
  );
}

function listsOfTopics(content: Content): Finding[] {
  const aspects = Map.groupBy(idsOf(content, 'aspect'), ({ topic }) => topic);
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const joining = joiningOf(content);
  const topics = new Set(idsOf(content, 'topic').map(({ id }) => id));
  const { folder } = content;
  return [
    ...sourcesOf(content, 'topic').flatMap(({ data, value, role }) => {
      const own = (aspects.get(role.id) ?? []).map(({ id }) => id);
      return [
        ...value.aspects.flatMap((id, index) =>
          missing(
            'an aspect of this topic',
            id,
            own,
            data.placeOf(['aspects', index]),
            `aspects[${index}]`,
            `${folder}/topics/${role.id}/${id}.md`,
          ),
        ),
        ...own
          .filter((one) => !value.aspects.includes(one))
          .map((id) =>
            error(data.placeOfKey(['aspects']), 'aspects', 'every aspect of the folder in the list', `no "${id}"`, `aspects: […, ${id}]`),
          ),
        ...[...frameworks, EITHER]
          .filter((one) => !(one in value.choose) && !joining.includes(one))
          .map((key) => {
            return error(
              data.placeOfKey(['choose']),
              'choose',
              `when to choose each framework, and ${EITHER}`,
              `no "${key}"`,
              `${key}: ["…"]`,
            );
          }),
      ];
    }),
    ...[...aspects.keys()]
      .filter((topic) => !topics.has(topic))
      .map((topic) => {
        const place = { file: `${folder}/topics/${topic}/index.md`, line: 1, column: 1 };
        return error(place, 'topic', 'an index.md in the folder of each topic', 'none', `add ${place.file}`);
      }),
  ];
}

function programsHaveTranscripts(content: Content): Finding[] {
  const transcripts = new Set(idsOf(content, 'transcript').map(({ shelf, example }) => `${shelf}/${example}`));
  return (['example', 'experiment'] as const).flatMap((kind) =>
    filesOf(content, kind)
      .filter(({ role }) => !transcripts.has(`${kind}s/${role.id}`))
      .map(({ data, role }) => {
        const tip = `add ${content.folder}/${kind}s/${role.id}/transcript.yaml`;
        return error(data.placeOf([]), 'transcript', 'a transcript.yaml next to the file', 'none', tip);
      }),
  );
}
