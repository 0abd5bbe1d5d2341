/**
 * A choice as the query of an address: short, with ids instead of positions, and for each row four characters of its answers.
 *
 * `?must=security/csrf.k3f9,host-header.a1b2~admin/admin-site.9xyz&better=security/session-cookies.ant&team=server.asgi&without=bee`
 */
import { WEIGHTS, type Weight } from './balance.ts';
import { type Choice, choicesHeld, EMPTY, type Start } from './choice.ts';
import { type ComparisonData, rowsIn } from './data.ts';

/** What an address says. */
export interface FromAddress {
  readonly choice: Choice;
  /** Rows that it adds to what is chosen: `?case=…`, `?topic=…`, `?add=topic/aspect`. */
  readonly start: Start;
  /** What it names and the guide does not have. It is skipped. */
  readonly unknown: readonly string[];
  /** Ids of rows whose answers have changed since it was copied. */
  readonly changed: readonly string[];
}

const IN_ADDRESS = [...WEIGHTS, 'ignore'] as const;

/** The query of a choice, with its `?`; empty if nothing is chosen. */
export function toQuery(data: ComparisonData, { weights, better, team, without }: Choice): string {
  const rows = rowsIn(data);
  // An ignored row is as good as none, unless a choice of the team would add it.
  const added = new Set(choicesHeld(data, { ...EMPTY, team }).flatMap(({ matters = [] }) => matters));
  const parameters = [
    ...IN_ADDRESS.map((weight) => [
      weight,
      grouped(
        rows
          .filter(({ id }) => weights.get(id) === weight && (weight !== 'ignore' || added.has(id)))
          .map(({ id, digest }) => ({ id, marks: [digest] })),
      ),
    ]),
    [
      'better',
      grouped(
        rows.flatMap(({ id }) => (better.get(id)?.length && weights.get(id) !== 'ignore' ? [{ id, marks: better.get(id) ?? [] }] : [])),
      ),
    ],
    [
      'team',
      data.team
        .flatMap(({ id, choices }) => {
          const held = choices.filter((one) => team.get(id)?.includes(one.id));
          return held.length === 0 ? [] : [[id, ...held.map((one) => one.id)].join('.')];
        })
        .join(','),
    ],
    [
      'without',
      data.frameworks
        .filter(({ id }) => without.includes(id))
        .map(({ id }) => id)
        .join(','),
    ],
  ].filter(([, value]) => value !== '');
  // None of these characters needs to be encoded, and URLSearchParams would encode them.
  return parameters.length === 0 ? '' : `?${parameters.map((pair) => pair.join('=')).join('&')}`;
}

/** A row of an address, with what follows its id. */
interface Marked {
  readonly id: string;
  readonly marks: readonly string[];
}

/** @example grouped([{ id: 'a/b', marks: ['x'] }, { id: 'a/c', marks: [] }]) // 'a/b.x,c' */
const grouped = (rows: readonly Marked[]): string =>
  [...Map.groupBy(rows, ({ id }) => id.split('/')[0] ?? '')]
    .map(([topic, own]) => `${topic}/${own.map(({ id, marks }) => [id.slice(topic.length + 1), ...marks].join('.')).join(',')}`)
    .join('~');

/** The opposite of `grouped`; what is not of this form comes out as ids that nothing has. */
const ungrouped = (text: string): Marked[] =>
  text.split('~').flatMap((group) => {
    const [topic = '', ...rest] = group.split('/');
    return rest
      .join('/')
      .split(',')
      .filter((one) => one !== '')
      .map((one) => {
        const [aspect = '', ...marks] = one.split('.');
        return { id: `${topic}/${aspect}`, marks };
      });
  });

/** Reads a query. Nothing in it is trusted: what the guide does not know is named and skipped. */
export function fromQuery(data: ComparisonData, query: string): FromAddress {
  const parameters = new URLSearchParams(query);
  const rows = new Map(rowsIn(data).map((row) => [row.id, row]));
  const idsOf = (all: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(all.map(({ id }) => id));
  const frameworks = idsOf(data.frameworks);
  const unknown = new Set<string>();
  const changed = new Set<string>();
  const knownIn = (ids: readonly string[], known: { readonly has: (id: string) => boolean }): string[] =>
    ids.filter((id) => {
      const isKnown = known.has(id);
      if (!isKnown && id !== '') unknown.add(id);
      return isKnown;
    });
  const marked = (name: string): Marked[] =>
    parameters
      .getAll(name)
      .flatMap(ungrouped)
      .filter(({ id }) => knownIn([id], rows).length > 0);

  const weights = new Map<string, Weight | 'ignore'>();
  for (const weight of IN_ADDRESS)
    for (const { id, marks } of marked(weight)) {
      if (weights.has(id)) continue;
      weights.set(id, weight);
      if (marks[0] !== undefined && marks[0] !== rows.get(id)?.digest) changed.add(id);
    }
  const better = new Map(marked('better').map(({ id, marks }) => [id, knownIn(marks, frameworks)]));
  const team = new Map<string, string[]>();
  for (const part of lists(parameters, 'team')) {
    const [id = '', ...choices] = part.split('.');
    const question = data.team.find((one) => one.id === id);
    if (question === undefined) unknown.add(id);
    else {
      const held = knownIn(choices, idsOf(question.choices));
      team.set(id, question.several ? held : held.slice(0, 1));
    }
  }
  const without = knownIn(lists(parameters, 'without'), frameworks);
  return {
    // Nothing would be left to compare without any framework.
    choice: { weights, better, team, without: without.length < data.frameworks.length ? without : [] },
    start: {
      cases: knownIn(lists(parameters, 'case'), idsOf(data.cases)),
      topics: knownIn(lists(parameters, 'topic'), idsOf(data.topics)),
      rows: knownIn(lists(parameters, 'add'), rows),
    },
    unknown: [...unknown],
    changed: [...changed],
  };
}

const lists = (parameters: URLSearchParams, name: string): string[] =>
  parameters.getAll(name).flatMap((value) => value.split(',').filter((one) => one !== ''));
