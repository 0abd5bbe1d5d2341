import { chosenRows, EMPTY, withRows } from '../../choose/choice.ts';
import type { ComparisonData, DataAnswer, DataPackage, DataRow } from '../../choose/data.ts';
import { digestOf } from '../../choose/digest.ts';
import { resultInWords, resultOf, uncountedSection } from '../../choose/view.ts';
import { codeInline } from '../../markdown/inline.ts';
import { LEGEND } from '../../matrix/levels.ts';
import { holdsFor } from '../../releases/periods.ts';
import type { Answer } from '../../schemas/answer.ts';
import { addressOn, paths, type Site } from '../../urls/urls.ts';
import { compare as words } from '../../words/en/compare.ts';
import { packageKey } from '../../words/package-name.ts';
import { refOf } from '../lookup.ts';
import type { Aspect, Case, Framework, Guide } from '../model.ts';
import { frameOf } from './frame.ts';

/** What the page of a reader's own comparison shows. */
export const comparePage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, {
    title: words.title,
    description: words.description(guide.settings.title),
    path: paths.compare,
    kind: 'overview',
    aliases: words.aliases,
    wide: true,
  }),
  frameworks: guide.frameworks.map(({ id, data }) => ({ id, name: data.name })),
  cases: guide.cases.map(({ id, data }) => ({ id, title: words.entry(data.title), path: paths.case(id) })),
  topics: guide.topics.map(({ id, data }) => ({ id, title: data.title })),
  team: guide.team,
});

/** The rows of the guide, small, for the browser. */
export function comparisonData(guide: Guide, site: Site): ComparisonData {
  const packages = packagesOf(guide);
  const places = new Map(packages.map(({ name }, place) => [packageKey(name), place]));
  const placesOf = (names: readonly string[]): number[] => names.flatMap((name) => places.get(packageKey(name)) ?? []);
  return {
    guide: guide.settings.title,
    root: addressOn(site, paths.home),
    frameworks: guide.frameworks.map((framework) => ({
      id: framework.id,
      name: framework.data.name,
      releases: releasesOf(framework).map(({ version, latest, lts }) => ({ version, latest, ...(lts ? { lts } : {}) })),
    })),
    levels: Object.fromEntries(LEGEND.map(({ level, word }) => [level, word])),
    topics: guide.topics.map(({ id, data, aspects }) => ({ id, title: data.title, rows: aspects.map((one) => dataRow(one, placesOf)) })),
    cases: guide.cases.map(({ id, data, matters, also }) => {
      const [should, nice] = LESS.map((weight) => also.filter((one) => one.weight === weight).map(({ aspect }) => refOf(aspect)));
      return {
        ...{ id, title: words.entry(data.title), rows: matters.map(refOf) },
        ...(should?.length ? { should } : {}),
        ...(nice?.length ? { nice } : {}),
      };
    }),
    packages,
    team: guide.team.map(({ id, title, several, choices }) => ({
      id,
      title,
      ...(several ? { several } : {}),
      choices: choices.map((one) => ({
        id: one.id,
        title: one.title,
        ...(one.releases === 'lts' ? { lts: true as const } : {}),
        ...(one.in_use.length > 0 ? { inUse: placesOf(one.in_use) } : {}),
        ...(one.matters.length > 0 ? { matters: one.matters } : {}),
        ...(one.settles.length > 0 ? { settles: one.settles } : {}),
      })),
    })),
  };
}

/** Weights of what a case names beside the rows that decide. */
const LESS = ['should', 'nice'] as const;

/** The releases that answers are given for, newest first. */
const releasesOf = ({ compared, newest }: Framework): Framework['compared'] => (compared.length > 0 ? compared : [newest]);

/** Each package that an answer names, once. */
function packagesOf({ topics, packages: known }: Guide): DataPackage[] {
  const facts = new Map(Object.entries(known).map(([name, one]) => [packageKey(name), one]));
  const named = topics.flatMap(({ aspects }) =>
    aspects.flatMap(({ answers }) => answers.flatMap(({ periods }) => periods.flatMap(({ packages }) => packages))),
  );
  return [...Map.groupBy(named, ({ name }) => packageKey(name))].flatMap(([key, [one]]): DataPackage[] => {
    if (one === undefined) return [];
    const { name, version, by, url } = one;
    const fact = facts.get(key);
    return [
      {
        ...{ name, version, by },
        ...(url === undefined ? {} : { url }),
        ...(fact?.version === version ? { licence: fact.licence } : {}),
        ...(fact?.version === version && fact.released !== undefined ? { released: fact.released } : {}),
      },
    ];
  });
}

function dataRow(aspect: Aspect, placesOf: (names: readonly string[]) => number[]): DataRow {
  const answers = aspect.answers.map(({ framework, periods, current }) => {
    const compared = releasesOf(framework);
    const held = [current, ...periods.filter((one) => one !== current)].flatMap((answer) => {
      const releases = compared.filter((release) => holdsFor(answer, release)).map(({ version }) => version);
      return releases.length === 0 && answer !== current
        ? []
        : [dataAnswer(answer, placesOf, releases.length < compared.length ? releases : undefined)];
    });
    return held;
  });
  const { verified } = aspect.data;
  const against = aspect.answers.flatMap(({ framework }): [string, readonly string[]][] => {
    const versions = verified.against[framework.id];
    return versions === undefined ||
      isSameList(
        versions,
        releasesOf(framework).map(({ latest }) => latest),
      )
      ? []
      : [[framework.id, versions]];
  });
  return {
    id: refOf(aspect),
    title: aspect.data.title,
    question: aspect.data.question,
    digest: digestOf(JSON.stringify(aspect.answers.map(({ periods }) => periods.map(whatItSays)))),
    verified: verified.date,
    ...(against.length === 0 ? {} : { against: Object.fromEntries(against) }),
    answers,
  };
}

/** What makes an answer another one. Its sentences may be written better without that. */
const whatItSays = ({ level, value, since, until, packages }: Answer): unknown => [
  ...[level, value, since, until],
  packages.map(({ name }) => packageKey(name)),
];

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

function dataAnswer(
  { level, value, summary, how, packages }: Answer,
  placesOf: (names: readonly string[]) => number[],
  releases: readonly string[] | undefined,
): DataAnswer {
  return {
    ...(level === undefined ? {} : { level }),
    ...(value === undefined ? {} : { value }),
    text: codeInline(summary),
    ...(how === undefined ? {} : { how: codeInline(how) }),
    ...(packages.length === 0 ? {} : { packages: placesOf(packages.map(({ name }) => name)) }),
    ...(releases === undefined ? {} : { releases }),
  };
}

/** The result for the rows of a case alone, as the page of the case shows it. */
export function caseResult(guide: Guide, site: Site, { id, matters, also }: Case) {
  const rows = [...matters, ...also.map(({ aspect }) => aspect)];
  const own = {
    ...guide,
    topics: guide.topics.map((topic) => ({ ...topic, aspects: topic.aspects.filter((one) => rows.includes(one)) })),
  };
  const data = comparisonData(own, site);
  const chosen = chosenRows(data, withRows(data, EMPTY, { cases: [id] }));
  const shown = { data, base: site.base, chosen, rank: 3 } as const;
  return {
    sentence: resultInWords({ chosen }),
    sections: [...resultOf(shown), ...uncountedSection(shown)],
    /** Where the reader weighs the rows. */
    path: `${paths.compare}?case=${id}`,
  };
}
