import { counted } from '../words/count.ts';
import { compareFindings, type Finding } from './finding.ts';

/** Ways to print findings. */
export const FORMATS = ['text', 'json', 'github'] as const;
/** One way to print findings. */
export type Format = (typeof FORMATS)[number];

/** What was done, for the summary line: the number of files checked, or something else, such as "3 programs run". */
export type Done = ({ readonly files: number } | { readonly what: string }) & {
  /** Wall time in milliseconds. */
  readonly milliseconds: number;
};

/**
 * The findings as text, sorted by place.
 *
 * `text` is for people, `json` is an array of findings, `github` is workflow commands that become pull request annotations.
 *
 * @param done content of the summary line in `text`; without it, there is no summary line
 */
export function report(findings: readonly Finding[], format: Format, done?: Done): string {
  const sorted = [...findings].sort(compareFindings);
  if (format === 'json') return JSON.stringify(sorted, null, 2);
  if (format === 'github') return sorted.map(asAnnotation).join('\n');
  return [...sorted.map(inText), ...(done === undefined ? [] : [summary(sorted, done)])].join('\n\n');
}

/** `content/topics/security/csrf.md:12:14  error  answers.a[0].since: expected …, found …` and the tip below. */
export function inText({ level, file, line, column, message, expected, actual, tip }: Finding): string {
  return `${file}:${line}:${column}  ${level}  ${message}: expected ${expected}, found ${actual}\n  tip: ${tip}`;
}

/** See "Workflow commands for GitHub Actions": properties escape `%`, line ends, `:` and `,`; data only the first two. */
function asAnnotation({ level, file, line, column, message, expected, actual, tip }: Finding): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const text = `${message}: expected ${expected}, found ${actual}\ntip: ${tip}`;
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(message)}::${data(text)}`;
}

function summary(findings: readonly Finding[], done: Done): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const what = 'what' in done ? done.what : `${counted(done.files, 'file')} checked`;
  return `${what} in ${(done.milliseconds / 1000).toFixed(2)} s: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`;
}
