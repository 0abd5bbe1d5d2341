import { readContent, sourcesOf } from '../../src/check/content.ts';
import { assembleGuide } from '../../src/guide/assemble.ts';
import type { Guide } from '../../src/guide/model.ts';
import { aspectSchema } from '../../src/schemas/aspect.ts';
import { caseSchema } from '../../src/schemas/case.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { exampleSchema } from '../../src/schemas/example.ts';
import { frameworkSchema } from '../../src/schemas/framework.ts';
import { guideSchema } from '../../src/schemas/guide.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { seriesSchema } from '../../src/schemas/series.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { topicSchema } from '../../src/schemas/topic.ts';
import { recordedSchema, transcriptSchema } from '../../src/schemas/transcript.ts';
import { type Change, fixture } from './content.ts';

/** The made-up guide, assembled from its files as a build does it, some of them changed. */
export function guideOf(changes: Readonly<Record<string, Change>> = {}): Guide {
  const { content } = readContent(fixture(changes), 'content', '2026-11-21');
  const [settings] = sourcesOf(content, 'guide', guideSchema);
  if (settings === undefined) throw new Error('the guide of the test is not valid');
  const entry = <Data>({ role, path, value }: { role: { id: string }; path: string; value: Data }) => ({
    id: role.id,
    file: path,
    data: value,
  });
  return assembleGuide({
    settings: settings.value,
    frameworks: sourcesOf(content, 'framework', frameworkSchema).map(entry),
    topics: sourcesOf(content, 'topic', topicSchema).map(entry),
    aspects: sourcesOf(content, 'aspect', aspectSchema).map((source) => ({ ...entry(source), topic: source.role.topic })),
    examples: sourcesOf(content, 'example', exampleSchema).map(entry),
    experiments: sourcesOf(content, 'experiment', exampleSchema).map(entry),
    transcripts: new Map(sourcesOf(content, 'transcript', transcriptSchema).map(({ role, value }) => [role.example, value])),
    recorded: new Map(sourcesOf(content, 'recorded', recordedSchema).map(({ role, value }) => [role.example, value])),
    programs: content.sources.flatMap(({ role, text }) =>
      role.kind === 'program' ? [{ example: role.example, framework: role.framework, name: role.name, text }] : [],
    ),
    claims: sourcesOf(content, 'claim', claimSchema).map(entry),
    sources: sourcesOf(content, 'source', sourceSchema).map(entry),
    cases: sourcesOf(content, 'case', caseSchema).map(entry),
    series: sourcesOf(content, 'series', seriesSchema).map(entry),
    pages: sourcesOf(content, 'page', pageSchema).map(entry),
  });
}
