import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/measurements/results.ts';
import { type Change, findIn } from '../../support/content.ts';
import { ENVIRONMENT } from '../../support/measured.ts';

const PLAN = `python: "3.13.0"
server: { package: server, version: "1.0", arguments: [-m, server] }
workers: 1
threads: [1]
concurrencies: [8]
runs: 5
seconds: 3
warm_up: 10
load_limit: 1
packages: { ant: { "2.0": { Ant: "2.0" } } }
scopes: [{ id: plain, title: Plain, says: "Nothing more." }]
targets:
  - { id: ant-plain, framework: ant, version: "2.0", scope: plain, title: Ant, application: "app:app", imports: app }
programs: [{ id: greeting, title: Greeting, path: /, contains: hello }]
measurements:
  - { id: speed, title: Speed, question: "How many?", programs: [greeting], quantities: [memory], follows: ["One."], does_not_follow: ["Two."] }
`;
const PROGRAM = 'def app(): ...\n';
const DATA = {
  ...ENVIRONMENT,
  python: '3.13.0',
  workers: 1,
  seconds: 3,
  warm_up: 10,
  programs: { greeting: fingerprint([{ name: 'ant/app.py', text: PROGRAM }]) },
  packages: { ant: { '2.0': { Ant: '2.0' } } },
  results: [
    {
      target: 'ant-plain',
      framework: 'ant',
      version: '2.0',
      scope: 'plain',
      program: 'greeting',
      quantity: 'memory',
      threads: 1,
      runs: [
        { value: 1210.4, load: 0 },
        { value: 1240.2, load: 0.1 },
        { value: 1234.9, load: 0 },
      ],
    },
  ],
};

const UNDO = 'topics/editing/undo.md';
/** An answer for Ant since 2.0, with its evidence. */
const ANSWER = /"Yes, with `u`\.", evidence: \[\{[^}]*\}\]/;
const quoting = (figure: string, summary = 'Yes, 1,230 times.'): Readonly<Record<string, Change>> => ({
  [UNDO]: [ANSWER, `"${summary}", evidence: [{ kind: measurement, id: speed, figures: [{ ${figure} }] }]`],
});

/** What is found when a plan and what was measured by it are there, one of them changed, and an answer quotes it. */
const findings = ({
  plan = PLAN,
  program = PROGRAM,
  data = DATA as object | null,
  answer = {} as Readonly<Record<string, Change>>,
} = {}): string[] =>
  findIn({
    ...answer,
    'measurements/plan.yaml': plan,
    'measurements/programs/greeting/ant/app.py': program,
    ...(data === null ? {} : { 'measurements/speed.json': JSON.stringify(data) }),
  });

test('a plan with its programs and its results has no findings', () => {
  expect(findings()).toEqual([]);
});

describe('in the plan', () => {
  const mistakes: Readonly<Record<string, readonly [string, string, string]>> = {
    'a framework that is not compared': [
      'framework: ant,',
      'framework: ent,',
      'content/measurements/plan.yaml:13:33 error targets[0].framework: expected the id of a framework that exists, found "ent" (ant)',
    ],
    'a release for which no packages are named': [
      'version: "2.0", scope',
      'version: "2.1", scope',
      'content/measurements/plan.yaml:13:47 error targets[0].version: expected a release that packages install, found "2.1" (packages: { ant: { "2.1": { …: "2.1" } } })',
    ],
    'packages of a release among which it is not': [
      '{ Ant: "2.0" }',
      '{ Ant: "1.9" }',
      'content/measurements/plan.yaml:13:47 error targets[0].version: expected a release that packages install, found "2.0" (packages: { ant: { "2.0": { …: "2.0" } } })',
    ],
    'a scope that is not there': [
      'scope: plain,',
      'scope: plan,',
      'content/measurements/plan.yaml:13:61 error targets[0].scope: expected the id of a scope that exists, found "plan" (plain)',
    ],
    'a program that is not there': [
      'programs: [greeting]',
      'programs: [greetin]',
      'content/measurements/plan.yaml:16:66 error measurements[0].programs[0]: expected the id of a program that exists, found "greetin" (greeting)',
    ],
  };
  test.each(Object.entries(mistakes))('%s', (_, [find, replace, expected]) => {
    expect(PLAN).toContain(find);
    expect(findings({ plan: PLAN.replace(find, replace) })).toContain(expected);
  });

  test('a program without a folder for a framework', () => {
    const plan = PLAN.replace('contains: hello }]', 'contains: hello }, { id: farewell, title: Farewell, path: /, contains: bye }]');
    expect(findings({ plan })).toEqual([
      'content/measurements/plan.yaml:14:79 error programs[1].id: expected a program for ant, found none (add the folder content/measurements/programs/farewell/ant)',
    ]);
  });

  test('a measurement that was not made is a warning', () => {
    expect(findings({ data: null })).toEqual([
      'content/measurements/plan.yaml:16:11 warning measurements[0].id: expected a measurement that was made, found no speed.json (npm run measure)',
    ]);
  });
});

