/** Spellings and endings of English, so that search finds a word however it is spelt. Search folds its own words and the reader's alike. */

/** What is written in two ways, with the way that search keeps. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|able|ation|ations)$)/, 'iz'],
  [/(?<=[a-z]{3})ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|ites|able|al|less)?$)/, 'or'],
  [/ence(?=s?$)(?<=(?:lic|def|off|pret)ence)/, 'ense'],
  [/(?<=(?:cent|met|lit|fib|theat))re(?=s?$)/, 'er'],
  [/(?<=(?:catal|dial|anal))ogue(?=s?$)/, 'og'],
  [/(?<=progra)mme(?=s?$)/, 'm'],
  // Cancelled, but not called, nor installed.
  [/(?<=[aeiou][^aeiou]+[aeiou])(?<!(?:inst|rec)a)ll(?=(?:ed|ing|er|ers|ation)$)/, 'l'],
];

/**
 * A word in the spelling that search keeps: American, because it is the shorter one.
 *
 * @example oneSpelling('localisation') // 'localization'
 */
export const oneSpelling = (word: string): string => SPELLINGS.reduce((text, [pattern, kept]) => text.replace(pattern, kept), word);

/** Endings, the longest first. What is left of a word has at least three letters. */
const ENDING =
  /(?<=.{3})(?:izations?|ations?|ments?|ators?|ating|ated|ates?|ingly|ically|ings?|ions?|ities|ity|ized|izes?|izers?|izing|ers?|ors?|ies|ied|ed|es|ly|al|s|e|y)$/;

/**
 * What several forms of a word have in common: always its beginning.
 *
 * @example beginningOf('deployments') // 'deploy'
 */
export function beginningOf(word: string): string {
  const rest = word.slice(0, ENDING.exec(word)?.index);
  // Running, stopped, classes.
  return /([bdfgkmnprstz])\1$/.test(rest) && rest.length > 3 ? rest.slice(0, -1) : rest;
}

/** Words of questions and comparisons, and what is left of a word at an apostrophe: they say nothing of what is asked about. */
export const TELL_NOTHING: ReadonlySet<string> = new Set(
  (
    'a about actually already also always am an and any anyone anything are aren as at be been best better between both but by can ' +
    'cannot certain come comes could couldn d did didn difference differences do does doesn doing don done each easy else even ever ' +
    'exactly for from get gets getting give gives giving go goes going good got had hadn happens has hasn have haven having he help her ' +
    'here him his how i if in instead into is isn it its itself just keep keeps know knows let lets like ll m make makes many may me ' +
    'mean means might more most much must my myself need needs never no not now of often on one only or our out over per perhaps please ' +
    'quite re really s said say says see she should shouldn so some someone something such t take takes taking tell tells than that the ' +
    'their them themselves then there these they thing things this those thought to too try trying two up us use used uses using ve ' +
    'versus very vs want wasn way we were weren what when where whether which while who whom whose why will with without won work works ' +
    'would wouldn yet you your yourself'
  ).split(' '),
);

/** Words that stand beside any subject, and kinds of errors that say only that something went wrong. */
export const TELL_LITTLE: ReadonlySet<string> = new Set(
  (
    'basic correct correctly example examples explain explained guide implement implementing issue issues ' +
    'practice practices problem problems proper properly python recommended sample simple simply still tutorial tutorials understand way ways ' +
    'web website working wrong assertionerror attributeerror commanderror importerror indexerror keyerror lookuperror modulenotfounderror ' +
    'nameerror oserror runtimeerror syntaxerror typeerror valueerror'
  ).split(' '),
);
