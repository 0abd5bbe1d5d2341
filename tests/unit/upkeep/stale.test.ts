import { describe, expect, test } from 'vitest';
import { versionsIn } from '../../../scripts/lib/python/pip.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { newVersions, staleIn } from '../../../src/upkeep/stale.ts';
import { type Change, inWords, readFixture } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const contentOn = (day: string, changes: Readonly<Record<string, Change>> = {}) => readFixture(changes, day).content;
const of = (file: string, findings: readonly Finding[]): string[] => inWords(findings.filter((finding) => finding.file.endsWith(file)));

test('nothing is stale while everything is recent', () => {
  expect(inWords(staleIn(contentOn('2026-12-31')))).toEqual([]);
});

test('180 days after it was verified, an answer is past its time; so are frameworks, claims and cases', () => {
  const findings = staleIn(contentOn('2027-05-02'));
  expect(of('editing/undo.md', findings)).toEqual([
    'content/topics/editing/undo.md:14:19 warning verified.date: expected a look at the evidence by 2027-04-30, found none since 2026-11-01, 2 days late (hold it against its evidence, then write date: 2027-05-02)',
  ]);
  expect(of('all-undo.md', findings)).toEqual([
    'content/claims/all-undo.md:9:11 warning verified: expected a look at the evidence by 2027-04-30, found none since 2026-11-01, 2 days late (hold it against its evidence, then write verified: 2027-05-02)',
  ]);
  const kinds = new Set(findings.filter(({ message }) => message.startsWith('verified')).map(({ file }) => file.split('/')[1]));
  expect([...kinds].sort()).toEqual(['cases', 'claims', 'frameworks', 'topics']);
});

describe('an own day of review counts instead', () => {
  const reviewed = (date: string): Readonly<Record<string, Change>> => ({
    [UNDO]: ['verified:', `review_by: { date: ${date}, because: A release is announced. }\nverified:`],
  });

  test('earlier', () => {
    expect(of('editing/undo.md', staleIn(contentOn('2026-12-10', reviewed('2026-12-01'))))).toEqual([
      'content/topics/editing/undo.md:15:19 warning verified.date: expected a look at the evidence by 2026-12-01, found none since 2026-11-01, 9 days late (hold it against its evidence, then write date: 2026-12-10)',
    ]);
  });

  test('later', () => {
    expect(of('editing/undo.md', staleIn(contentOn('2027-05-02', reviewed('2028-01-01'))))).toEqual([]);
  });
});

test('a page that was verified against an older version is named', () => {
  expect(of('editing/undo.md', staleIn(contentOn('2026-11-21', { 'frameworks/ant.md': ['latest: "2.0.1"', 'latest: "2.0.2"'] })))).toEqual([
    'content/topics/editing/undo.md:14:47 warning verified.against.ant: expected 2.0.2, the newest version of 2.0, found 2.0.1 (check the answers with Ant 2.0.2, then write ant: ["2.0.2"])',
  ]);
});

test('runs on an older version are named with the answers that rest on them', () => {
  const run = { day: '2026-11-01', runtime: 'x', versions: { Ant: '2.0.1' }, program: 'a'.repeat(64), steps: [] };
  const content = contentOn('2026-11-21', {
    'frameworks/ant.md': ['latest: "2.0.1"', 'latest: "2.0.2"'],
    'examples/greeting/recorded.json': JSON.stringify({ ant: { '2.0': run } }),
    [UNDO]: [/(u`.", evidence: )\[.*?\]/, '$1[{ kind: experiment, id: greeting }]'],
  });
  expect(of('frameworks/ant.md', staleIn(content))).toEqual([
    'content/frameworks/ant.md:9:31 warning releases[0].latest: expected runs on Ant 2.0.2, found older ones: greeting (2.0.1); on them rest editing/undo (npm run evidence -- --lock --record)',
  ]);
});

test('a compared release that gets no more security fixes is named', () => {
  const findings = staleIn(contentOn('2027-01-02'));
  expect(of('frameworks/cat.md', findings)).toEqual([
    'content/frameworks/cat.md:10:50 warning releases[1].compared: expected a release that gets security fixes, found Cat 1.0, which had its last by 2027-01-01 (compared: false, and until: on the answers that held for it alone)',
  ]);
});

test('what came out since: newer versions of a release, and a new release; none of it before it is final', () => {
  const content = contentOn('2026-11-21');
  const available = new Map([
    ['ant', ['1.0.10', '1.0.9', '2.0.1', '2.0.2rc1', '3.0a1']],
    ['bee', ['2.0.1', '2.1', '2.1.1', '1.5']],
    ['nobody', ['9']],
  ]);
  const came = newVersions(content, available);
  expect(came.map(({ framework, index, version }) => [framework, index, version])).toEqual([
    ['ant', 1, '1.0.10'],
    ['bee', undefined, '2.1.1'],
  ]);
  expect(inWords(came.map(({ finding }) => finding))).toEqual([
    'content/frameworks/ant.md:10:31 warning releases[1].latest: expected 1.0.10, the newest version of 1.0, found 1.0.9 (latest: "1.0.10")',
    'content/frameworks/bee.md:8:1 warning releases: expected every release of Bee, found none that holds 2.1.1 (- { version: "2.1", latest: "2.1.1", released: … })',
  ]);
});

test('versions are read from what the Python client prints', () => {
  expect(versionsIn('Flask (3.1.3)\nAvailable versions: 3.1.3, 3.1.2\n  INSTALLED: 3.1.0\n'.replaceAll('Flask', 'Ant'))).toEqual([
    '3.1.3',
    '3.1.2',
  ]);
  expect(versionsIn('ERROR: no such package')).toEqual([]);
});
