import { type Content, sourcesOf } from '../content/content.ts';
import { recordedOf } from '../experiments/plan.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { caseSchema } from '../schemas/case.ts';
import { claimSchema } from '../schemas/claim.ts';
import { exampleSchema } from '../schemas/example.ts';
import { frameworkSchema } from '../schemas/framework.ts';
import { guideSchema } from '../schemas/guide.ts';
import { measurementSchema } from '../schemas/measurement.ts';
import { measurementPlanSchema } from '../schemas/measurement-plan.ts';
import { pageSchema } from '../schemas/page.ts';
import { cpythonSchema } from '../schemas/runtime.ts';
import { seriesSchema } from '../schemas/series.ts';
import { sourceSchema } from '../schemas/source.ts';
import { topicSchema } from '../schemas/topic.ts';
import { transcriptSchema } from '../schemas/transcript.ts';
import { assembleGuide } from './assemble.ts';
import type { Guide } from './model.ts';

/** The guide of a content folder that was read without Astro. Undefined when its `guide.yaml` is missing or not valid. */
export function guideFrom(content: Content): Guide | undefined {
  const [settings] = sourcesOf(content, 'guide', guideSchema);
  if (settings === undefined) return undefined;
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
    recorded: recordedOf(content, 'wasm'),
    recordedOnCPython: recordedOf(content, 'cpython'),
    stated: sourcesOf(content, 'cpython', cpythonSchema).flatMap(({ value }) => value.differs),
    programs: content.sources.flatMap(({ role, text }) =>
      role.kind === 'program' ? [{ example: role.example, framework: role.framework, name: role.name, text }] : [],
    ),
    claims: sourcesOf(content, 'claim', claimSchema).map(entry),
    sources: sourcesOf(content, 'source', sourceSchema).map(entry),
    cases: sourcesOf(content, 'case', caseSchema).map(entry),
    series: sourcesOf(content, 'series', seriesSchema).map(entry),
    measurements: sourcesOf(content, 'measurement', measurementSchema).map(entry),
    measurementPlan: sourcesOf(content, 'measurement-plan', measurementPlanSchema)[0]?.value,
    measuredPrograms: content.sources.flatMap(({ role, text }) =>
      role.kind === 'measured-program' ? [{ program: role.program, name: role.name, text }] : [],
    ),
    pages: sourcesOf(content, 'page', pageSchema).map(entry),
  });
}
