import { z } from 'astro/zod';
import type { Data } from '../content/front-matter.ts';
import { validate } from '../content/validate.ts';
import { error, type Finding } from '../findings/finding.ts';
import { day, sentence } from '../schemas/fields.ts';
import { DAYS, daysAfter } from './stale.ts';

const advisoryId = z
  .string()
  .regex(/^GHSA(-[a-z0-9]{4}){3}$/)
  .meta({ description: 'The id of an advisory.', expected: 'the id of an advisory', examples: ['GHSA-35jh-r3h4-6jhm'] });

/** `.github/advisories.yaml`: known package vulnerabilities that do not affect this project, each with an expiry date. */
export const advisoriesSchema = z.strictObject({
  exceptions: z
    .array(
      z.strictObject({
        id: advisoryId,
        because: sentence.describe('Why it does not touch what this project does with the package.'),
        until: day.describe(
          `The last day on which that is taken for granted, at most ${DAYS} days from when it is written, as an answer of the guide holds without another look.`,
        ),
      }),
    )
    .default([])
    .describe('Each has to be needed still: one that is not is a finding.'),
});

/** The parts of the `npm audit --json` output that we read (npm 7 and later, auditReportVersion 2). */
const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      // A string is the name of another package in the report that introduces the vulnerability.
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string(), severity: z.string(), range: z.string() })])),
    }),
  ),
});

/** A known vulnerability of a package. */
export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly title: string;
  readonly severity: string;
  /** Affected versions. */
  readonly range: string;
}

/** The advisories of a report, without duplicates; undefined if it is not a report, for example from a registry without advisories. */
export function advisoriesIn(json: string): readonly Advisory[] | undefined {
  const report = auditSchema.safeParse(parsed(json));
  if (!report.success) return undefined;
  const all = Object.entries(report.data.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one): Advisory[] =>
      typeof one === 'string' ? [] : [{ ...one, package: name, id: one.url.replace(/\/+$/, '').split('/').at(-1) ?? one.url }],
    ),
  );
  return [...new Map(all.map((one) => [`${one.package} ${one.id}`, one])).values()];
}

/**
 * Compares known vulnerabilities with the exceptions.
 *
 * @param exceptions the YAML of `.github/advisories.yaml`
 * @param today YYYY-MM-DD
 */
export function advisoryFindings(advisories: readonly Advisory[], exceptions: Data, file: string, today: string): readonly Finding[] {
  const { value, findings } = validate(advisoriesSchema, exceptions, today);
  if (value === undefined) return findings;
  const known = new Set(value.exceptions.map(({ id }) => id));
  const latest = daysAfter(today, DAYS);
  return [
    ...findings,
    ...advisories
      .filter(({ id }) => !known.has(id))
      .map((one) =>
        error(
          { file: 'package-lock.json', line: 1, column: 1 },
          one.package,
          'no known weakness',
          `${one.id} (${one.severity}): ${one.title}, in ${one.range}`,
          `npm audit fix; or, where it does not touch this project, a reason and a day in ${file}`,
        ),
      ),
    ...value.exceptions.flatMap(({ id, until }, index) => {
      const place = exceptions.placeOf(['exceptions', index, 'until']);
      if (!advisories.some((one) => one.id === id))
        return [error(exceptions.placeOf(['exceptions', index]), id, 'an advisory that is still reported', 'none', 'remove the exception')];
      if (until < today) return [error(place, id, `another look by ${until}`, 'none', 'mend it, or write why not, and a new day')];
      return until > latest ? [error(place, id, `a day by ${latest}`, until, `until: ${latest}`)] : [];
    }),
  ];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
