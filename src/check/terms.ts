import { answersAreReadable } from '../content/answers-of.ts';
import { type Content, filesOf, idsOf, sourcesOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Name, Term } from '../schemas/term.ts';
import { packageKey } from '../words/package-name.ts';
import { joiningOf } from './joining.ts';

/** The file of a program that proves names: one name on each line. */
const LIST = 'names.txt';

/** A name of a term, and where it is. */
interface PlacedName {
  readonly framework: string;
  readonly name: Name;
  readonly place: Place;
  readonly field: string;
}

/** Each term says what every framework calls it, no two say the same, and the packages that they name are known. */
export function termsAreComplete(content: Content): Finding[] {
  const findings: Finding[] = [];
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const joining = joiningOf(content);
  const packages = packagesOf(content);
  const pairs = new Map<string, Place>();
  for (const { data, value } of sourcesOf(content, 'aspect'))
    for (const [index, { names }] of value.terms.entries()) {
      const field = `terms[${index}].names`;
      const place = data.placeOfKey(['terms', index, 'names']);
      // A misspelt framework is an error of its own, and its names may be the ones that are missing.
      const areKnown = Object.keys(names).every((id) => frameworks.includes(id));
      for (const id of areKnown ? frameworks.filter((one) => names[one] === undefined && !joining.includes(one)) : [])
        findings.push(error(place, field, 'names for each framework', `none for "${id}"`, `${id}: [] if it has none`));
      const repeated = pairsOf(names, frameworks)
        .map((pair) => pairs.get(pair))
        .find((first) => first !== undefined);
      if (repeated !== undefined) {
        const found = `the same names as at ${repeated.file}:${repeated.line}:${repeated.column}`;
        findings.push(error(place, field, 'names that no other term has', found, 'remove one of the two'));
      }
      for (const pair of pairsOf(names, frameworks)) if (!pairs.has(pair)) pairs.set(pair, place);
    }
  // A file that cannot be read may name the package.
  if (filesOf(content, 'aspect').some(({ value }) => value === undefined)) return findings;
  for (const { name, place, field } of namesOf(content))
    if (name.package !== undefined && !packages.has(packageKey(name.package)))
      findings.push(
        error(place, `${field}.package`, 'a package that an answer names or a program uses', `"${name.package}"`, 'correct the name'),
      );
  return findings;
}

/** Every name of a term is looked up by the program that proves names, if the guide has one, and that looks up no others. */
export function namesAreProven(content: Content): Finding[] {
  const prover = sourcesOf(content, 'guide')[0]?.value.names_proven_by;
  if (prover === undefined) return [];
  const findings: Finding[] = [];
  const names = Map.groupBy(namesOf(content), ({ framework }) => framework);
  const known = new Set(idsOf(content, 'framework').map(({ id }) => id));
  const misplaced = [...names].flatMap(([framework, own]) => (known.has(framework) ? [] : own));
  for (const [framework, own] of names) {
    if (!known.has(framework)) continue;
    const listed = linesOf(content, prover, framework);
    for (const { name, place, field } of own) {
      const { code, is = code } = name;
      if (listed.has(is)) continue;
      const tip = `add the line ${is} to ${prover}/${framework}/${LIST}`;
      findings.push(error(place, field, `a name that the program ${prover} looks up`, `"${is}"`, tip));
    }
  }
  // A name that is not used may be that of an answer which cannot be read.
  if (!answersAreReadable(content)) return findings;
  for (const { role, value, path } of sourcesOf(content, 'program')) {
    if (role.example !== prover || role.name !== LIST) continue;
    const used = new Set([...(names.get(role.framework) ?? []), ...misplaced].map(({ name }) => name.is ?? name.code));
    for (const [index, line] of value.text.split('\n').entries())
      if (line !== '' && !used.has(line)) {
        const place = { file: `${content.folder}/${path}`, line: index + 1, column: 1 };
        findings.push(error(place, LIST, 'a name of a term', `"${line}"`, 'remove the line'));
      }
  }
  return findings;
}

/** What tells a term from others: what any two frameworks call it, in order. */
const pairsOf = (names: Term['names'], frameworks: readonly string[]): string[] => {
  const own = frameworks.flatMap((id) => {
    const codes = (names[id] ?? []).map(({ code }) => code);
    return codes.length === 0 ? [] : [`${id} ${JSON.stringify(codes)}`];
  });
  return own.length === 1 ? own : own.flatMap((one, index) => own.slice(index + 1).map((other) => `${one} ${other}`));
};

const namesOf = once((content: Content): PlacedName[] =>
  sourcesOf(content, 'aspect').flatMap(({ data, value }) =>
    value.terms.flatMap((term, index) =>
      Object.entries(term.names).flatMap(([framework, names]) =>
        names.map((name, number) => {
          const path = ['terms', index, 'names', framework, number];
          return { framework, name, place: data.placeOf(path), field: fieldName(path) };
        }),
      ),
    ),
  ),
);

/** Keys of the packages that answers name, and of those that programs may use. */
const packagesOf = (content: Content): ReadonlySet<string> =>
  new Set(
    [
      ...sourcesOf(content, 'lock').flatMap(({ value }) => value.wheels.map(({ name }) => name)),
      ...sourcesOf(content, 'aspect').flatMap(({ value }) =>
        Object.values(value.answers).flatMap((answers) => answers.flatMap(({ packages }) => packages.map(({ name }) => name))),
      ),
    ].map(packageKey),
  );

/** The names that the program of a framework looks up. */
const linesOf = (content: Content, example: string, framework: string): ReadonlySet<string> =>
  new Set(
    filesOf(content, 'program')
      .filter(({ role }) => role.example === example && role.framework === framework && role.name === LIST)
      .flatMap(({ text }) => text.split('\n')),
  );
