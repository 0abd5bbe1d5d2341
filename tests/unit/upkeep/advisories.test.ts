import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/content/front-matter.ts';
import { advisoriesIn, advisoryFindings } from '../../../src/upkeep/advisories.ts';
import { inWords } from '../../support/content.ts';

const FILE = '.github/advisories.yaml';
const ID = 'GHSA-35jh-r3h4-6jhm';

/** A report as npm prints it: a weakness of a package, and another package that has it only through that one. */
const REPORT = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    rope: {
      name: 'rope',
      severity: 'high',
      via: [
        {
          source: 1,
          name: 'rope',
          title: 'Command injection',
          url: `https://github.com/advisories/${ID}`,
          severity: 'high',
          range: '<4.2',
        },
      ],
    },
    ladder: { name: 'ladder', severity: 'high', via: ['rope'] },
  },
});
const found = (yaml: string, report = REPORT, today = '2026-11-21'): string[] =>
  inWords(advisoryFindings(advisoriesIn(report) ?? [], readYaml(FILE, yaml), FILE, today));
const exception = (until: string): string => `exceptions:\n  - { id: ${ID}, because: Only the build calls it., until: ${until} }\n`;

test('each vulnerability is listed once, at the package that has it', () => {
  expect(found('exceptions: []')).toEqual([
    `package-lock.json:1:1 error rope: expected no known weakness, found ${ID} (high): Command injection, in <4.2 (npm audit fix; or, where it does not touch this project, a reason and a day in .github/advisories.yaml)`,
  ]);
});

describe('an exception', () => {
  test('counts until its day, and that day too', () => {
    expect(found(exception('2027-01-31'))).toEqual([]);
    expect(found(exception('2026-11-21'))).toEqual([]);
  });

  test('ends', () => {
    expect(found(exception('2026-11-20'))).toEqual([
      `.github/advisories.yaml:2:74 error ${ID}: expected another look by 2026-11-20, found none (mend it, or write why not, and a new day)`,
    ]);
  });

  test('is made for 180 days at most', () => {
    expect(found(exception('2030-01-01'))).toEqual([
      `.github/advisories.yaml:2:74 error ${ID}: expected a day by 2027-05-20, found 2030-01-01 (until: 2027-05-20)`,
    ]);
  });

  test('must be removed when the vulnerability is no longer reported', () => {
    expect(found(exception('2027-01-31'), '{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual([
      `.github/advisories.yaml:2:5 error ${ID}: expected an advisory that is still reported, found none (remove the exception)`,
    ]);
  });

  test('needs a reason and a day', () => {
    expect(found(`exceptions:\n  - id: ${ID}\n`)).toEqual([
      `.github/advisories.yaml:2:5 error exceptions[0].because: expected a sentence of at most 400 characters, found nothing (because: …)`,
      `.github/advisories.yaml:2:5 error exceptions[0].until: expected a day as YYYY-MM-DD, found nothing (until: 2026-11-21)`,
    ]);
  });
});

test('a misspelt key is reported, and does not hide other mistakes', () => {
  expect(found(exception('2026-11-20').replace('because:', 'becuase:'))).toEqual([
    `.github/advisories.yaml:2:32 error exceptions[0].becuase: expected the key "because", found the unknown key "becuase" (because: "Only the build calls it.")`,
    `.github/advisories.yaml:2:74 error ${ID}: expected another look by 2026-11-20, found none (mend it, or write why not, and a new day)`,
  ]);
});

test('output that is not a report does not count as a report without vulnerabilities', () => {
  expect(advisoriesIn('')).toBeUndefined();
  expect(advisoriesIn('{"message":"not here","error":{}}')).toBeUndefined();
});

test('the exceptions of this project have their form', () => {
  const own = readFileSync(FILE, 'utf8');
  const findings = advisoryFindings([], readYaml(FILE, own), FILE, '2026-11-21');
  expect(findings.filter(({ message }) => message.startsWith('exceptions'))).toEqual([]);
});
