/** The record of a decision in the form of MADR (Markdown Architectural Decision Records, adr.github.io/madr), as Markdown and as HTML. */
import { paths } from '../urls/urls.ts';
import * as words from '../words/en/client/compare.ts';
import { WEIGHTS } from './balance.ts';
import { type Choice, type Chosen, type ChosenRow, choicesHeld, chosenRows, isInUse } from './choice.ts';
import { type ComparisonData, termOf } from './data.ts';
import { needsOf } from './needs.ts';
import { type Detail, detailFor, itemsOf, sentenceOf } from './paper.ts';
import type { Block, FactRow, Facts, Piece } from './record-parts.ts';
import { type Child, type Element, element, list, withCode } from './tree.ts';
import { balanceFor, flipInWords, flipsFor, partsOf, resultInWords } from './view.ts';

/** The record of a decision. */
export interface DecisionRecord {
  readonly title: string;
  /** The day on which it was made, YYYY-MM-DD. */
  readonly date: string;
  readonly blocks: readonly Block[];
}

/** Changes that a record names for each framework. */
const CHANGES_NAMED = 3;
/**
 * The record of a comparison: what was weighed and why, what the counts say, what it means, and each answer with its version, date and page.
 * What the team chooses is left open.
 *
 * @param day today, YYYY-MM-DD
 * @param address the full URL of the comparison
 */
export function recordOf(data: ComparisonData, choice: Choice, day: string, address: string): DecisionRecord {
  const chosen = chosenRows(data, choice);
  const { frameworks, versions } = chosen;
  const names = frameworks.map(({ name }) => name);
  const held = choicesHeld(data, choice);
  const balance = balanceFor(chosen);
  const pageOf = (id: string): string => new URL(paths.aspect(...partsOf(id)).slice(1), data.root).href;
  const rowLink = ({ id, row }: Pick<ChosenRow, 'id' | 'row'>): Piece => ({ text: row.title, url: pageOf(id) });
  const titleOf = (id: string): string => chosen.rows.find((row) => row.id === id)?.row.title ?? id;
  const nameOf = (id: string): string => frameworks.find((one) => one.id === id)?.name ?? id;
  const blocks: Block[] = [
    heading(2, words.record.context),
    text(words.record.aboutContext(names, chosen.rows.length, data.guide, day)),
    ...(held.length === 0 ? [] : [text(words.record.team), bullets(held.map(({ title }) => [title]))]),
    heading(2, words.record.drivers),
    bullets(
      WEIGHTS.flatMap((weight) => {
        const rows = chosen.rows.filter((row) => row.weight === weight);
        return rows.length === 0 ? [] : [[`${words.weights[weight]}: `, ...separated(rows.map(rowLink))]];
      }),
    ),
    heading(2, words.record.options),
    bullets(frameworks.map(({ name }, at) => [words.record.option(name, versions[at] ?? '')])),
    heading(2, words.record.outcome),
    text(words.record.aboutOutcome),
    text(resultInWords({ chosen }, balance)),
    bullets(
      balance.standings.flatMap(({ framework, decision }) => {
        if (decision === undefined) return [];
        const leader = words.listed(balance.leading.map(nameOf));
        const count = words.countOf(decision.weight, decision.drawback);
        return [
          [
            `${words.decidedBy(count, leader, decision.leading, nameOf(framework), decision.behind)} `,
            `${words.against(nameOf(framework))} ${words.listed(decision.against.map(titleOf))}.`,
          ],
        ];
      }),
    ),
    ...(balance.counted.length === 0
      ? []
      : [
          bullets(
            flipsFor(chosen).map((flip) => {
              const { sentence, changes } = flipInWords(chosen, flip);
              const named = flip.steps === 1 ? changes.slice(0, CHANGES_NAMED) : changes;
              const rest = changes.length - named.length;
              return [
                [
                  sentence,
                  ...named.map((change, at) => `${at === 0 ? ' ' : '; '}${change}`),
                  ...(rest > 0 ? [`; ${words.more(rest)}`] : []),
                  ...(named.length > 0 ? ['.'] : []),
                ].join(''),
              ];
            }),
          ),
        ]),
    heading(3, words.record.consequences),
    consequencesOf(data, chosen),
    heading(2, words.record.facts),
    {
      kind: 'facts',
      options: frameworks.map(({ name, releases }, at) => ({
        name,
        title: words.record.option(name, versions[at] ?? ''),
        checked: words.listed(releases.map(({ latest }) => latest)),
      })),
      rows: factsOf(data, chosen, rowLink),
      pages: new URL(paths.topics.slice(1), data.root).href,
    },
    heading(2, words.record.information),
    text(`${words.record.address} `, { text: address, url: address }),
    text(words.record.method),
  ];
  return { title: words.record.title(names), date: day, blocks: blocks.filter((one) => one.kind !== 'list' || one.items.length > 0) };
}

