/** The guide as records of data. Sentences are as typed, with their Markdown. */
import { citedRun } from '../evidence/cited.ts';
import { coverageOfGuide } from '../evidence/coverage.ts';
import type { Aspect, Claim, Example, Framework, Guide, Program, Source, Topic } from '../guide/model.ts';
import { feedsOf } from '../guide/pages/feed.ts';
import { SHELVES, type ShelfInWords } from '../guide/shelves.ts';
import { groupedBy, once } from '../lists/lookup.ts';
import { rowOf } from '../matrix/matrix.ts';
import type { Evidence } from '../schemas/answer.ts';
import { dataPaths, twinOf } from '../urls/files.ts';
import { measurementId, paths } from '../urls/urls.ts';
import { DATA_SCHEMAS, type DataOf, type DataSchemaName, VERSION } from './schemas.ts';

/** What records are made of. */
export interface Supply {
  readonly guide: Guide;
  /** The URL of a path. */
  readonly address: (path: string) => string;
  /** The Markdown of the body of a content file, by its path below the content folder. */
  readonly bodyOf: (file: string) => string;
}

/** What every file begins with. */
export const headOf = ({ guide, address }: Supply, name: DataSchemaName) => {
  const { settings } = guide;
  const { newest: checked } = coverageOfGuide(guide);
  return {
    $schema: address(dataPaths.schema(name)),
    version: VERSION,
    guide: settings.title,
    ...(settings.licence === undefined ? {} : { licence: settings.licence }),
    ...(checked === undefined ? {} : { checked }),
  } as const;
};

/** The paths that a page had before, by its path now: also those that moved more than once. */
const formerPathsIn = once((settings: Guide['settings']) => {
  const moves = groupedBy(Object.entries(settings.moved), ([, to]) => [to]);
  const before = (path: string, known: readonly string[] = []): string[] =>
    (moves.get(path) ?? []).flatMap(([from]) => (known.includes(from) ? [] : [from, ...before(from, [...known, from])]));
  return (path: string): string[] => before(path, [path]).sort();
});

/** The paths that a page had before. */
export const formerPaths = ({ guide }: Pick<Supply, 'guide'>, path: string): string[] => formerPathsIn(guide.settings)(path);

const placesOf = ({ address }: Supply, path: string, json: string) => ({
  url: address(path),
  markdown: address(twinOf(path)),
  json: address(json),
});

/** An aspect with its answers. */
export function aspectRecord(supply: Supply, aspect: Aspect): Omit<DataOf<'aspect'>, keyof ReturnType<typeof headOf>> {
  const { id, topic, data } = aspect;
  const { path, cells } = rowOf(aspect);
  const { title, question, about: subject, aliases, related, changes, verified, review_by } = data;
  return {
    id: `${topic}/${id}`,
    topic,
    aspect: id,
    ...{ title, question, about: subject, aliases, related, changes, verified },
    ...(review_by === undefined ? {} : { review_by }),
    ...placesOf(supply, path, dataPaths.aspect(topic, id)),
    former_paths: formerPaths(supply, path),
    answers: Object.fromEntries(
      cells.map(({ framework, periods }) => [
        framework.id,
        periods.map(({ answer, releases, current }) => ({
          current,
          releases: [...releases],
          ...answer,
          evidence: answer.evidence.map((piece) => evidenceRecord(supply, piece, framework.id)),
        })),
      ]),
    ),
  };
}

function evidenceRecord({ guide, address }: Supply, piece: Evidence, framework: string) {
  if (piece.kind === 'experiment') {
    const run = citedRun(piece, framework, guide);
    return run === undefined ? piece : { ...piece, url: address(run.path) };
  }
  if (piece.kind === 'measurement') return { ...piece, url: address(`${paths.measurements}#${measurementId(piece.id)}`) };
  return piece;
}

function topicEntry(supply: Supply, { id, data }: Topic) {
  const { title, question, verdict, aliases, choose } = data;
  const path = paths.topic(id);
  return {
    id,
    ...{ title, question, verdict, aliases, choose },
    ...placesOf(supply, path, dataPaths.topic(id)),
    csv: supply.address(dataPaths.topicCsv(id)),
    former_paths: formerPaths(supply, path),
  };
}

/** A topic with its aspects. */
export const topicRecord = (supply: Supply, topic: Topic) => ({
  ...topicEntry(supply, topic),
  aspects: topic.aspects.map((aspect) => aspectRecord(supply, aspect)),
});

function frameworkRecord(supply: Supply, { id, data }: Framework) {
  const { name, summary, licence, first_release, support, verified, releases } = data;
  const path = paths.framework(id);
  return {
    id,
    ...{ name, summary, licence, support, verified, releases },
    ...(first_release === undefined ? {} : { first_release }),
    url: supply.address(path),
    markdown: supply.address(twinOf(path)),
    former_paths: formerPaths(supply, path),
  };
}

