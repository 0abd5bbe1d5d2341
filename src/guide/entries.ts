import type { BlockCounts } from '../blocks/blocks.ts';
import type { Kind, RoleOf, ValueOf } from '../content/kinds.ts';
import type { Entries } from './assemble.ts';

/** A valid file of a kind. */
export interface FileOf<K extends Kind> {
  readonly role: RoleOf<K>;
  /** Path relative to the content folder. */
  readonly path: string;
  readonly value: ValueOf<K>;
}

/** Returns the valid files of a kind. */
export type FilesOfKind = <K extends Kind>(kind: K) => readonly FileOf<K>[];

/** Collects the parts of the guide, wherever its files come from. Undefined when `guide.yaml` is missing or not valid. */
export function entriesFrom(of: FilesOfKind, blocks: BlockCounts): Entries | undefined {
  const [settings] = of('guide');
  if (settings === undefined) return undefined;
  const entry = <Data>({ role, path, value }: { role: { id: string }; path: string; value: Data }) => ({
    id: role.id,
    file: path,
    data: value,
  });
  const byExample = <Value>(files: readonly { role: { example: string }; value: Value }[]): Map<string, Value> =>
    new Map(files.map(({ role, value }) => [role.example, value]));
  return {
    settings: settings.value,
    frameworks: of('framework').map(entry),
    topics: of('topic').map(entry),
    aspects: of('aspect').map((file) => ({ ...entry(file), topic: file.role.topic })),
    examples: of('example').map(entry),
    experiments: of('experiment').map(entry),
    transcripts: byExample(of('transcript')),
    recorded: byExample(of('recorded')),
    recordedOnCPython: byExample(of('recorded-cpython')),
    stated: of('cpython').flatMap(({ value }) => value.differs),
    programs: of('program').map(({ role: { example, framework, name }, value: { text } }) => ({ example, framework, name, text })),
    claims: of('claim').map(entry),
    sources: of('source').map(entry),
    cases: of('case').map(entry),
    team: of('team')[0]?.value,
    packages: of('packages')[0]?.value ?? {},
    series: of('series').map(entry),
    measurements: of('measurement').map(entry),
    measurementPlan: of('measurement-plan')[0]?.value,
    measuredPrograms: of('measured-program').map(({ role: { program, name }, value: { text } }) => ({ program, name, text })),
    pages: of('page').map(entry),
    blocks,
  };
}