const heading = (rank: 2 | 3, title: string): Block => ({ kind: 'heading', rank, text: title });
const text = (...pieces: Piece[]): Block => ({ kind: 'text', pieces });
const bullets = (items: readonly (readonly Piece[])[]): Block => ({ kind: 'list', items });
const separated = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((piece, at) => (at === 0 ? [piece] : [', ', piece]));

function consequencesOf({ packages }: ComparisonData, chosen: Chosen): Block {
  const needs = needsOf(chosen).map(({ framework, install, write }) => {
    const needed = install.flatMap(({ package: place }): Piece[] => {
      const one = packages[place];
      if (one === undefined) return [];
      const { name, version, by, url, licence, released } = one;
      const facts = `${words.packageFacts(version, by, licence)}${released === undefined ? '' : `${words.released}${released}`}`;
      const [first, last] = [url === undefined ? name : { text: name, url }, ` (${facts})`];
      return [first, last];
    });
    // A package is a name and what is known of it, so a comma comes after every second piece.
    const named = needed.flatMap((piece, at) => (at === 0 || at % 2 === 1 ? [piece] : [', ', piece]));
    const toInstall: Piece[] = [`${words.record.install(framework.name)}: `, ...(named.length === 0 ? [words.gets.nothing] : named)];
    const toWrite = `${words.record.write(framework.name)}: `;
    return {
      items: [toInstall, ...write.map(({ row, how }) => [`${toWrite}${row.row.title}. ${how}`])],
      short: [toInstall, ...(write.length === 0 ? [] : [[`${toWrite}${words.listed(write.map(({ row }) => row.row.title))}.`]])],
    };
  });
  return { kind: 'list', items: needs.flatMap(({ items }) => items), short: needs.flatMap(({ short }) => short) };
}

function factsOf({ levels }: ComparisonData, chosen: Chosen, rowLink: (row: ChosenRow) => Piece): FactRow[] {
  const { equal: same, standings } = balanceFor(chosen);
  const equal = new Set(same);
  const deciding = new Set(standings.flatMap(({ decision }) => [...(decision?.against ?? []), ...(decision?.for ?? [])]));
  return WEIGHTS.flatMap((weight) =>
    chosen.rows
      .filter((row) => row.weight === weight)
      .map(
        (row): FactRow => ({
          id: row.id,
          link: rowLink(row),
          weight: words.weights[weight],
          verified: row.row.verified,
          says: equal.has(row.id) ? 'same' : deciding.has(row.id) ? 'decides' : 'other',
          answers: row.answers.map((answer, at) => {
            const framework = chosen.frameworks[at];
            const versions = row.row.against?.[framework?.id ?? ''] ?? framework?.releases.map(({ latest }) => latest) ?? [];
            return {
              term: termOf(answer, levels),
              isValue: answer.level === undefined,
              text: [answer.text, ...(isInUse(row, at) ? [words.rows.inUse] : [])].filter((part) => part !== '').join(' '),
              checked: words.listed(versions),
            };
          }),
        }),
      ),
  );
}

