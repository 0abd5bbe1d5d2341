import type { Content } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { isDay, strings } from '../content/walk-values.ts';
import { error, type Finding } from '../findings/finding.ts';

/** Fields that name a day on which something is planned. */
const PLANNED = new Set(['bugfixes_until', 'security_until', 'review_by']);

/** Nobody opened, ran or verified anything in the future. */
export function nothingIsInTheFuture({ sources, today }: Content): Finding[] {
  const findings: Finding[] = [];
  for (const { data, value } of sources)
    for (const { path, text } of strings(value)) {
      const field = String(path.at(-1) ?? '');
      if (!isDay(text) || text <= today || path.some((step) => PLANNED.has(String(step)))) continue;
      findings.push(error(data.placeOf(path), fieldName(path), `a day not after today, ${today}`, text, `${field}: ${today}`));
    }
  return findings;
}
