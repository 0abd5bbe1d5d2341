/** The record of a decision in the form of MADR (Markdown Architectural Decision Records, adr.github.io/madr), as Markdown and as HTML. */
import { paths } from '../urls/urls.ts';
import * as words from '../words/en/client/compare.ts';
import { WEIGHTS } from './balance.ts';
import { type Choice, type Chosen, type ChosenRow, choicesHeld, chosenRows, isInUse } from './choice.ts';
import { type ComparisonData, type DataFramework, termOf } from './data.ts';
import { needsOf } from './needs.ts';
import { type Child, type Element, element, list, withCode } from './tree.ts';
import { balanceFor, flipInWords, flipsFor, partsOf, resultInWords } from './view.ts';

/** A piece of text, with code in backticks, or a link. */
type Piece = string | { readonly text: string; readonly url: string };
/** A part of a record. */
type Block =
  | { readonly kind: 'heading'; readonly rank: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'list';
      readonly items: readonly (readonly Piece[])[];
      /** Set where a print shows the addresses of links: once for each row. */
      readonly withAddresses?: true;
    };

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
    {
      kind: 'list',
      withAddresses: true,
      items: WEIGHTS.flatMap((weight) => {
        const rows = chosen.rows.filter((row) => row.weight === weight);
        return rows.length === 0 ? [] : [[`${words.weights[weight]}: `, ...separated(rows.map(rowLink))]];
      }),
    },
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
    bullets(consequencesOf(data, chosen)),
    heading(2, words.record.facts),
    ...frameworks.flatMap((framework, at) => [
      heading(3, words.record.option(framework.name, versions[at] ?? '')),
      bullets(factsOf(data, chosen, framework, at, rowLink)),
    ]),
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

function consequencesOf({ packages }: ComparisonData, chosen: Chosen): Piece[][] {
  return needsOf(chosen).flatMap(({ framework, install, write }) => {
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
    return [
      [`${words.record.install(framework.name)}: `, ...(named.length === 0 ? [words.gets.nothing] : named)],
      ...write.map(({ row, how }): Piece[] => [`${words.record.write(framework.name)}: ${row.row.title}. ${how}`]),
    ];
  });
}

const factsOf = (
  { levels }: ComparisonData,
  { rows }: Chosen,
  framework: DataFramework,
  at: number,
  rowLink: (row: ChosenRow) => Piece,
): Piece[][] =>
  WEIGHTS.flatMap((weight) =>
    rows
      .filter((row) => row.weight === weight)
      .flatMap((row): Piece[][] => {
        const answer = row.answers[at];
        if (answer === undefined) return [];
        const versions = row.row.against?.[framework.id] ?? framework.releases.map(({ latest }) => latest);
        return [
          [
            rowLink(row),
            ` (${words.weights[weight]}): ${words.record.fact(termOf(answer, levels), answer.text)}${isInUse(row, at) ? ` ${words.rows.inUse}` : ''} (${words.record.checked(versions, row.row.verified)})`,
          ],
        ];
      }),
  );

/** A record as Markdown. */
export function recordMarkdown({ title, date, blocks }: DecisionRecord): string {
  const parts = [
    `---\nstatus: ${words.record.status}\ndate: ${date}\n---`,
    `# ${escaped(title)}`,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return `${'#'.repeat(block.rank)} ${escaped(block.text)}`;
      if (block.kind === 'text') return block.pieces.map(pieceMarkdown).join('');
      return block.items.map((pieces) => `* ${pieces.map(pieceMarkdown).join('')}`).join('\n');
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const pieceMarkdown = (piece: Piece): string =>
  typeof piece === 'string' ? escaped(piece) : piece.text === piece.url ? `<${piece.url}>` : `[${escaped(piece.text)}](${piece.url})`;

/** Escapes what Markdown would read as markup, except in code. */
const escaped = (plain: string): string =>
  plain
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~]/g, '\\$&')))
    .join('');

/** A record as HTML, below a heading of rank 2. */
export function recordTree({ title, date, blocks }: DecisionRecord): Element[] {
  const pieces = (all: readonly Piece[]): Child[] =>
    all.flatMap((piece) => (typeof piece === 'string' ? withCode(piece) : [element('a', { href: piece.url }, piece.text)]));
  return [
    element('h3', {}, title),
    element('p', { class: 'note' }, `${words.record.status}, ${date}`),
    ...blocks.flatMap((block): Element[] => {
      if (block.kind === 'heading') return [element(`h${block.rank + 2}`, {}, ...withCode(block.text))];
      if (block.kind === 'text') return [element('p', {}, pieces(block.pieces))];
      const items = list(block.items.map(pieces));
      if (items === undefined) return [];
      return [block.withAddresses ? element('div', { class: 'with-addresses' }, items) : items];
    }),
  ];
}