/** A record as Markdown. */
export function recordMarkdown({ title, date, blocks }: DecisionRecord): string {
  const parts = [
    `---\nstatus: ${words.record.status}\ndate: ${date}\n---`,
    `# ${escaped(title)}`,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return `${'#'.repeat(block.rank)} ${escaped(block.text)}`;
      if (block.kind === 'text') return block.pieces.map(pieceMarkdown).join('');
      if (block.kind === 'facts') return factsMarkdown(block);
      return listMarkdown(block.items);
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const listMarkdown = (items: readonly (readonly Piece[])[]): string =>
  items.map((pieces) => `* ${pieces.map(pieceMarkdown).join('')}`).join('\n');

const factsMarkdown = ({ options, rows }: Facts): string =>
  options
    .flatMap(({ title }, at) => [
      `### ${escaped(title)}`,
      listMarkdown(
        rows.flatMap(({ link, weight, verified, answers }): Piece[][] => {
          const answer = answers[at];
          if (answer === undefined) return [];
          const fact = words.record.fact(answer.term, answer.text);
          return [[link, ` (${weight}): ${fact} (${words.record.checked(answer.checked, verified)})`]];
        }),
      ),
    ])
    .join('\n\n');

const pieceMarkdown = (piece: Piece): string =>
  typeof piece === 'string' ? escaped(piece) : piece.text === piece.url ? `<${piece.url}>` : `[${escaped(piece.text)}](${piece.url})`;

/** Escapes what Markdown would read as markup, except in code. */
const escaped = (plain: string): string =>
  plain
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~]/g, '\\$&')))
    .join('');

/** A record as HTML, below a heading of rank 2: with as many sentences as fit on two printed pages. */
export function recordTree({ title, date, blocks }: DecisionRecord): Element[] {
  const detail = detailFor(blocks);
  return [
    element('h3', {}, title),
    element('p', { class: 'note' }, `${words.record.status}, ${date}`),
    ...blocks.flatMap((block): Element[] => {
      if (block.kind === 'heading') return [element(`h${block.rank + 2}`, {}, ...withCode(block.text))];
      if (block.kind === 'text') return [element('p', {}, pieceTrees(block.pieces))];
      if (block.kind === 'facts') return factsTree(block, detail);
      return [list(itemsOf(block, detail).map(pieceTrees))].filter((one) => one !== undefined);
    }),
  ];
}

const pieceTrees = (all: readonly Piece[]): Child[] =>
  all.flatMap((piece) => (typeof piece === 'string' ? withCode(piece) : [element('a', { href: piece.url }, piece.text)]));

/** The answers that differ as a table, then those that are the same for all, in a few lines. */
function factsTree({ options, rows, pages }: Facts, detail: Detail): Element[] {
  const others = rows.filter(({ says }) => says !== 'same');
  const about = ({ id, verified }: FactRow): string => words.record.about(id, verified);
  const same = rows
    .filter(({ says }) => says === 'same')
    .flatMap((row, at): Child[] => {
      const terms = [...new Set(row.answers.map(({ term }) => term))];
      const named = terms.length < 2 ? terms : row.answers.map(({ term }, place) => `${options[place]?.name}: ${term}`);
      return [
        at === 0 ? ' ' : '; ',
        ...pieceTrees([row.link]),
        ': ',
        ...withCode(named.join(', ')),
        ' ',
        element('small', {}, `(${about(row)})`),
      ];
    });
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, words.rows.row),
    options.map(({ title, checked }) =>
      element('th', { scope: 'col' }, title, ' ', element('small', {}, words.record.checkedWith(checked))),
    ),
  );
  const body = others.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, pieceTrees([row.link]), ' ', element('small', {}, about(row))),
      row.answers.map((answer, at) =>
        element(
          'td',
          {},
          element('b', {}, ...withCode(answer.term)),
          ...withCode(sentenceOf(row, answer, detail)),
          answer.checked === options[at]?.checked ? [] : [' ', element('small', {}, words.record.checkedWith(answer.checked))],
        ),
      ),
    ),
  );
  return [
    element('p', { class: 'note' }, [words.record.pages(pages), words.record.left[detail]].filter((one) => one !== '').join(' ')),
    ...(others.length === 0
      ? []
      : [
          element(
            'table',
            { class: 'record-facts', 'aria-label': words.record.facts },
            element('thead', {}, head),
            element('tbody', {}, body),
          ),
        ]),
    ...(same.length === 0 ? [] : [element('p', {}, words.record.same, same, '.')]),
  ];
}
