import type { Shelf } from '../../content/kinds.ts';
import { AGREEMENTS, agreementOf } from '../../experiments/outcome.ts';
import { secondRuns } from '../../experiments/second-runs.ts';
import { plainInline } from '../../markdown/inline.ts';
import { NEEDS, type Result } from '../../schemas/transcript.ts';
import { archiveName } from '../../site/archive/program-archive.ts';
import { sizeOf } from '../../site/archive/size.ts';
import { paths, type Site, stepId } from '../../urls/urls.ts';
import { and, programs as words, frame as wordsOfFrame } from '../../words/en/parts.ts';
import { shelf as wordsOfShelf } from '../../words/en/shelves.ts';
import { batchesInWords, outcomes } from '../../words/en/terms.ts';
import type { Example, Guide, Program, StepResult } from '../model.ts';
import { SHELVES, type ShelfInWords } from '../shelves.ts';
import { frameOf } from './frame.ts';
import type { FindOffer } from './run-here.ts';

/** The lists of programs and of what they were measured for, each with whether it is the page at a path. */
export const programLists = (guide: Guide, here: string) => [
  ...SHELVES.filter(({ id }) => guide[id].length > 0).map(({ id, title, path }) => ({
    label: wordsOfShelf.list(title, guide[id].length),
    path,
    current: path === here,
  })),
  ...(guide.measurements.length > 0
    ? [{ label: wordsOfFrame.measurements, path: paths.measurements, current: paths.measurements === here }]
    : []),
];

/** What the list of a shelf shows. */
export function shelfPage(guide: Guide, site: Site, { id, title, about, path, pathOf }: ShelfInWords) {
  const topicsOf = topicsByExample(guide);
  const entries = guide[id].map((example) => {
    const topics = guide.topics.filter((topic) => topicsOf.get(example.id)?.has(topic.id) ?? false);
    const agreement = agreementOf(example);
    return {
      title: example.data.title,
      summary: example.data.summary,
      path: pathOf(example.id),
      topics: topics.map((topic) => topic.id),
      agreement,
      facts: [topics.map(({ data }) => data.title).join(', '), wordsOfShelf.agreements[agreement]]
        .filter((fact) => fact !== '')
        .join(' · '),
    };
  });
  const used = new Set(entries.flatMap(({ topics }) => topics));
  const agreements = new Set(entries.map(({ agreement }) => agreement));
  const byTopic = Map.groupBy(entries, ({ topics }) => topics[0]);
  return {
    frame: frameOf(guide, site, { title, description: about, path, kind: 'overview' }),
    title,
    about,
    entries,
    /** The same in groups, each entry under the first of its topics; those without one come last. */
    groups: [
      ...guide.topics.map(({ id: topic, data }) => ({ title: data.title, entries: byTopic.get(topic) ?? [] })),
      { title: wordsOfShelf.noTopic, entries: byTopic.get(undefined) ?? [] },
    ].filter((group) => group.entries.length > 0),
    /** The lists of programs and of what they were measured for, this one included. */
    lists: programLists(guide, path),
    /** What the list can be filtered by: only what some entries have and others do not. */
    filters: {
      topics: guide.topics.filter((topic) => used.has(topic.id)).map((topic) => ({ value: topic.id, label: topic.data.title })),
      agreements:
        agreements.size < 2
          ? []
          : AGREEMENTS.filter((one) => agreements.has(one)).map((one) => ({ value: one, label: wordsOfShelf.agreements[one] })),
    },
  };
}

/** The topics that an example is about: those it names, and those with an answer that cites it. */
function topicsByExample({ topics, examples, experiments }: Guide): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = [
    ...[...examples, ...experiments].flatMap(({ id, data }) => data.aspects.map((ref) => ({ id, topic: ref.split('/')[0] ?? '' }))),
    ...topics.flatMap((topic) =>
      topic.aspects.flatMap(({ answers }) =>
        answers.flatMap(({ periods }) =>
          periods.flatMap(({ evidence }) =>
            evidence.flatMap((piece) => (piece.kind === 'experiment' ? [{ id: piece.id, topic: topic.id }] : [])),
          ),
        ),
      ),
    ),
  ];
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, same]) => [id, new Set(same.map(({ topic }) => topic))]));
}

/** What the page of an example or experiment shows. */
export const examplePage = (guide: Guide, site: Site, shelf: ShelfInWords, example: Example, offerFor: FindOffer) => ({
  frame: frameOf(guide, site, {
    title: example.data.title,
    description: plainInline(example.data.summary),
    path: shelf.pathOf(example.id),
    crumbs: [{ label: shelf.title, path: shelf.path }],
    kind: shelf.kind,
    filters: { framework: example.programs.map(({ framework }) => framework.data.name) },
    aliases: example.data.aliases,
    file: example.file,
    wide: true,
  }),
  data: example.data,
  programs: example.programs.map((program) => programShown(example, program, shelf.id, offerFor)),
});

