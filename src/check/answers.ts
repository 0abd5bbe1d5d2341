import { type Content, sourcesOf } from '../content/content.ts';
import { owedBy } from '../content/owed.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import { periodProblems } from '../releases/periods.ts';
import { compareVersions } from '../releases/versions.ts';
import { counted } from '../words/count.ts';

/**
 * Every framework has an answer for every aspect and every compared release, and all use the same scale: level
 * or value. Missing answers of a framework that is still joining are combined into one warning.
 */
export function answersAreComplete(content: Content): Finding[] {
  const findings: Finding[] = [];
  const frameworks = sourcesOf(content, 'framework');
  for (const { data, value } of sourcesOf(content, 'aspect')) {
    for (const { role, value: framework } of frameworks) {
      const answers = value.answers[role.id];
      if (answers === undefined) {
        const tip = `${role.id}: [{ level: …, summary: …, evidence: […] }]`;
        if (!framework.joining)
          findings.push(error(data.placeOfKey(['answers']), 'answers', `an answer for each framework`, `none for "${role.id}"`, tip));
        continue;
      }
      for (const { index, field, expected, actual } of periodProblems(answers, framework.releases)) {
        const path = ['answers', role.id, index, field];
        findings.push(error(data.placeOf(path), `answers.${role.id}[${index}].${field}`, expected, actual, `${field}: "…"`));
      }
    }
    const terms = Object.entries(value.answers).flatMap(([key, answers]) => answers.map((answer, index) => ({ key, index, answer })));
    const [first] = terms;
    const odd = terms.find(({ answer }) => first !== undefined && (answer.level === undefined) !== (first.answer.level === undefined));
    if (first !== undefined && odd !== undefined) {
      const [has, lacks] = first.answer.level === undefined ? (['value', 'level'] as const) : (['level', 'value'] as const);
      const path = ['answers', odd.key, odd.index, lacks];
      findings.push(
        error(data.placeOf(path), `answers.${odd.key}[${odd.index}]`, `a ${has}, as in the other answers`, `a ${lacks}`, `${has}: …`),
      );
    }
  }
  return findings;
}

/** A framework may be marked as joining only while content is missing. That is one warning: hundreds would hide an error. */
export const joiningFrameworksOwe = (content: Content): Finding[] =>
  sourcesOf(content, 'framework').flatMap(({ data, value, role }) => {
    if (!value.joining) return [];
    const place = data.placeOf(['joining']);
    const owed = owedBy(content, role.id);
    const [first] = owed;
    if (first === undefined) return [warning(place, 'joining', 'no such line, as nothing is owed any more', 'true', 'remove the line')];
    const counts = [...Map.groupBy(owed, ({ kind }) => kind)].map(([kind, some]) => counted(some.length, kind));
    const tip = `begin at ${first.place.file}:${first.place.line}: ${first.what}`;
    return [warning(place, 'joining', 'a framework that owes nothing', `one that owes ${counts.join(', ')}`, tip)];
  });

/** Pages were verified against the newest version of each release that the guide compares. */
export function verifiedAgainstNewest(content: Content): Finding[] {
  const findings: Finding[] = [];
  const frameworks = sourcesOf(content, 'framework');
  for (const { data, value } of sourcesOf(content, 'aspect'))
    for (const { role, value: framework } of frameworks) {
      if (framework.joining && value.answers[role.id] === undefined) continue;
      const against = value.verified.against[role.id] ?? [];
      for (const { version, latest } of framework.releases.filter(({ compared }) => compared)) {
        const seen = against.find((one) => one === version || one.startsWith(`${version}.`));
        if (seen !== undefined && compareVersions(seen, latest) >= 0) continue;
        findings.push(
          warning(
            data.placeOf(['verified', 'against', role.id]),
            `verified.against.${role.id}`,
            `${latest}, the newest version of ${version}`,
            seen ?? (against.length > 0 ? against.join(', ') : 'nothing'),
            `check the answers with ${framework.name} ${latest}, then write ${role.id}: ["${latest}"]`,
          ),
        );
      }
    }
  return findings;
}