function claimRecord(supply: Supply, { id, file, data }: Claim) {
  const { aliases: _, ...facts } = data;
  const path = paths.claim(id);
  return {
    id,
    ...facts,
    reason: supply.bodyOf(file).trim(),
    url: supply.address(path),
    markdown: supply.address(twinOf(path)),
    former_paths: formerPaths(supply, path),
  };
}

function sourceRecord(supply: Supply, { id, data }: Source) {
  const { url, ...facts } = data;
  const path = paths.source(id);
  return {
    id,
    ...facts,
    ...(url === undefined ? {} : { address: url }),
    url: supply.address(path),
    markdown: supply.address(twinOf(path)),
    former_paths: formerPaths(supply, path),
  };
}

function programEntry(supply: Supply, shelf: ShelfInWords, { id, data }: Example) {
  const { title, question, summary, aspects } = data;
  return {
    id,
    shelf: shelf.id,
    ...{ title, question, summary, aspects },
    ...placesOf(supply, shelf.pathOf(id), dataPaths.program(shelf.id, id)),
  };
}

const programEntries = (supply: Supply) =>
  SHELVES.flatMap((shelf) => supply.guide[shelf.id].map((example) => programEntry(supply, shelf, example)));

const programRecord = ({ files, record, steps, runs, also }: Program) => ({
  files: files.map(({ name, text }) => ({ name, text })),
  packages: record.packages,
  install: record.install,
  run: record.run,
  steps: steps.map(({ asked, step: { id, why, shows } }) => ({
    ...(id === undefined ? {} : { id }),
    asked,
    ...(why === undefined ? {} : { why }),
    ...(shows === undefined ? {} : { shows }),
  })),
  recorded: Object.fromEntries(runs.map(({ release, run }) => [release.version, run])),
  recorded_on_cpython: Object.fromEntries(also.map(({ release, run }) => [release.version, run])),
});

/** The content of each file of data. */
export const files = {
  index: (supply: Supply): DataOf<'index'> => {
    const { guide, address } = supply;
    const { settings, topics, frameworks } = guide;
    return {
      ...headOf(supply, 'index'),
      title: settings.title,
      description: settings.description,
      url: address(paths.home),
      documentation: address(paths.data),
      frameworks: frameworks.map(({ id, data }) => ({ id, name: data.name, url: address(paths.framework(id)) })),
      topics: topics.map((topic) => {
        const { id, title, question, url, json, csv } = topicEntry(supply, topic);
        return { id, title, question, url, json, csv, aspects: topic.aspects.length };
      }),
      files: {
        guide: address(dataPaths.guide),
        claims: address(dataPaths.claims),
        releases: address(dataPaths.releases),
        experiments: address(dataPaths.experiments),
        matrix_json: address(paths.matrixJson),
        matrix_csv: address(paths.matrixCsv),
        llms: address(paths.llms),
        llms_full: address(paths.llmsFull),
      },
      feeds: feedsOf(guide).map(({ title, path }) => ({ title, url: address(path) })),
      schemas: Object.fromEntries(Object.keys(DATA_SCHEMAS).map((name) => [name, address(dataPaths.schema(name))])),
    };
  },
  guide: (supply: Supply): DataOf<'guide'> => {
    const { guide, address } = supply;
    return {
      ...headOf(supply, 'guide'),
      title: guide.settings.title,
      description: guide.settings.description,
      url: address(paths.home),
      frameworks: guide.frameworks.map((framework) => frameworkRecord(supply, framework)),
      topics: guide.topics.map((topic) => topicRecord(supply, topic)),
      claims: guide.claims.map((claim) => claimRecord(supply, claim)),
      sources: guide.sources.map((source) => sourceRecord(supply, source)),
      programs: programEntries(supply),
    };
  },
  topic: (supply: Supply, topic: Topic): DataOf<'topic'> => ({ ...headOf(supply, 'topic'), ...topicRecord(supply, topic) }),
  aspect: (supply: Supply, aspect: Aspect): DataOf<'aspect'> => ({ ...headOf(supply, 'aspect'), ...aspectRecord(supply, aspect) }),
  claims: (supply: Supply): DataOf<'claims'> => ({
    ...headOf(supply, 'claims'),
    claims: supply.guide.claims.map((claim) => claimRecord(supply, claim)),
    sources: supply.guide.sources.map((source) => sourceRecord(supply, source)),
  }),
  releases: (supply: Supply): DataOf<'releases'> => ({
    ...headOf(supply, 'releases'),
    frameworks: supply.guide.frameworks.map((framework) => frameworkRecord(supply, framework)),
  }),
  experiments: (supply: Supply): DataOf<'experiments'> => ({ ...headOf(supply, 'experiments'), programs: programEntries(supply) }),
  program: (supply: Supply, shelf: ShelfInWords, example: Example): DataOf<'program'> => ({
    ...headOf(supply, 'program'),
    ...programEntry(supply, shelf, example),
    former_paths: formerPaths(supply, shelf.pathOf(example.id)),
    needs: [...example.needs],
    programs: Object.fromEntries(example.programs.map((one) => [one.framework.id, programRecord(one)])),
  }),
} as const;
