/**
 * The table of contents of the content: folder -> collection -> schema. Every topic is a collection of its own, named
 * after its folder.
 */

import { defineCollection } from 'astro:content';
import { readdirSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { readFiles } from './content/files.ts';
import { roleOf } from './content/layout.ts';
import { aspectSchema } from './schemas/aspect.ts';
import { caseSchema } from './schemas/case.ts';
import { claimSchema } from './schemas/claim.ts';
import { exampleSchema } from './schemas/example.ts';
import { frameworkSchema } from './schemas/framework.ts';
import { guideSchema } from './schemas/guide.ts';
import { measurementSchema } from './schemas/measurement.ts';
import { measurementPlanSchema } from './schemas/measurement-plan.ts';
import { pageSchema } from './schemas/page.ts';
import { measuredFileSchema, programFileSchema } from './schemas/program-file.ts';
import { cpythonSchema } from './schemas/runtime.ts';
import { seriesSchema } from './schemas/series.ts';
import { sourceSchema } from './schemas/source.ts';
import { topicSchema } from './schemas/topic.ts';
import { recordedSchema, transcriptSchema } from './schemas/transcript.ts';
import { readSettings } from './site/settings.ts';

const { contentDir } = readSettings(process.env);

/** Files that match a pattern below a folder; the id is what the pattern leaves open. */
const files = (folder: string, pattern: string | string[], name: (path: string) => string): Loader =>
  glob({
    base: folder === '' ? contentDir : `${contentDir}/${folder}`,
    pattern,
    generateId: ({ entry }) => name(entry),
    retainBody: false,
  });
const stem = (path: string): string => path.replace(/\.[a-z]+$/, '');
const folderOf = (path: string): string => path.split('/')[0] ?? path;
const stemBelow = (path: string): string => stem(shelved(path));
const shelved = (path: string): string => path.split('/')[1] ?? path;

/** Files of programs, as they are: text, not Markdown. */
const texts = (kind: 'program' | 'measured-program'): Loader => ({
  name: kind,
  load: async ({ store, parseData, watcher }) => {
    const readAll = async (): Promise<void> => {
      store.clear();
      for (const [path, text] of readFiles(contentDir)) {
        const role = roleOf(path);
        if (role?.kind !== kind) continue;
        const { kind: _, ...data } = role;
        store.set({ id: path, data: await parseData({ id: path, data: { ...data, text } }) });
      }
    };
    await readAll();
    watcher?.on('change', (path) => {
      if (roleOf(path.slice(contentDir.length + 1))?.kind === kind) void readAll();
    });
  },
});

const topics = readdirSync(`${contentDir}/topics`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export const collections = {
  ...Object.fromEntries(
    topics.map((topic) => [
      topic,
      defineCollection({ loader: files(`topics/${topic}`, ['*.md', '!index.md'], stem), schema: aspectSchema }),
    ]),
  ),
  guide: defineCollection({ loader: files('', 'guide.yaml', stem), schema: guideSchema }),
  frameworks: defineCollection({ loader: files('frameworks', '*.md', stem), schema: frameworkSchema }),
  topics: defineCollection({ loader: files('topics', '*/index.md', folderOf), schema: topicSchema }),
  examples: defineCollection({ loader: files('examples', '*/index.{md,mdx}', folderOf), schema: exampleSchema }),
  experiments: defineCollection({ loader: files('', 'experiments/*/index.md', shelved), schema: exampleSchema }),
  transcripts: defineCollection({ loader: files('', ['{examples,experiments}/*/transcript.yaml'], shelved), schema: transcriptSchema }),
  recorded: defineCollection({ loader: files('', ['{examples,experiments}/*/recorded.json'], shelved), schema: recordedSchema }),
  recordedOnCPython: defineCollection({
    loader: files('', ['{examples,experiments}/*/recorded-cpython.json'], shelved),
    schema: recordedSchema,
  }),
  cpython: defineCollection({ loader: files('', 'runtimes/cpython.yaml', stem), schema: cpythonSchema }),
  programs: defineCollection({ loader: texts('program'), schema: programFileSchema }),
  claims: defineCollection({ loader: files('', 'claims/*.md', stemBelow), schema: claimSchema }),
  sources: defineCollection({ loader: files('', 'sources/*.yaml', stemBelow), schema: sourceSchema }),
  cases: defineCollection({ loader: files('', 'cases/*.md', stemBelow), schema: caseSchema }),
  series: defineCollection({ loader: files('', 'series/*.yaml', stemBelow), schema: seriesSchema }),
  measurements: defineCollection({ loader: files('', ['measurements/*.json'], stemBelow), schema: measurementSchema }),
  measurementPlan: defineCollection({ loader: files('', 'measurements/plan.yaml', stemBelow), schema: measurementPlanSchema }),
  measuredPrograms: defineCollection({ loader: texts('measured-program'), schema: measuredFileSchema }),
  pages: defineCollection({ loader: files('pages', '*.mdx', stem), schema: pageSchema }),
};
