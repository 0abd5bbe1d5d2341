import { answersAreReadable, answersOf } from '../content/answers-of.ts';
import { type Content, filesOf, sourcesOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { error, type Finding } from '../findings/finding.ts';
import { holdsFor } from '../releases/periods.ts';
import { LEVELS_THAT_NEED_A_PACKAGE } from '../schemas/answer.ts';
import { packageKey } from '../words/package-name.ts';

/** Everything that a team can say about itself changes at least one row of its comparison: otherwise it would be asked for nothing. */
export function teamChoicesChangeRows(content: Content): Finding[] {
  if (!answersAreReadable(content) || filesOf(content, 'framework').some(({ value }) => value === undefined)) return [];
  const needed = new Set(
    answersOf(content)
      .filter(({ answer: { level } }) => level !== undefined && LEVELS_THAT_NEED_A_PACKAGE.includes(level))
      .flatMap(({ answer }) => answer.packages.map(({ name }) => packageKey(name))),
  );
  return sourcesOf(content, 'team').flatMap(({ data, value }) =>
    value.questions.flatMap(({ choices }, question) =>
      choices.flatMap((choice, at): Finding[] => {
        const path = ['questions', question, 'choices', at];
        const { in_use: inUse, matters, settles, releases } = choice;
        const idle = inUse.flatMap((name, index) =>
          needed.has(packageKey(name))
            ? []
            : [
                error(
                  data.placeOf([...path, 'in_use', index]),
                  fieldName([...path, 'in_use', index]),
                  'a package that an answer needs',
                  `"${name}", which none names`,
                  'remove it, or name it in the answers that need it',
                ),
              ],
        );
        if (releases === 'lts' && !supportedReleasesDiffer(content))
          idle.push(
            error(
              data.placeOf([...path, 'releases']),
              fieldName([...path, 'releases']),
              'an answer that differs between the newest release and the one with long-term support',
              'none',
              'remove the line',
            ),
          );
        if (releases === undefined && inUse.length + matters.length + settles.length === 0)
          idle.push(
            error(
              data.placeOf(path),
              fieldName(path),
              'a choice that changes a row (releases, in_use, matters or settles)',
              'one that changes none',
              'matters: […]',
            ),
          );
        return idle;
      }),
    ),
  );
}

/** Whether an answer for the newest compared release of a framework is not the one for its release with long-term support. */
function supportedReleasesDiffer(content: Content): boolean {
  return sourcesOf(content, 'framework').some(({ role, value }) => {
    const compared = value.releases.filter((release) => release.compared);
    const [newest] = compared;
    const supported = compared.find(({ lts }) => lts);
    if (newest === undefined || supported === undefined) return false;
    return answersOf(content).some(
      ({ framework, answer }) => framework === role.id && holdsFor(answer, newest) !== holdsFor(answer, supported),
    );
  });
}
