import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import { EITHER } from '../schemas/topic.ts';
import { joiningOf } from './joining.ts';
import { missing } from './missing.ts';

/** Statements have unique ids, every publication is cited by a statement, and cases have a section for each framework. */
export function ledgerHoldsTogether(content: Content): Finding[] {
  const findings: Finding[] = [];
  const { folder } = content;
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const claims = sourcesOf(content, 'claim');
  const joining = joiningOf(content);
  const need = (...reference: Parameters<typeof missing>): number => findings.push(...missing(...reference));

  const seen = new Map<string, string>();
  for (const { data, value, path } of claims) {
    for (const [index, statement] of value.statements.entries()) {
      const at = `statements[${index}]`;
      const first = seen.get(statement.id);
      if (first === undefined) seen.set(statement.id, `${folder}/${path}`);
      else {
        const actual = `"${statement.id}", also in ${first}`;
        findings.push(error(data.placeOf(['statements', index, 'id']), `${at}.id`, 'a unique id', actual, 'rename one of them'));
      }
    }
  }
  const named = new Set(claims.flatMap(({ value }) => value.statements.flatMap((statement) => statement.sources)));
  for (const { data, role } of sourcesOf(content, 'source'))
    if (!named.has(role.id))
      findings.push(warning(data.placeOf([]), 'source', 'a publication that a statement names', `"${role.id}"`, `sources: [${role.id}]`));

  for (const { data, value } of sourcesOf(content, 'case')) {
    for (const [field, allowed] of [
      ['sides', frameworks],
      ['choose', [...frameworks, EITHER]],
    ] as const) {
      const present = Object.keys(value[field]);
      for (const key of allowed.filter((one) => !present.includes(one) && !joining.includes(one)))
        findings.push(error(data.placeOfKey([field]), field, `a part for each framework`, `no "${key}"`, `${key}: …`));
    }
  }
  for (const { data, value } of sourcesOf(content, 'series')) {
    const own = value.sources.map(({ id }) => id);
    for (const [index, point] of value.points.entries()) {
      const at = `points[${index}]`;
      need('a source of this series', point.source, own, data.placeOf(['points', index, 'source']), `${at}.source`, 'it to sources');
    }
  }
  return findings;
}
