import { answerFor } from '../matrix/periods.ts';
import type { AspectData } from '../schemas/aspect.ts';
import type { ExampleData, Transcript } from '../schemas/example.ts';
import type { FrameworkData } from '../schemas/framework.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { PageData } from '../schemas/page.ts';
import type { TopicData } from '../schemas/topic.ts';
import {
  type Aspect,
  type AspectAnswer,
  type Entry,
  type Example,
  type Framework,
  type Guide,
  type ProgramFile,
  type Topic,
  UNANSWERED,
} from './model.ts';

/** Valid files of content, in no particular order. */
export interface Entries {
  readonly settings: GuideData;
  readonly frameworks: readonly Entry<FrameworkData>[];
  readonly topics: readonly Entry<TopicData>[];
  /** Each with the topic whose folder it stands in. */
  readonly aspects: readonly (Entry<AspectData> & { readonly topic: string })[];
  readonly examples: readonly Entry<ExampleData>[];
  /** By the id of the example. */
  readonly transcripts: ReadonlyMap<string, Transcript>;
  readonly programs: readonly (ProgramFile & { readonly example: string; readonly framework: string })[];
  readonly pages: readonly Entry<PageData>[];
}

/**
 * Puts the entries in order and ties them together.
 *
 * What refers to something that does not exist is left out here: the checks report it, and a build does not get this far.
 */
export function assembleGuide(entries: Entries): Guide {
  const frameworks = inOrder(entries.settings.frameworks, entries.frameworks).map(toFramework);
  const topics = inOrder(entries.settings.topics, entries.topics).map((topic): Topic => {
    const own = entries.aspects.filter((aspect) => aspect.topic === topic.id);
    return { ...topic, aspects: inOrder(topic.data.aspects, own).map((aspect) => toAspect(aspect, frameworks)) };
  });
  return {
    settings: entries.settings,
    frameworks,
    topics,
    examples: inOrder(entries.settings.examples, entries.examples).flatMap((example) => toExample(example, entries, frameworks)),
    pages: inOrder(entries.settings.pages, entries.pages),
  };
}

function inOrder<Item extends { readonly id: string }>(order: readonly string[], items: readonly Item[]): Item[] {
  return order.flatMap((id) => items.filter((item) => item.id === id));
}

function toFramework(entry: Entry<FrameworkData>): Framework {
  const compared = entry.data.releases.filter((release) => release.compared);
  const [newest] = compared.length > 0 ? compared : entry.data.releases;
  if (newest === undefined) throw new Error(`${entry.file} has no releases; its schema asks for one`);
  return { ...entry, compared, newest };
}

function toAspect(entry: Entry<AspectData> & { readonly topic: string }, frameworks: readonly Framework[]): Aspect {
  const answers = frameworks.map((framework): AspectAnswer => {
    const periods = entry.data.answers[framework.id] ?? [UNANSWERED];
    return { framework, periods, current: answerFor(periods, framework.newest) ?? periods.at(-1) ?? UNANSWERED };
  });
  return { ...entry, answers };
}

function toExample(entry: Entry<ExampleData>, entries: Entries, frameworks: readonly Framework[]): Example[] {
  const transcript = entries.transcripts.get(entry.id);
  if (transcript === undefined) return [];
  const programs = frameworks.flatMap((framework) => {
    const record = transcript.programs[framework.id];
    if (record === undefined) return [];
    const files = record.files.flatMap((name) =>
      entries.programs
        .filter((file) => file.example === entry.id && file.framework === framework.id && file.name === name)
        .map(({ text }) => ({ name, text })),
    );
    return [{ framework, files, record }];
  });
  return [{ ...entry, recorded: transcript.recorded, environment: transcript.environment, programs }];
}
