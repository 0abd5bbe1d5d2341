/** Binds the pure guide to Astro's collections: the one place that reads them. */
import { type CollectionEntry, type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import type { AspectData } from '../schemas/aspect.ts';
import { assembleGuide } from './assemble.ts';
import type { Entry, Guide } from './model.ts';

let built: Promise<Guide> | undefined;

/** The whole guide. Read once in a build; read anew for each page while writing. */
export function loadGuide(): Promise<Guide> {
  if (import.meta.env.DEV) return readGuide();
  built ??= readGuide();
  return built;
}

async function readGuide(): Promise<Guide> {
  const [settings] = await getCollection('guide');
  if (settings === undefined) throw new Error('guide.yaml is missing: npm run check says what to add');
  const topics = await getCollection('topics');
  const aspects = await Promise.all(
    topics.map(async (topic) => {
      // Collections of topics are named by folders, which no type knows.
      const entries = (await getCollection(topic.id as CollectionKey)) as { id: string; data: AspectData; filePath?: string }[];
      return entries.map((entry) => ({ id: entry.id, file: `topics/${topic.id}/${entry.id}.md`, data: entry.data, topic: topic.id }));
    }),
  );
  const plain = <Data>(entries: readonly { id: string; data: Data; filePath?: string }[], file: (id: string) => string): Entry<Data>[] =>
    entries.map(({ id, data }) => ({ id, data, file: file(id) }));
  return assembleGuide({
    settings: settings.data,
    frameworks: plain(await getCollection('frameworks'), (id) => `frameworks/${id}.md`),
    topics: plain(topics, (id) => `topics/${id}/index.md`),
    aspects: aspects.flat(),
    examples: plain(await getCollection('examples'), (id) => `examples/${id}/index.md`),
    experiments: plain(await getCollection('experiments'), (id) => `experiments/${id}/index.md`),
    transcripts: new Map((await getCollection('transcripts')).map(({ id, data }) => [id, data])),
    recorded: new Map((await getCollection('recorded')).map(({ id, data }) => [id, data])),
    recordedOnCPython: new Map((await getCollection('recordedOnCPython')).map(({ id, data }) => [id, data])),
    stated: (await getCollection('cpython')).flatMap(({ data }) => data.differs),
    programs: (await getCollection('programs')).map(({ data }) => data),
    claims: plain(await getCollection('claims'), (id) => `claims/${id}.md`),
    sources: plain(await getCollection('sources'), (id) => `sources/${id}.yaml`),
    cases: plain(await getCollection('cases'), (id) => `cases/${id}.md`),
    series: plain(await getCollection('series'), (id) => `series/${id}.yaml`),
    measurements: plain(await getCollection('measurements'), (id) => `measurements/${id}.json`),
    measurementPlan: (await getCollection('measurementPlan'))[0]?.data,
    measuredPrograms: (await getCollection('measuredPrograms')).map(({ data }) => data),
    pages: plain(await getCollection('pages'), (id) => `pages/${id}.mdx`),
  });
}

/** The body of an entry: a component and its headings. */
export async function renderBody(collection: string, id: string): Promise<Awaited<ReturnType<typeof render>>> {
  const entry = (await getEntry(collection as CollectionKey, id)) as CollectionEntry<CollectionKey> | undefined;
  if (entry === undefined) throw new Error(`${collection}/${id} is not in the content store`);
  return render(entry);
}
