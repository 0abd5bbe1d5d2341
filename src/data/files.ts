/** Every file of data of a guide, by path. */
import { SHELVES } from '../guide/shelves.ts';
import { matrixCsv } from '../matrix/matrix.ts';
import { dataPathOf, dataPaths } from '../urls/files.ts';
import { files, type Supply } from './records.ts';
import { DATA_SCHEMAS, type DataSchemaName, dataSchema } from './schemas.ts';

const isSchemaName = (name: string): name is DataSchemaName => Object.hasOwn(DATA_SCHEMAS, name);

/** The files of data, each with what writes it. A file whose page moved is also at its former path. */
export function dataFiles(supply: Supply): Map<string, () => string> {
  const { guide, address } = supply;
  const written = new Map<string, () => string>();
  const add = (path: string, make: () => unknown): void => {
    written.set(path, () => `${JSON.stringify(make())}\n`);
  };
  add(dataPaths.index, () => files.index(supply));
  add(dataPaths.guide, () => files.guide(supply));
  for (const topic of guide.topics) {
    add(dataPaths.topic(topic.id), () => files.topic(supply, topic));
    written.set(dataPaths.topicCsv(topic.id), () => matrixCsv({ ...guide, topics: [topic] }, address));
    for (const aspect of topic.aspects) add(dataPaths.aspect(topic.id, aspect.id), () => files.aspect(supply, aspect));
  }
  add(dataPaths.claims, () => files.claims(supply));
  add(dataPaths.releases, () => files.releases(supply));
  add(dataPaths.experiments, () => files.experiments(supply));
  for (const shelf of SHELVES)
    for (const example of guide[shelf.id]) add(dataPaths.program(shelf.id, example.id), () => files.program(supply, shelf, example));
  for (const name of Object.keys(DATA_SCHEMAS).filter(isSchemaName))
    add(dataPaths.schema(name), () => dataSchema(name, address(dataPaths.schema(name))));
  for (const [from, to] of movesThrough(guide.settings.moved))
    for (const ending of ['json', 'csv'] as const) {
      const make = written.get(dataPathOf(to, ending) ?? '');
      const former = dataPathOf(from, ending);
      if (make !== undefined && former !== undefined && !written.has(former)) written.set(former, make);
    }
  return written;
}

/** Each path from which something moved, with the path where it is now, even if it moved more than once. */
export function movesThrough(moved: Readonly<Record<string, string>>): [from: string, to: string][] {
  const end = (path: string, known: readonly string[]): string => {
    const next = moved[path];
    return next === undefined || known.includes(next) ? path : end(next, [...known, next]);
  };
  return Object.keys(moved).map((from) => [from, end(from, [from])]);
}
