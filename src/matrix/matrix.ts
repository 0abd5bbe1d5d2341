import type { Aspect, AspectAnswer, Framework, Guide, Topic } from '../guide/model.ts';
import { holdsFor, periodInWords } from '../releases/periods.ts';
import { type Answer, LEVELS } from '../schemas/answer.ts';
import { paths, rowId } from '../urls/urls.ts';
import { type Difference, differenceOf, stepsBetween } from './difference.ts';

/** One answer of one period in a cell. */
export interface CellPeriod {
  readonly answer: Answer;
  /** Versions of the compared releases that it applies to. */
  readonly releases: readonly string[];
  /** Whether it applies to the newest compared release. */
  readonly current: boolean;
  /** "since 6.0", "until 5.2" or an empty string. */
  readonly period: string;
}

/** The answers of one framework in a row. */
export interface Cell {
  readonly framework: Framework;
  /** The current period first, then the others from new to old. */
  readonly periods: readonly CellPeriod[];
}

/** One aspect as a row of a matrix. */
export interface Row {
  readonly aspect: Aspect;
  /** Id of the row, for its permalink. */
  readonly id: string;
  readonly path: string;
  /** In the order of the frameworks. */
  readonly cells: readonly Cell[];
  /** How the current answers differ. */
  readonly difference: Difference;
}

/** Rows of one topic. */
export interface RowGroup {
  readonly topic: Topic;
  readonly rows: readonly Row[];
}

/** The rows of some topics. */
export const matrixOf = (topics: readonly Topic[]): RowGroup[] => topics.map((topic) => ({ topic, rows: topic.aspects.map(rowOf) }));

/** An aspect as a row. */
export function rowOf(aspect: Aspect): Row {
  return {
    aspect,
    id: rowId(aspect.topic, aspect.id),
    path: paths.aspect(aspect.topic, aspect.id),
    cells: aspect.answers.map(cellOf),
    difference: differenceOf(aspect.answers.map(({ current }) => current)),
  };
}

function cellOf({ framework, periods, current }: AspectAnswer): Cell {
  const all = periods.map(
    (answer): CellPeriod => ({
      answer,
      releases: framework.compared.filter((release) => holdsFor(answer, release)).map(({ version }) => version),
      current: answer === current,
      period: periodInWords(answer),
    }),
  );
  return { framework, periods: [...all.filter((one) => one.current), ...all.filter((one) => !one.current).reverse()] };
}

/** How far apart the current answers of a row are, in steps between levels. */
export const distanceOf = ({ aspect }: Pick<Row, 'aspect'>): number => stepsBetween(aspect.answers.map(({ current }) => current));

/**
 * The rows that differ most: how far apart the answers are, times the weight of the row. Ties go to the row of more weight, then
 * alternate between topics, so the first topic does not fill the list.
 *
 * @param weightOf how much depends on a row; a row of weight 0 comes after all others
 */
export function greatestDifferences(groups: readonly RowGroup[], count: number, weightOf: (row: Row) => number = () => 1): Row[] {
  const ranked = groups.flatMap(({ rows }) =>
    rows
      .map((row) => ({ row, distance: distanceOf(row), weight: weightOf(row) }))
      .filter(({ distance }) => distance > 0)
      .sort(moreTelling)
      .map((one, turn) => ({ ...one, turn })),
  );
  return ranked
    .sort((a, b) => moreTelling(a, b) || a.turn - b.turn)
    .slice(0, count)
    .map(({ row }) => row);
}

/** A row with what its rank depends on. */
interface Telling {
  readonly distance: number;
  readonly weight: number;
}

const moreTelling = (a: Telling, b: Telling): number =>
  b.distance * b.weight - a.distance * a.weight || b.weight - a.weight || b.distance - a.distance;