test('a program that was changed after it was measured is a warning', () => {
  const program = `${PROGRAM}# Faster.\n`;
  const now = fingerprint([{ name: 'ant/app.py', text: program }]);
  const then = fingerprint([{ name: 'ant/app.py', text: PROGRAM }]);
  expect(findings({ program })).toEqual([
    `content/measurements/speed.json:1:330 warning programs.greeting: expected the fingerprint of the files, ${now}, found "${then}" (npm run measure -- --anew)`,
  ]);
});

describe('a number that an answer quotes', () => {
  test.each(['1230', '1200'])('is the median, rounded to two or three digits: %s', (median) => {
    const summary = `Yes, ${Number(median).toLocaleString('en')} times.`;
    expect(findings({ answer: quoting(`target: ant-plain, median: ${median}`, summary) })).toEqual([]);
  });

  const mistakes: Readonly<Record<string, readonly [figure: string, finding: string]>> = {
    'is another one than was measured': [
      'target: ant-plain, median: 1300',
      'content/topics/editing/undo.md:8:148 error answers.ant[1].evidence[0].figures[0].median: expected the median that was measured, rounded, found 1300 (median: 1230)',
    ],
    'is more exact than it may be': [
      'target: ant-plain, median: 1234.9',
      'content/topics/editing/undo.md:8:148 error answers.ant[1].evidence[0].figures[0].median: expected the median that was measured, rounded, found 1234.9 (median: 1230)',
    ],
    'does not stand in the answer': [
      'target: ant-plain, median: 1200',
      'content/topics/editing/undo.md:8:148 error answers.ant[1].evidence[0].figures[0].median: expected a number that value or summary quotes, found 1,200 (write 1,200, or remove the figure)',
    ],
    'is one of a target that is not there': [
      'target: ant-plane, median: 1230',
      'content/topics/editing/undo.md:8:129 error answers.ant[1].evidence[0].figures[0].target: expected a result of this framework, for a release of this answer, found none that is picked (ant-plain)',
    ],
  };
  test.each(Object.entries(mistakes))('%s', (_, [figure, finding]) => {
    expect(findings({ answer: quoting(figure) })).toEqual([finding]);
  });

  test('is picked among several results by the keys in which they differ', () => {
    const [result] = DATA.results;
    const data = { ...DATA, results: [result, { ...result, threads: 4, runs: [{ value: 2000, load: 0 }] }] };
    expect(findings({ data, answer: quoting('target: ant-plain, threads: 1, median: 1230') })).toEqual([]);
    expect(findings({ data, answer: quoting('target: ant-plain, median: 1230') })).toEqual([
      'content/topics/editing/undo.md:8:129 error answers.ant[1].evidence[0].figures[0].target: expected one result, found several (add threads)',
    ]);
  });

  test('is one of a release that the answer applies to', () => {
    const [result] = DATA.results;
    const old = { ...DATA, packages: { ant: { '1.0.9': { Ant: '1.0.9' } } }, results: [{ ...result, version: '1.0.9' }] };
    const plan = PLAN.replaceAll('"2.0"', '"1.0.9"');
    expect(findings({ plan, data: old, answer: quoting('target: ant-plain, median: 1230') })).toEqual([
      'content/topics/editing/undo.md:8:129 error answers.ant[1].evidence[0].figures[0].target: expected a result of this framework, for a release of this answer, found none that is picked (npm run measure)',
    ]);
  });
});
