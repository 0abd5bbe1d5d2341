/** What a team has chosen: rows with their weights, answers that are better for it, and facts about itself. */
import type { Way, WeighedRow, Weight } from './balance.ts';
import { type ComparisonData, type DataAnswer, type DataCase, type DataChoice, type DataFramework, type DataRow, rowsIn } from './data.ts';

/** The choice of a team. All maps are by id. */
export interface Choice {
  /** Weights by row. */
  readonly weights: ReadonlyMap<string, Weight | 'ignore'>;
  /** By row whose answers are values: the frameworks whose value is better for the team. */
  readonly better: ReadonlyMap<string, readonly string[]>;
  /** By question to the team: the choices that hold. */
  readonly team: ReadonlyMap<string, readonly string[]>;
  /** Frameworks that are left out. */
  readonly without: readonly string[];
}

/** Nothing chosen. */
export const EMPTY: Choice = { weights: new Map(), better: new Map(), team: new Map(), without: [] };

/** Whether nothing is chosen. */
export const isEmpty = ({ weights, team, without }: Choice): boolean => weights.size + team.size + without.length === 0;

/** A row of the comparison. */
export interface ChosenRow extends WeighedRow {
  readonly row: DataRow;
  /** One for each framework of the comparison. */
  readonly answers: readonly DataAnswer[];
  /** Titles of the team's choices that added it. */
  readonly addedBy: readonly string[];
}

/** What is compared. */
export interface Chosen {
  readonly frameworks: readonly DataFramework[];
  /** The version of each that the answers hold for. */
  readonly versions: readonly string[];
  /** In the order of the guide. */
  readonly rows: readonly ChosenRow[];
  /** Rows that would be compared, but a choice of the team settles them. */
  readonly settled: readonly { readonly row: DataRow; readonly by: readonly string[] }[];
}

/** Weight of a row that a choice of the team adds. */
const ADDED: Weight = 'should';
const UNKNOWN: DataAnswer = { level: 'unknown', text: '' };

/** The rows that a team compares, each with its weight and the answers that hold for the team. */
export function chosenRows(data: ComparisonData, choice: Choice): Chosen {
  const places = data.frameworks.flatMap(({ id }, place) => (choice.without.includes(id) ? [] : [place]));
  const frameworks = places.flatMap((place) => data.frameworks[place] ?? []);
  const held = choicesHeld(data, choice);
  const inUse = new Set(held.flatMap(({ inUse: packages = [] }) => packages));
  const releases = frameworks.map((framework) => releaseFor(framework, held));
  const settled: { row: DataRow; by: string[] }[] = [];
  const rows = rowsIn(data).flatMap((row): ChosenRow[] => {
    const titles = (list: 'matters' | 'settles'): string[] => held.filter((one) => one[list]?.includes(row.id)).map(({ title }) => title);
    const addedBy = titles('matters');
    const weight = choice.weights.get(row.id) ?? (addedBy.length > 0 ? ADDED : 'ignore');
    if (weight === 'ignore') return [];
    const by = titles('settles');
    if (by.length > 0) {
      settled.push({ row, by });
      return [];
    }
    const answers = places.map((place, index) => answerOn(row.answers[place] ?? [], releases[index]?.version));
    return [{ id: row.id, row, weight, answers, addedBy, ...waysOf(answers, frameworks, choice.better.get(row.id) ?? [], inUse) }];
  });
  return { frameworks, versions: releases.map((release) => release?.latest ?? ''), rows, settled };
}

/** The choices about the team that hold, in the order of the guide. */
export const choicesHeld = ({ team }: Pick<ComparisonData, 'team'>, choice: Choice): DataChoice[] =>
  team.flatMap(({ id, choices }) => choices.filter((one) => choice.team.get(id)?.includes(one.id)));

function releaseFor({ releases }: DataFramework, held: readonly DataChoice[]): DataFramework['releases'][number] | undefined {
  const supported = held.some(({ lts }) => lts) ? releases.find(({ lts }) => lts) : undefined;
  return supported ?? releases[0];
}

const answerOn = (answers: readonly DataAnswer[], version: string | undefined): DataAnswer =>
  answers.find(({ releases }) => releases === undefined || (version !== undefined && releases.includes(version))) ?? answers[0] ?? UNKNOWN;

function waysOf(
  answers: readonly DataAnswer[],
  frameworks: readonly DataFramework[],
  better: readonly string[],
  inUse: ReadonlySet<number>,
): Pick<WeighedRow, 'by' | 'ways'> {
  if (answers.every(({ level }) => level !== undefined)) return { by: 'level', ways: answers.map((answer) => wayOf(answer, inUse)) };
  if (!frameworks.some(({ id }) => better.includes(id))) return { by: 'mark', ways: answers.map(() => undefined) };
  const ways = answers.map(({ level }, at): Way | undefined => {
    if (level === 'unknown') return undefined;
    return better.includes(frameworks[at]?.id ?? '') ? 'comes' : 'worse';
  });
  return { by: 'mark', ways };
}

function wayOf({ level, packages = [] }: DataAnswer, inUse: ReadonlySet<number>): Way | undefined {
  switch (level) {
    case 'on':
    case 'opt-in':
      return 'comes';
    case 'official':
    case 'third-party':
      return packages.length > 0 && packages.every((one) => inUse.has(one)) ? 'comes' : 'package';
    case 'by-hand':
      return 'own';
    case 'none':
      return 'none';
    default:
      return undefined;
  }
}

/** Whether a framework has a row built in only because the team uses the package already. */
export const isInUse = ({ answers, ways }: Pick<ChosenRow, 'answers' | 'ways'>, at: number): boolean =>
  ways[at] === 'comes' && (answers[at]?.level === 'official' || answers[at]?.level === 'third-party');

/** What a comparison begins with. */
export interface Start {
  readonly cases?: readonly string[];
  readonly topics?: readonly string[];
  readonly rows?: readonly string[];
}

/** Adds rows to a choice, without those that are in it: those of cases as the cases say, those of topics and single ones as should. */
export function withRows(data: ComparisonData, choice: Choice, { cases = [], topics = [], rows = [] }: Start): Choice {
  const known = new Set(rowsIn(data).map(({ id }) => id));
  const weights = new Map(choice.weights);
  const add = (ids: readonly string[], weight: Weight): void => {
    for (const id of ids) if (known.has(id) && (weights.get(id) ?? 'ignore') === 'ignore') weights.set(id, weight);
  };
  const begun = data.cases.filter(({ id }) => cases.includes(id));
  // The weightiest first: what one project must have and another only should, is a must.
  const ofCases = (rowsOf: (one: DataCase) => readonly string[]): string[] => begun.flatMap(rowsOf);
  add(
    ofCases((one) => one.rows),
    'must',
  );
  add(
    ofCases(({ should = [] }) => should),
    'should',
  );
  add(
    ofCases(({ nice = [] }) => nice),
    'nice',
  );
  add(
    data.topics.flatMap((topic) => (topics.includes(topic.id) ? topic.rows.map(({ id }) => id) : [])),
    'should',
  );
  add(rows, 'should');
  return { ...choice, weights };
}