/** How often each term occurs in the current answers of a framework in some rows, in the order of the levels; values last. */
export function countTerms(rows: readonly Row[], framework: Pick<Framework, 'id'>): { level: Answer['level']; count: number }[] {
  const levels = rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.framework.id === framework.id).map(({ periods }) => periods[0]?.answer.level),
  );
  const counts = Map.groupBy(levels, (level) => level);
  return [...LEVELS, undefined].flatMap((level) => {
    const count = counts.get(level)?.length;
    return count === undefined ? [] : [{ level, count }];
  });
}

/** The matrix as data, identical to what the pages show. URLs are absolute. */
export function matrixData(guide: Guide, address: (path: string) => string): unknown {
  return {
    title: guide.settings.title,
    url: address(paths.matrix),
    levels: LEVELS,
    frameworks: guide.frameworks.map(({ id, data, compared }) => ({
      id,
      name: data.name,
      releases: compared.map(({ version, latest, lts, released, security_until }) => ({ version, latest, lts, released, security_until })),
    })),
    rows: matrixOf(guide.topics).flatMap(({ topic, rows }) =>
      rows.map(({ aspect, path, cells }) => ({
        id: `${topic.id}/${aspect.id}`,
        topic: topic.id,
        aspect: aspect.id,
        title: aspect.data.title,
        question: aspect.data.question,
        url: address(path),
        verified: aspect.data.verified,
        answers: Object.fromEntries(
          cells.map(({ framework, periods }) => [
            framework.id,
            periods.map(({ answer, releases, current }) => ({ current, releases, ...answer })),
          ]),
        ),
      })),
    ),
  };
}

/** Columns of `matrix.csv`. */
export const CSV_COLUMNS = [
  'topic',
  'aspect',
  'title',
  'question',
  'framework',
  'current',
  'releases',
  'level',
  'value',
  'since',
  'until',
  'summary',
  'how',
  'packages',
  'evidence',
  'evidence_urls',
  'verified',
  'verified_against',
  'url',
] as const;

/**
 * The matrix as CSV (RFC 4180): a line for each aspect, framework and period. Lists in a cell are separated by spaces.
 *
 * It starts with a byte order mark, because spreadsheets may not detect UTF-8 otherwise. A cell that a spreadsheet would run as a
 * formula, or that starts with `'` itself, is prefixed with `'`: remove one from the start of a cell to get the original text.
 */
export function matrixCsv(guide: Guide, address: (path: string) => string): string {
  const lines = matrixOf(guide.topics).flatMap(({ topic, rows }) =>
    rows.flatMap(({ aspect, path, cells }) =>
      cells.flatMap(({ framework, periods }) =>
        periods.map(
          ({ answer, releases, current }): Record<(typeof CSV_COLUMNS)[number], string> => ({
            topic: topic.id,
            aspect: aspect.id,
            title: aspect.data.title,
            question: aspect.data.question,
            framework: framework.id,
            current: String(current),
            releases: releases.join(' '),
            level: answer.level ?? '',
            value: answer.value ?? '',
            since: answer.since ?? '',
            until: answer.until ?? '',
            summary: answer.summary,
            how: answer.how ?? '',
            packages: answer.packages.map(({ name, version }) => `${name} ${version}`).join(', '),
            evidence: answer.evidence.map(({ kind }) => kind).join(' '),
            evidence_urls: answer.evidence.map((piece) => ('url' in piece ? piece.url : piece.id)).join(' '),
            verified: aspect.data.verified.date,
            verified_against: (aspect.data.verified.against[framework.id] ?? []).join(' '),
            url: address(path),
          }),
        ),
      ),
    ),
  );
  const rows = [CSV_COLUMNS.join(','), ...lines.map((line) => CSV_COLUMNS.map((column) => csvField(line[column])).join(','))];
  return `\ufeff${rows.map((row) => `${row}\r\n`).join('')}`;
}

/** Characters that make a spreadsheet run a cell as a formula (OWASP: "CSV Injection"), and the prefix `'` itself. */
const RUNS = /^[=+\-@\t\r']/;

function csvField(typed: string): string {
  const text = RUNS.test(typed) ? `'${typed}` : typed;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
