import { type Content, idsOf, readContent } from '../content/content.ts';
import type { Kind } from '../content/kinds.ts';
import { error, type Finding } from '../findings/finding.ts';
import { runtimesHaveAdapters } from './adapters.ts';
import { answersAreComplete, joiningFrameworksOwe, verifiedAgainstNewest } from './answers.ts';
import { codeStandsBehindPages } from './code.ts';
import { nothingIsInTheFuture, verifiedAfterEvidence } from './dates.ts';
import { disagreementsRestOnRuns } from './disagreements.ts';
import { nothingStandsTwice } from './duplicates.ts';
import { praiseHasASource, proseIsReadable } from './editorial.ts';
import { citedRunsAgree, everyTranscriptIsRecorded } from './experiments.ts';
import { quotedFiguresHold } from './figures.ts';
import { everythingIsVisible } from './files.ts';
import { ledgerHoldsTogether } from './ledger.ts';
import { linksLeadSomewhere, movedPagesLeadSomewhere, queriesLeadSomewhere, renamedHeadingsLeadSomewhere } from './links.ts';
import { listsAreComplete } from './lists.ts';
import { bodiesAreWritten, codeIsLabelled, markdownIsReadAsMeant, markdownIsSafe, textsHaveTheRightLength } from './markdown.ts';
import { measurementsHoldTogether } from './measurements.ts';
import { namesAreFree } from './names.ts';
import { packageFactsAreCurrent, packagesAgree } from './packages.ts';
import { isAsked, type Passed } from './passed.ts';
import { picturesAreDrawings } from './pictures.ts';
import { wordsArePlain } from './plain-words.ts';
import { referencesExist } from './references.ts';
import { teamChoicesChangeRows } from './team.ts';
import { namesAreProven, termsAreComplete } from './terms.ts';
import { transcriptsAreComplete } from './transcripts.ts';

/** Checks all files and returns its findings. */
type Rule = (content: Content, latestDay: string) => Finding[];

/** The rules that look at one file at a time, and besides it only at the guide and its terms. */
const RULES_OF_A_FILE: readonly Rule[] = [
  everythingIsVisible,
  proseIsReadable,
  praiseHasASource,
  wordsArePlain,
  markdownIsReadAsMeant,
  bodiesAreWritten,
  textsHaveTheRightLength,
];

/** The rules for programs and their runs: no page changes what they find, so a change of a page need not ask them. */
const RULES_OF_PROGRAMS: readonly Rule[] = [
  transcriptsAreComplete,
  runtimesHaveAdapters,
  measurementsHoldTogether,
  everyTranscriptIsRecorded,
];

/** What those rules are shown. They could not use more. */
const KINDS_OF_PROGRAMS: readonly Kind[] = [
  ...(['guide', 'framework', 'example', 'experiment', 'transcript', 'program', 'recorded', 'recorded-cpython'] as const),
  ...(['runtime', 'adapter', 'cpython', 'measurement-plan', 'measurement', 'measured-program'] as const),
];

/** The rules for which files belong together. */
const RULES: readonly Rule[] = [
  guideExists,
  namesAreFree,
  referencesExist,
  listsAreComplete,
  ledgerHoldsTogether,
  quotedFiguresHold,
  packagesAgree,
  packageFactsAreCurrent,
  teamChoicesChangeRows,
  termsAreComplete,
  namesAreProven,
  nothingStandsTwice,
  answersAreComplete,
  joiningFrameworksOwe,
  verifiedAgainstNewest,
  citedRunsAgree,
  disagreementsRestOnRuns,
  nothingIsInTheFuture,
  verifiedAfterEvidence,
  markdownIsSafe,
  codeIsLabelled,
  codeStandsBehindPages,
  picturesAreDrawings,
  linksLeadSomewhere,
  movedPagesLeadSomewhere,
  renamedHeadingsLeadSomewhere,
  queriesLeadSomewhere,
];

/**
 * Reads and checks a content folder.
 *
 * @param files text by path relative to the folder, with `/` between its parts
 * @param folder name of the folder in findings
 * @param today in UTC, YYYY-MM-DD
 * @param latestDay the latest day that has begun anywhere on Earth
 * @returns what was read, and all findings of all files
 */
export function examine(
  files: ReadonlyMap<string, string>,
  folder: string,
  today: string,
  latestDay = today,
): { content: Content; findings: Finding[] } {
  const { content, findings } = readContent(files, folder, today);
  return { content, findings: [...findings, ...ruleFindings(content, latestDay)] };
}

/**
 * All findings of the rules for content that was read. `latestDay` is as in `examine`.
 *
 * @param passed what passed before, as it is now; what passes now is added
 */
export function ruleFindings(content: Content, latestDay = content.today, passed?: Passed): Finding[] {
  const left = passed === undefined ? content.sources : content.sources.filter((source) => isAsked(source) || !passed.has(source));
  const findings = RULES_OF_A_FILE.flatMap((rule) => rule({ ...content, sources: left }, latestDay));
  const faulty = new Set(findings.map(({ file }) => file));
  for (const source of left) if (!faulty.has(`${content.folder}/${source.path}`)) passed?.add(source);
  const programs = { ...content, sources: content.sources.filter(({ role }) => KINDS_OF_PROGRAMS.includes(role.kind)) };
  const together = [
    [RULES_OF_PROGRAMS, programs],
    [RULES, content],
  ] as const;
  return [
    ...together.flatMap(([rules, asked]) => {
      if (passed?.hasAll(asked, latestDay)) return [];
      const found = rules.flatMap((rule) => rule(asked, latestDay));
      if (found.length === 0) passed?.addAll(asked, latestDay);
      return found;
    }),
    ...findings,
  ];
}

/** All findings of all files of a content folder. Takes the same parameters as `examine`. */
export const checkContent = (...folder: Parameters<typeof examine>): Finding[] => examine(...folder).findings;

function guideExists(content: Content): Finding[] {
  if (idsOf(content, 'guide').length > 0) return [];
  const place = { file: `${content.folder}/guide.yaml`, line: 1, column: 1 };
  return [error(place, 'guide', 'a guide.yaml, which names the guide and orders its parts', 'none', `add ${place.file}`)];
}
