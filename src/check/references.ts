import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import { EITHER } from '../schemas/topic.ts';
import { joiningOf } from './joining.ts';
import { missing } from './missing.ts';

/** Reports a reference unless it leads somewhere. The parameters are those of `missing`. */
type Need = (...reference: Parameters<typeof missing>) => void;

/** Every id that one file names belongs to something that exists, and everything that exists is named in its list. */
export function referencesExist(content: Content): Finding[] {
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const topics = idsOf(content, 'topic').map(({ id }) => id);
  const examples = idsOf(content, 'example').map(({ id }) => id);
  const experiments = idsOf(content, 'experiment').map(({ id }) => id);
  const pages = idsOf(content, 'page').map(({ id }) => id);
  const measurements = idsOf(content, 'measurement').map(({ id }) => id);
  const aspects = idsOf(content, 'aspect');
  const aspectRefs = aspects.map(({ topic, id }) => `${topic}/${id}`);
  const findings: Finding[] = [];
  const need: Need = (...reference) => findings.push(...missing(...reference));
  const cases = idsOf(content, 'case').map(({ id }) => id);
  const joining = joiningOf(content);

  for (const { data, value } of sourcesOf(content, 'guide')) {
    const lists = { frameworks, topics, examples, experiments, cases, pages } as const;
    for (const [list, known] of Object.entries(lists)) {
      const named = value[list as keyof typeof lists];
      for (const [index, id] of named.entries())
        need(`one of the ${list}`, id, known, data.placeOf([list, index]), `${list}[${index}]`, `${content.folder}/${list}/${id}`);
      for (const id of known.filter((one) => !named.includes(one)))
        findings.push(error(data.placeOfKey([list]), list, `every one of the ${list} in the list`, `no "${id}"`, `- ${id}`));
    }
  }
  for (const { data, value, role } of sourcesOf(content, 'topic')) {
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
    for (const key of [...frameworks, EITHER].filter((one) => !(one in value.choose))) {
      const report = joining.includes(key) ? warning : error;
      findings.push(
        report(data.placeOfKey(['choose']), 'choose', `when to choose each framework, and ${EITHER}`, `no "${key}"`, `${key}: ["…"]`),
      );
    }
  }
  for (const topic of new Set(aspects.map((aspect) => aspect.topic)))
    if (!topics.includes(topic)) {
      const place = { file: `${content.folder}/topics/${topic}/index.md`, line: 1, column: 1 };
      findings.push(error(place, 'topic', 'an index.md in the folder of each topic', 'none', `add ${place.file}`));
    }
  for (const { data, value } of sourcesOf(content, 'aspect')) {
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
              [...experiments, ...examples],
              data.placeOf(path),
              message,
              `${content.folder}/experiments/${evidence.id}`,
            );
          if (evidence.kind === 'measurement')
            need(
              'a measurement',
              evidence.id,
              measurements,
              data.placeOf(path),
              message,
              `${content.folder}/measurements/${evidence.id}.json`,
            );
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
  for (const kind of ['example', 'experiment'] as const)
    for (const { data, value, role } of sourcesOf(content, kind)) {
      for (const [index, ref] of value.aspects.entries())
        need('an aspect', ref, aspectRefs, data.placeOf(['aspects', index]), `aspects[${index}]`, `${content.folder}/topics/${ref}.md`);
      const shelf = `${kind}s`;
      if (!idsOf(content, 'transcript').some((one) => one.shelf === shelf && one.example === role.id)) {
        const tip = `add ${content.folder}/${shelf}/${role.id}/transcript.yaml`;
        findings.push(error(data.placeOf([]), 'transcript', 'a transcript.yaml beside the file', 'none', tip));
      }
    }
  const inTranscripts = transcriptReferences(content, frameworks, joining, need);
  return [...findings, ...inTranscripts];
}

/** What a transcript names: frameworks, the files of their programs, and the frameworks that a step is for. */
function transcriptReferences(content: Content, frameworks: readonly string[], joining: readonly string[], need: Need): Finding[] {
  const findings: Finding[] = [];
  const programs = idsOf(content, 'program');
  const runtimes = idsOf(content, 'runtime').map(({ id }) => id);
  for (const { data, value, role } of sourcesOf(content, 'transcript')) {
    const needFramework = (id: string, path: readonly (string | number)[], message: string): void =>
      need('a framework', id, frameworks, data.placeOfKey(path), message, `${content.folder}/frameworks/${id}.md`);
    for (const [framework, { files }] of Object.entries(value.programs)) {
      const path = ['programs', framework];
      needFramework(framework, path, path.join('.'));
      const runtime = `${content.folder}/runtimes/${framework}.yaml`;
      if (frameworks.includes(framework) && !runtimes.includes(framework))
        findings.push(error(data.placeOfKey(path), path.join('.'), 'a runtime for the framework', 'none', `add ${runtime}`));
      const own = programs.filter((file) => file.example === role.example && file.framework === framework).map(({ name }) => name);
      const folder = `${content.folder}/${role.shelf}/${role.example}/${framework}`;
      for (const [index, name] of files.entries()) {
        const message = `programs.${framework}.files[${index}]`;
        need('a file of the program', name, own, data.placeOf([...path, 'files', index]), message, `${folder}/${name}`);
      }
      for (const name of own.filter((one) => !files.includes(one))) {
        const expected = 'every file of the folder in the list';
        findings.push(
          error(data.placeOfKey([...path, 'files']), `${path.join('.')}.files`, expected, `no "${name}"`, `files: […, ${name}]`),
        );
      }
    }
    for (const framework of frameworks.filter((one) => !(one in value.programs))) {
      const tip = `add the folder ${content.folder}/${role.shelf}/${role.example}/${framework}`;
      const report = joining.includes(framework) ? warning : error;
      findings.push(report(data.placeOfKey(['programs']), 'programs', 'a program for each framework', `no "${framework}"`, tip));
    }
    const ids = new Map<string, number>();
    for (const [index, step] of value.steps.entries()) {
      const first = step.id === undefined ? undefined : ids.get(step.id);
      if (step.id !== undefined && first === undefined) ids.set(step.id, index);
      if (step.id !== undefined && first !== undefined) {
        const place = data.placeOf(['steps', index, 'id']);
        findings.push(
          error(place, `steps[${index}].id`, 'an id that stands once', `"${step.id}", also that of step ${first + 1}`, 'name one anew'),
        );
      }
      for (const [number, scope] of (step.for ?? []).entries())
        needFramework(scope.split(' ')[0] ?? scope, ['steps', index, 'for', number], `steps[${index}].for[${number}]`);
      if (step.each === undefined) continue;
      for (const framework of Object.keys(step.each))
        needFramework(framework, ['steps', index, 'each', framework], `steps[${index}].each.${framework}`);
      const asked = Object.keys(value.programs).filter(
        (id) => step.for === undefined || step.for.some((scope) => scope.split(' ')[0] === id),
      );
      for (const framework of asked.filter((id) => step.each?.[id] === undefined)) {
        const place = data.placeOfKey(['steps', index, 'each']);
        const expected = 'what must come back from each framework that is asked';
        findings.push(error(place, `steps[${index}].each`, expected, `nothing for "${framework}"`, `${framework}: { status: … }`));
      }
    }
  }
  return findings;
}
