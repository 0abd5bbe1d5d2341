import type { ChangedAnswer, ChangedRun, Meaning, Turn } from './changes.ts';

/** Maximum length of a quoted text; a reviewer can see the rest in the file. */
const SHOWN = 300;
/** Characters of context before the first difference between two long texts. */
const LEAD = 60;

/**
 * Formats content text as inline code, so that nothing in it is parsed as markup: no mentions, images or links.
 *
 * @example asCode('a `b`') // '`` a `b` ``'
 */
export function asCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Describes a change as Markdown. Never empty: it also says when readers would notice nothing. */
export function inMarkdown(meaning: Meaning): string {
  const { answers, claims, runs, verified, added, renamed, lost } = meaning;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Answers', answers.map(answerInWords)],
    [
      'Claims',
      claims.map(({ title, ruling, statements }) =>
        block(asCode(title), [...line('verdict', ruling), ...statements.flatMap((one) => line('statement', one))]),
      ),
    ],
    ['Test results', runs.map(runInWords)],
    ['Checked again, unchanged', verified.map((name) => `- ${asCode(name)}`)],
    ['New pages', added.map(({ path, title }) => `- ${asCode(path)}: ${asCode(title)}`)],
    ['Renamed pages', renamed.map(({ from, to }) => `- ${asCode(from)} → ${asCode(to)}, with a redirect`)],
    [
      'Pages that are gone without a redirect',
      lost.map(({ path, title, perhaps }) => `- **${asCode(path)}** (${asCode(title)}). Addresses never die: ${advice(path, perhaps)}`),
    ],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  const body =
    filled.length === 0
      ? ['No answer, verdict, test result or page of the guide changes.']
      : filled.map(([heading, lines]) => `### ${heading}\n\n${lines.join('\n')}`);
  return `${['## What this changes in the guide', ...body].join('\n\n')}\n`;
}

function advice(path: string, perhaps: string | undefined): string {
  const tip = `${path}: ${perhaps ?? '/the/new/path/'}`;
  return `add ${asCode(tip)} to ${asCode('moved')} of ${asCode('guide.yaml')}.`;
}

function answerInWords({ aspect, title, framework, term, summary, how, packages, period, evidence }: ChangedAnswer): string {
  return block(`${asCode(title)} (${asCode(aspect)}), ${asCode(framework)}`, [
    ...line('answer', term),
    ...line('releases', period),
    ...line('sentence', summary),
    ...line('how', how),
    ...line('packages', packages),
    ...evidence.added.map((piece) => `evidence added: ${asCode(piece)}`),
    ...evidence.removed.map((piece) => `evidence removed: ${asCode(piece)}`),
    ...evidence.read.map((piece) => `evidence read again: ${asCode(piece)}`),
    ...evidence.reworded.map((piece) => `evidence described differently: ${asCode(piece)}`),
  ]);
}

function runInWords({ experiment, title, framework, version, steps, bears }: ChangedRun): string {
  const ran = version.before === version.after ? version.after : `${version.before} → ${version.after}`;
  return block(`${asCode(title)} (${asCode(experiment)}) on ${asCode(`${framework} ${ran}`)}`, [
    ...(steps.length === 0 ? ['same output'] : steps.flatMap((step) => line(asCode(step.asked), step))),
    ...(bears.length === 0 ? [] : [`answers that cite it: ${bears.map(asCode).join(', ')}`]),
  ]);
}

const line = (what: string, change: Turn | undefined): string[] =>
  change === undefined ? [] : [`${what}: ${fromDifference(change).map(asCode).join(' → ')}`];

/** Shows two texts; long ones start shortly before the first difference. */
function fromDifference({ before, after }: Turn): [string, string] {
  if (Math.max(before.length, after.length) <= SHOWN) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const start = Math.max(0, same - LEAD);
  const cut = (text: string): string => (start === 0 ? text : `…${text.slice(start)}`);
  return [cut(before), cut(after)];
}

const block = (head: string, lines: readonly string[]): string => [`- ${head}`, ...lines.map((one) => `  - ${one}`)].join('\n');
