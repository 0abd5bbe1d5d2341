import { answersOf } from '../content/answers-of.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { type Finding, warning } from '../findings/finding.ts';
import { packageKey } from '../words/package-name.ts';

/**
 * A package has the same version in all answers that mention it: the version that programs run, otherwise the one mentioned
 * first. Without this rule, a version updated in one place would stay outdated in the others.
 */
export function packagesAgree(content: Content): Finding[] {
  const findings: Finding[] = [];
  const run = Map.groupBy(
    sourcesOf(content, 'lock').flatMap(({ value }) => value.wheels),
    ({ name }) => packageKey(name),
  );
  const named = new Map<string, { readonly version: string; readonly file: string }>();
  for (const { answer, data, path, file } of answersOf(content))
    for (const [number, { name, version }] of answer.packages.entries()) {
      const key = packageKey(name);
      const wheels = run.get(key)?.map((wheel) => wheel.version);
      const first = named.get(key);
      const versions = wheels ?? [first?.version ?? version];
      if (first === undefined) named.set(key, { version, file });
      if (versions.includes(version)) continue;
      const at = [...path, 'packages', number, 'version'];
      const expected = `${versions.join(' or ')}, the version ${wheels === undefined ? `in ${content.folder}/${first?.file}` : 'that programs run'}`;
      const tip = `version: "${versions[0]}", and look at its evidence again`;
      findings.push(warning(data.placeOf(at), fieldName(at), expected, `"${version}"`, tip));
    }
  return findings;
}
