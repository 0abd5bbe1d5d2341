import { answersAreReadable, answersOf } from '../content/answers-of.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { type Finding, warning } from '../findings/finding.ts';
import { packageKey } from '../words/package-name.ts';

/**
 * Where the guide has a list of packages, each that an answer names is in it: a team has to know the licence of what it installs. A
 * package is reported where it is named first.
 */
function unlistedPackages(content: Content): Finding[] {
  const [list] = sourcesOf(content, 'packages');
  if (list === undefined) return [];
  const listed = new Set(Object.keys(list.value).map(packageKey));
  return answersOf(content).flatMap(({ data, path, answer }) =>
    answer.packages.flatMap(({ name, version }, number) => {
      if (listed.has(packageKey(name))) return [];
      listed.add(packageKey(name));
      const at = [...path, 'packages', number, 'name'];
      const tip = `${name}: { version: "${version}", licence: MIT }, in ${list.path}, with the licence that its wheel states`;
      return [warning(data.placeOf(at), fieldName(at), `a package of ${list.path}`, `"${name}"`, tip)];
    }),
  );
}

/** What the guide knows of a package is about the version that answers name: otherwise its licence and its day may be others by now. */
export function packageFactsAreCurrent(content: Content): Finding[] {
  if (!answersAreReadable(content)) return [];
  const named = new Map(
    answersOf(content).flatMap(({ answer }) => answer.packages.map(({ name, version }) => [packageKey(name), version])),
  );
  const outdated = sourcesOf(content, 'packages').flatMap(({ data, value }) =>
    Object.entries(value).flatMap(([name, { version }]) => {
      const current = named.get(packageKey(name));
      if (current === version) return [];
      return current === undefined
        ? [warning(data.placeOfKey([name]), fieldName([name]), 'a package that an answer names', `"${name}"`, 'remove the line')]
        : [
            warning(
              data.placeOf([name, 'version']),
              fieldName([name, 'version']),
              `"${current}", the version that answers name`,
              `"${version}"`,
              `version: "${current}", and look at its licence and its day again`,
            ),
          ];
    }),
  );
  return [...unlistedPackages(content), ...outdated];
}

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
