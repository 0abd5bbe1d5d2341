import { error, type Finding } from '../findings/finding.ts';
import { pathInside } from './paths.ts';
import type { Settings } from './settings.ts';

/**
 * Turns an error that Astro or a plugin threw for a content file into a finding: the check should have caught it, and a stack trace
 * does not help authors. Undefined when the fault is not in the content.
 */
export function findingOfFault(
  cause: unknown,
  { contentDir, contentName }: Pick<Settings, 'contentDir' | 'contentName'>,
): Finding | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { file, line, column } = placeOf(cause);
  const inside = file === undefined ? undefined : pathInside(contentDir, file.replace(/[?#].*$/, ''));
  if (inside === undefined) return undefined;
  return error(
    { file: `${contentName}/${inside}`, line: Math.max(line, 1), column: Math.max(column, 1) },
    'page',
    'content of which a page can be made',
    cause.message.split('\n', 1)[0] ?? 'an error',
    'change this place; if it looks right to you, report it as a mistake of the check',
  );
}

/** The location that a Vite or Astro error reports. */
function placeOf(cause: Error): { file: string | undefined; line: number; column: number } {
  const loc: unknown = 'loc' in cause ? cause.loc : undefined;
  const has = (key: string): unknown =>
    typeof loc === 'object' && loc !== null && key in loc ? (loc as Record<string, unknown>)[key] : undefined;
  const file = has('file') ?? ('id' in cause ? cause.id : undefined);
  return { file: typeof file === 'string' ? file : undefined, line: Number(has('line') ?? 1), column: Number(has('column') ?? 1) };
}
