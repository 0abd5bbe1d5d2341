import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import { fingerprint } from '../measurements/results.ts';
import { missing } from './missing.ts';

/** Everything in the plan exists, every measurement is planned, and the programs are unchanged since they were measured. */
export function measurementsHoldTogether(content: Content): Finding[] {
  const findings: Finding[] = [];
  const { folder } = content;
  const need = (...reference: Parameters<typeof missing>): number => findings.push(...missing(...reference));
  const files = content.sources.flatMap(({ role, text }) => (role.kind === 'measured-program' ? [{ ...role, text }] : []));
  const measured = idsOf(content, 'measurement').map(({ id }) => id);
  const [plan] = sourcesOf(content, 'measurement-plan');

  if (plan !== undefined) {
    const { data, value } = plan;
    const scopes = value.scopes.map(({ id }) => id);
    const programs = value.programs.map(({ id }) => id);
    for (const [index, target] of value.targets.entries()) {
      const at = `targets[${index}]`;
      const place = (key: string): ReturnType<typeof data.placeOf> => data.placeOf(['targets', index, key]);
      need('a scope', target.scope, scopes, place('scope'), `${at}.scope`, 'it to scopes');
      const installed = value.packages[target.framework]?.[target.version] ?? {};
      if (!Object.values(installed).includes(target.version)) {
        const tip = `packages: { ${target.framework}: { "${target.version}": { …: "${target.version}" } } }`;
        findings.push(error(place('version'), `${at}.version`, 'a release that packages install', `"${target.version}"`, tip));
      }
      for (const [number, id] of (target.programs ?? []).entries())
        need(
          'a program',
          id,
          programs,
          data.placeOf(['targets', index, 'programs', number]),
          `${at}.programs[${number}]`,
          'it to programs',
        );
    }
    for (const [index, { id }] of value.programs.entries())
      for (const framework of new Set(value.targets.map((target) => target.framework)))
        if (!files.some((file) => file.program === id && file.name.startsWith(`${framework}/`))) {
          const tip = `add the folder ${folder}/measurements/programs/${id}/${framework}`;
          findings.push(error(data.placeOf(['programs', index, 'id']), `programs[${index}].id`, `a program for ${framework}`, 'none', tip));
        }
    for (const [index, measurement] of value.measurements.entries()) {
      const at = `measurements[${index}]`;
      for (const [number, id] of measurement.programs.entries())
        need(
          'a program',
          id,
          programs,
          data.placeOf(['measurements', index, 'programs', number]),
          `${at}.programs[${number}]`,
          'it to programs',
        );
      if (!measured.includes(measurement.id)) {
        const found = `no ${measurement.id}.json`;
        findings.push(
          warning(data.placeOf(['measurements', index, 'id']), `${at}.id`, 'a measurement that was made', found, 'npm run measure'),
        );
      }
    }
  }
  for (const { data, value, role } of sourcesOf(content, 'measurement')) {
    const planned = plan?.value.measurements.map(({ id }) => id) ?? [];
    need('a measurement of the plan', role.id, planned, data.placeOf([]), 'measurement', `it to ${folder}/measurements/plan.yaml`);
    for (const [program, then] of Object.entries(value.programs)) {
      const now = fingerprint(files.filter((file) => file.program === program));
      if (now === then) continue;
      const place = data.placeOf(['programs', program]);
      findings.push(
        warning(place, `programs.${program}`, `the fingerprint of the files, ${now}`, `"${then}"`, 'npm run measure -- --anew'),
      );
    }
  }
  return findings;
}
