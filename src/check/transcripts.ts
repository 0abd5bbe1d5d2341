import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { error, type Finding } from '../findings/finding.ts';
import { joiningOf } from './joining.ts';
import { missing } from './missing.ts';

/** A transcript lists every file of its programs, has a program for each framework, and states what each should return. */
export function transcriptsAreComplete(content: Content): Finding[] {
  const findings: Finding[] = [];
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const joining = joiningOf(content);
  const need = (...reference: Parameters<typeof missing>): void => void findings.push(...missing(...reference));
  const programs = Map.groupBy(idsOf(content, 'program'), ({ example, framework }) => `${example}/${framework}`);
  const runtimes = idsOf(content, 'runtime').map(({ id }) => id);
  for (const { data, value, role } of sourcesOf(content, 'transcript')) {
    const needFramework = (id: string, path: readonly (string | number)[], message: string): void =>
      need('a framework', id, frameworks, data.placeOfKey(path), message, `${content.folder}/frameworks/${id}.md`);
    for (const [framework, { files }] of Object.entries(value.programs)) {
      const path = ['programs', framework];
      const runtime = `${content.folder}/runtimes/${framework}.yaml`;
      if (frameworks.includes(framework) && !runtimes.includes(framework))
        findings.push(error(data.placeOfKey(path), path.join('.'), 'a runtime for the framework', 'none', `add ${runtime}`));
      const own = (programs.get(`${role.example}/${framework}`) ?? []).map(({ name }) => name);
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
    for (const framework of frameworks.filter((one) => !(one in value.programs) && !joining.includes(one))) {
      const tip = `add the folder ${content.folder}/${role.shelf}/${role.example}/${framework}`;
      findings.push(error(data.placeOfKey(['programs']), 'programs', 'a program for each framework', `no "${framework}"`, tip));
    }
    const ids = new Map<string, number>();
    for (const [index, step] of value.steps.entries()) {
      const first = step.id === undefined ? undefined : ids.get(step.id);
      if (step.id !== undefined && first === undefined) ids.set(step.id, index);
      if (step.id !== undefined && first !== undefined) {
        const place = data.placeOf(['steps', index, 'id']);
        findings.push(
          error(place, `steps[${index}].id`, 'a unique id', `"${step.id}", also that of step ${first + 1}`, 'rename one of them'),
        );
      }
      for (const [number, scope] of (step.for ?? []).entries())
        needFramework(scope.split(' ')[0] ?? scope, ['steps', index, 'for', number], `steps[${index}].for[${number}]`);
      if (step.each === undefined) continue;
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
