import { type Finding, warning } from '../findings/finding.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { lockSchema } from '../schemas/runtime.ts';
import { packageKey } from '../words/package-name.ts';
import { type Content, sourcesOf } from './content.ts';

/**
 * A package has one version in all answers that name it: the one that programs run where they run it, else the one that is named
 * first. A version that was looked at in one place only is otherwise forgotten in the others.
 */
export function packagesAgree(content: Content): Finding[] {
  const findings: Finding[] = [];
  const run = Map.groupBy(
    sourcesOf(content, 'lock', lockSchema).flatMap(({ value }) => value.wheels),
    ({ name }) => packageKey(name),
  );
  const named = new Map<string, { readonly version: string; readonly path: string }>();
  for (const { data, value, path } of sourcesOf(content, 'aspect', aspectSchema))
    for (const [framework, answers] of Object.entries(value.answers))
      for (const [index, { packages }] of answers.entries())
        for (const [number, { name, version }] of packages.entries()) {
          const key = packageKey(name);
          const wheels = run.get(key)?.map((wheel) => wheel.version);
          const first = named.get(key);
          const versions = wheels ?? [first?.version ?? version];
          if (first === undefined) named.set(key, { version, path });
          if (versions.includes(version)) continue;
          const place = data.placeOf(['answers', framework, index, 'packages', number, 'version']);
          const expected = `${versions.join(' or ')}, the version ${wheels === undefined ? `in ${content.folder}/${first?.path}` : 'that programs run'}`;
          const tip = `version: "${versions[0]}", and look at its evidence again`;
          findings.push(warning(place, `answers.${framework}[${index}].packages[${number}].version`, expected, `"${version}"`, tip));
        }
  return findings;
}
