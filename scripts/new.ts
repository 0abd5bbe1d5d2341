/** `npm run new`: creates a new topic, page or other entry in the content. */
import { createInterface } from 'node:readline/promises';
import { nearest } from '../src/findings/nearest.ts';
import { Misuse, today } from '../src/site/settings.ts';
import { KINDS, type Kind, QUESTIONS } from '../src/upkeep/drafts/draft.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { type Ask, begin, begunInWords } from './lib/drafts/begin.ts';
import { codeOf, Stopped } from './lib/faults.ts';

/** Options that answer a question in advance: one for each question, with the kinds that it applies to. */
const ANSWERS = Object.fromEntries(
  [
    ...Map.groupBy(
      KINDS.flatMap((kind) => QUESTIONS[kind].map((question) => ({ kind, ...question }))),
      ({ name }) => name,
    ),
  ].map(([name, asked]) => {
    const [shortest] = asked.map(({ ask }) => ask).sort((a, b) => a.length - b.length);
    return [name, { type: 'string', description: `${shortest} (${asked.map(({ kind }) => kind).join(', ')})` } as const];
  }),
);

/** The kind of a word. Throws `Misuse` when there is none. */
function kindOf(word: string | undefined): Kind {
  const kind = KINDS.find((one) => one === word);
  if (kind !== undefined) return kind;
  const found = word === undefined ? 'nothing' : `"${word}"`;
  throw new Misuse(
    `npm run new: expected one of ${KINDS.join(', ')}, found ${found}\n  tip: npm run new ${nearest(word ?? '', KINDS) ?? 'aspect'}`,
  );
}

export const command = defineCommand({
  name: 'new',
  summary:
    'Begins something new in the content: writes its files, enters it in the list that orders it, and names each blank with its line. ' +
    'In a terminal it asks for what is not given. It never overwrites.',
  arguments: { kind: { description: 'what is new', choices: KINDS, optional: true } },
  options: ANSWERS,
  variables: ['CONTENT_DIR'],
  output: 'Files in CONTENT_DIR, and what is left to fill in on standard output.',
  examples: ['npm run new', 'npm run new aspect -- --topic routing --title "Streaming uploads"', 'npm run new framework'],
  run: async ({ kind: given, ...answers }) => {
    const settings = settingsWithContent(process.env);
    const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
    const ask: Ask = async (question, suggestion) => {
      const said = await terminal?.question(`${question.ask}${suggestion === undefined ? '' : ` [${suggestion}]`}: `);
      return said?.trim() || undefined;
    };
    try {
      const kind = given ?? kindOf((await terminal?.question(`What is new? (${KINDS.join(', ')}) `))?.trim());
      console.log(begunInWords(await begin(settings, today(process.env), kind, answers, ask)));
    } catch (cause) {
      // Ctrl+C or Ctrl+D instead of an answer.
      throw codeOf(cause) === 'ABORT_ERR' ? new Stopped('\nNothing was written.') : cause;
    } finally {
      terminal?.close();
    }
  },
});

if (import.meta.main) await command.main();
