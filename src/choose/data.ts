/** What the comparison page loads: the rows of the guide, small. The build writes it, and the browser reads it. */
import type { Level } from '../schemas/answer.ts';

/** A release that answers are given for. */
export interface DataRelease {
  readonly version: string;
  /** Its newest version. */
  readonly latest: string;
  readonly lts?: boolean;
}

/** A framework that is compared. */
export interface DataFramework {
  readonly id: string;
  readonly name: string;
  /** Newest first. */
  readonly releases: readonly DataRelease[];
}

/** A package that answers name. */
export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly by: string;
  readonly url?: string;
  readonly licence?: string;
  /** The day of that version. */
  readonly released?: string;
}

/** An answer of one framework. Its texts have code in backticks, and no other Markdown. */
export interface DataAnswer {
  /** Its level; without it, the answer is a value. */
  readonly level?: Level;
  readonly value?: string;
  readonly text: string;
  /** What one types or writes to have it. */
  readonly how?: string;
  /** Packages that it needs, as places in the list of all. */
  readonly packages?: readonly number[];
  /** Versions of the compared releases that it holds for; all of them if it is left out. */
  readonly releases?: readonly string[];
}

/** One row. */
export interface DataRow {
  /** `topic/aspect`. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Four characters that change when an answer changes. */
  readonly digest: string;
  /** The day on which it was last checked. */
  readonly verified: string;
  /** By framework, the versions that it was checked with, where they are not the newest of each release. */
  readonly against?: Readonly<Record<string, readonly string[]>>;
  /** For each framework, in the order of the guide: its answers by period, the current one first. */
  readonly answers: readonly (readonly DataAnswer[])[];
}

/** A choice that a team can make about itself. */
export interface DataChoice {
  readonly id: string;
  readonly title: string;
  /** Set if answers for releases with long-term support apply, where a framework has one. */
  readonly lts?: true;
  /** Packages, as places in the list of all, that are in use already. */
  readonly inUse?: readonly number[];
  /** Rows that it adds to the comparison. */
  readonly matters?: readonly string[];
  /** Rows that no longer matter. */
  readonly settles?: readonly string[];
}

/** A question to the team. */
export interface DataQuestion {
  readonly id: string;
  readonly title: string;
  readonly several?: true;
  readonly choices: readonly DataChoice[];
}

/** A kind of project: rows that a comparison can begin with, by how much they matter. */
export interface DataCase {
  readonly id: string;
  readonly title: string;
  /** Those that it must have. */
  readonly rows: readonly string[];
  readonly should?: readonly string[];
  readonly nice?: readonly string[];
}

/** Everything that the comparison page needs. */
export interface ComparisonData {
  /** The name of the guide. */
  readonly guide: string;
  /** The full URL of the home page. */
  readonly root: string;
  readonly frameworks: readonly DataFramework[];
  /** What each level is called. */
  readonly levels: Readonly<Record<string, string>>;
  readonly topics: readonly { readonly id: string; readonly title: string; readonly rows: readonly DataRow[] }[];
  readonly cases: readonly DataCase[];
  readonly packages: readonly DataPackage[];
  readonly team: readonly DataQuestion[];
}

/** All rows, in the order of the guide. */
export const rowsIn = ({ topics }: Pick<ComparisonData, 'topics'>): DataRow[] => topics.flatMap(({ rows }) => rows);

/**
 * The rows that somebody means by a text: the one with that title, or else those whose title has all its words, or else those whose
 * question or id has them.
 *
 * @example rowsMeant(data, 'openapi') // the row "OpenAPI document"
 */
export function rowsMeant(data: Pick<ComparisonData, 'topics'>, text: string): DataRow[] {
  const typed = text.trim().toLowerCase();
  const parts = typed.split(/\s+/);
  const hasAll = (within: string): boolean => parts.every((part) => within.toLowerCase().includes(part));
  if (typed === '') return [];
  const rows = rowsIn(data);
  const exact = rows.filter(({ title }) => title.toLowerCase() === typed);
  if (exact.length > 0) return exact;
  const titled = rows.filter(({ title }) => hasAll(title));
  return titled.length > 0 ? titled : rows.filter(({ id, title, question }) => hasAll(`${title} ${question} ${id}`));
}

/** An answer as people read it: the word of its level, or its value. */
export const termOf = ({ level, value = '' }: DataAnswer, levels: ComparisonData['levels']): string =>
  level === undefined ? value : (levels[level] ?? level);
