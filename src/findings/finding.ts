/** What every check returns, whatever it checks. */
export interface Finding {
  /** An error stops a build; a warning does not. */
  readonly level: 'error' | 'warning';
  /** Path of the file, relative to the content folder's parent. */
  readonly file: string;
  /** First line is 1. */
  readonly line: number;
  /** First column is 1. */
  readonly column: number;
  /** What the finding is about: a field such as `answers.a[0].since`, or a sentence. */
  readonly message: string;
  /** Completes "expected …". */
  readonly expected: string;
  /** Completes "found …". */
  readonly actual: string;
  /** What to type to fix it. */
  readonly tip: string;
  /** The only answer, if there is just one: `from`, at the first place from here on where it stands, becomes `to`. */
  readonly fix?: { readonly from: string; readonly to: string };
}

/** A place in a file. */
export type Place = Pick<Finding, 'file' | 'line' | 'column'>;

/** Orders findings by file, line, column, then message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}

/** Whether any of the findings stops a build. */
export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ level }) => level === 'error');

/** An error finding, which stops a build. */
export function error(place: Place, message: string, expected: string, actual: string, tip: string): Finding {
  return { level: 'error', ...onlyPlace(place), message, expected, actual, tip };
}

/** A warning finding, which does not stop a build. */
export function warning(place: Place, message: string, expected: string, actual: string, tip: string): Finding {
  return { level: 'warning', ...onlyPlace(place), message, expected, actual, tip };
}

/** A finding with its only answer. */
export const withFix = (finding: Finding, from: string, to: string): Finding => ({ ...finding, fix: { from, to } });

function onlyPlace({ file, line, column }: Place): Place {
  return { file, line, column };
}