/** Number of steps from which an example collapses them: its programs matter most. In an experiment the responses do. */
const FOLDED_FROM = 8;

/** A program with its files, how to run it, and its recorded responses. */
export function programShown(example: Example, program: Program, shelf: Shelf, offerFor: FindOffer) {
  const { framework, files, record, steps, runs, also } = program;
  const { lines, files: count, packages } = sizeOf(program);
  const anchorOf = (index: number): string => `${framework.id}-${stepId(index)}`;
  return {
    id: framework.id,
    name: framework.data.name,
    install: record.install.length > 0 ? inTerminal(record.install) : undefined,
    run: record.run.length > 0 ? inTerminal(record.run) : undefined,
    size: words.size(lines, count, packages),
    archive: paths.archive(shelf, archiveName(example.id, framework.id)),
    files: files.filter(({ text }) => text.trim() !== '').map(({ name, text }) => ({ name, text, language: languageOf(name) })),
    offer: offerFor(example.id, framework.id),
    terminal: record.terminal && {
      command: inTerminal([record.terminal.command]),
      prints: record.terminal.prints,
      typed: words.typed(record.terminal.recorded, record.terminal.environment),
    },
    isFolded: shelf === 'examples' && steps.length > FOLDED_FROM,
    steps: steps.map(({ index, step, asked, results }) => ({
      id: anchorOf(index),
      asked,
      why: step.why,
      results: distinctResults(results),
      shows: step.shows,
    })),
    runs: runs.map(({ release, run }) => words.ran(release.latest, packagesInWords(run.versions), run.runtime, run.day)),
    notInWasm: example.needs.length === 0 ? undefined : words.notInWasm(example.needs.map((need) => NEEDS[need])),
    again: secondRuns(also).map(({ runtime, releases, day, differences }) => ({
      where: words.again(differences.length === 0, runtime, releases.join(and), day),
      differences: differences.map(({ asked, what, because, index }) => words.differs(asked, `#${anchorOf(index)}`, what, because)),
    })),
  };
}

/** A program as it is shown. */
export type ProgramShown = ReturnType<typeof programShown>;

/** Commands as shown in a terminal, and as copied. */
const inTerminal = (commands: readonly string[]) => ({ text: commands.map((line) => `$ ${line}`).join('\n'), copy: commands.join('\n') });

/** Packages with their versions in one line. */
export const packagesInWords = (versions: Readonly<Record<string, string>>): string =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** The file extension, which selects the syntax highlighting. @example languageOf('app.py') // 'py' */
export const languageOf = (name: string): string => name.split('.').at(-1) ?? 'text';

/** Results with the releases that gave them; a single entry if all releases show the same. */
export function distinctResults(results: readonly StepResult[]): { name: string; text: string; language: string }[] {
  const shown = results.map(({ release, result }) => ({
    release: release.version,
    title: resultTitle(result),
    text: resultText(result),
    result,
  }));
  const groups = [...Map.groupBy(shown, ({ title, text }) => `${title}\n${text}`).values()];
  return groups.flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const releases = groups.length === 1 ? [] : same.map(({ release }) => release);
    return [{ name: [first.title, ...releases].join(' · '), text: first.text, language: resultLanguage(first.result) }];
  });
}

function resultTitle({ status, headers, raises, batches }: Result): string {
  if (raises !== undefined) return outcomes.exception;
  if (batches !== undefined) return outcomes.response(status, batchesInWords(batches));
  if (headers !== undefined) return outcomes.response(status);
  return status === undefined ? outcomes.value : outcomes.exit(status);
}

const isPlain = ([name]: readonly [string, string]): boolean => /^content-(type|length)$/i.test(name);

/** The informative headers, and the body. */
function resultText({ headers = [], body = '', raises }: Result): string {
  const shown = headers.filter((header) => !isPlain(header)).map(([name, value]) => `${name}: ${value}`);
  const text = raises ?? [...shown, ...(shown.length > 0 && body !== '' ? [''] : []), body].join('\n');
  return clipped(text.replace(/\n$/, ''));
}

function resultLanguage({ headers = [] }: Result): 'html' | 'text' {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return headers.every(isPlain) && type.includes('html') ? 'html' : 'text';
}

/** Characters of a response to show; the recording next to the transcript contains the whole response. */
const SHOWN = 1200;

function clipped(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.lastIndexOf('\n', SHOWN);
  const head = text.slice(0, cut > SHOWN / 2 ? cut : SHOWN);
  return `${head}\n${words.more(text.length - head.length)}`;
}
