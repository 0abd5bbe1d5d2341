import { error, type Finding, type Place } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { exampleSchema, transcriptSchema } from '../schemas/example.ts';
import { guideSchema } from '../schemas/guide.ts';
import { EITHER, topicSchema } from '../schemas/topic.ts';
import { type Content, idsOf, sourcesOf } from './content.ts';

/** Every id that one file names belongs to something that exists, and everything that exists is named in its list. */
export function referencesExist(content: Content): Finding[] {
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const topics = idsOf(content, 'topic').map(({ id }) => id);
  const examples = idsOf(content, 'example').map(({ id }) => id);
  const pages = idsOf(content, 'page').map(({ id }) => id);
  const aspects = idsOf(content, 'aspect');
  const aspectRefs = aspects.map(({ topic, id }) => `${topic}/${id}`);
  const findings: Finding[] = [];
  const need = (kind: string, id: string, known: readonly string[], place: Place, message: string, where: string): void => {
    if (known.includes(id)) return;
    const near = nearest(id, known);
    const tip = near ?? (known.length > 0 && known.length <= 12 ? `one of ${known.join(', ')}` : `add ${where}`);
    findings.push(error(place, message, `the id of ${kind} that exists`, `"${id}"`, tip));
  };

  for (const { data, value } of sourcesOf(content, 'guide', guideSchema)) {
    const lists = { frameworks, topics, examples, pages } as const;
    for (const [list, known] of Object.entries(lists)) {
      const named = value[list as keyof typeof lists];
      for (const [index, id] of named.entries())
        need(`one of the ${list}`, id, known, data.placeOf([list, index]), `${list}[${index}]`, `${content.folder}/${list}/${id}`);
      for (const id of known.filter((one) => !named.includes(one)))
        findings.push(error(data.placeOfKey([list]), list, `every one of the ${list} in the list`, `no "${id}"`, `- ${id}`));
    }
  }
  for (const { data, value, role } of sourcesOf(content, 'topic', topicSchema)) {
    const own = aspects.filter(({ topic }) => topic === role.id).map(({ id }) => id);
    for (const [index, id] of value.aspects.entries())
      need(
        'an aspect of this topic',
        id,
        own,
        data.placeOf(['aspects', index]),
        `aspects[${index}]`,
        `${content.folder}/topics/${role.id}/${id}.md`,
      );
    for (const id of own.filter((one) => !value.aspects.includes(one)))
      findings.push(
        error(data.placeOfKey(['aspects']), 'aspects', 'every aspect of the folder in the list', `no "${id}"`, `aspects: […, ${id}]`),
      );
    for (const key of Object.keys(value.choose))
      if (key !== EITHER)
        need('a framework', key, frameworks, data.placeOfKey(['choose', key]), `choose.${key}`, `${content.folder}/frameworks/${key}.md`);
    for (const key of [...frameworks, EITHER].filter((one) => !(one in value.choose)))
      findings.push(
        error(data.placeOfKey(['choose']), 'choose', `when to choose each framework, and ${EITHER}`, `no "${key}"`, `${key}: ["…"]`),
      );
  }
  for (const topic of new Set(aspects.map((aspect) => aspect.topic)))
    if (!topics.includes(topic)) {
      const place = { file: `${content.folder}/topics/${topic}/index.md`, line: 1, column: 1 };
      findings.push(error(place, 'topic', 'an index.md in the folder of each topic', 'none', `add ${place.file}`));
    }
  for (const { data, value } of sourcesOf(content, 'aspect', aspectSchema)) {
    for (const [key, answers] of Object.entries(value.answers)) {
      need('a framework', key, frameworks, data.placeOfKey(['answers', key]), `answers.${key}`, `${content.folder}/frameworks/${key}.md`);
      for (const [index, answer] of answers.entries())
        for (const [number, evidence] of answer.evidence.entries()) {
          const path = ['answers', key, index, 'evidence', number, 'id'];
          const message = `answers.${key}[${index}].evidence[${number}].id`;
          if (evidence.kind === 'experiment')
            need(
              'an experiment or example',
              evidence.id,
              examples,
              data.placeOf(path),
              message,
              `${content.folder}/examples/${evidence.id}`,
            );
          if (evidence.kind === 'measurement')
            need('a measurement', evidence.id, [], data.placeOf(path), message, `${content.folder}/measurements/${evidence.id}.json`);
        }
    }
    for (const key of Object.keys(value.verified.against))
      need(
        'a framework',
        key,
        frameworks,
        data.placeOfKey(['verified', 'against', key]),
        `verified.against.${key}`,
        `${content.folder}/frameworks/${key}.md`,
      );
    for (const [index, ref] of value.related.entries())
      need('an aspect', ref, aspectRefs, data.placeOf(['related', index]), `related[${index}]`, `${content.folder}/topics/${ref}.md`);
  }
  const transcripts = sourcesOf(content, 'transcript', transcriptSchema);
  const programs = idsOf(content, 'program');
  for (const { data, value, role } of sourcesOf(content, 'example', exampleSchema)) {
    for (const [index, ref] of value.aspects.entries())
      need('an aspect', ref, aspectRefs, data.placeOf(['aspects', index]), `aspects[${index}]`, `${content.folder}/topics/${ref}.md`);
    if (!idsOf(content, 'transcript').some(({ example }) => example === role.id))
      findings.push(
        error(
          data.placeOf([]),
          'transcript',
          'a transcript.yaml beside the file',
          'none',
          `add ${content.folder}/examples/${role.id}/transcript.yaml`,
        ),
      );
  }
  for (const { data, value, role } of transcripts) {
    for (const [framework, { files }] of Object.entries(value.programs)) {
      need(
        'a framework',
        framework,
        frameworks,
        data.placeOfKey(['programs', framework]),
        `programs.${framework}`,
        `${content.folder}/frameworks/${framework}.md`,
      );
      const own = programs.filter((file) => file.example === role.example && file.framework === framework).map(({ name }) => name);
      const folder = `${content.folder}/examples/${role.example}/${framework}`;
      for (const [index, name] of files.entries())
        need(
          'a file of the program',
          name,
          own,
          data.placeOf(['programs', framework, 'files', index]),
          `programs.${framework}.files[${index}]`,
          `${folder}/${name}`,
        );
      for (const name of own.filter((one) => !files.includes(one)))
        findings.push(
          error(
            data.placeOfKey(['programs', framework, 'files']),
            `programs.${framework}.files`,
            'every file of the folder in the list',
            `no "${name}"`,
            `files: […, ${name}]`,
          ),
        );
    }
    for (const framework of frameworks.filter((one) => !(one in value.programs)))
      findings.push(
        error(
          data.placeOfKey(['programs']),
          'programs',
          'a program for each framework',
          `no "${framework}"`,
          `add the folder ${content.folder}/examples/${role.example}/${framework}`,
        ),
      );
  }
  return findings;
}
