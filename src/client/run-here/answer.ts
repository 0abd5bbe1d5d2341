/** Renders the result that the program returned. */
import type { DriverResult } from '../../experiments/run/protocol.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { make } from '../make.ts';
import { field, textToRead } from './controls.ts';
import { inFull, printedOf } from './printed.ts';
import type { Question } from './words.ts';

/** The value of a response header; undefined if the response does not have it. */
export const headerOf = ({ headers = [] }: DriverResult, wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1];

/** Whether the result is an HTML page. */
export const isPage = (result: DriverResult): boolean =>
  result.body !== undefined && result.body !== '' && (headerOf(result, 'content-type')?.includes('html') ?? false);

/** What a result is named after. */
interface Outcome {
  readonly status?: number | undefined;
  readonly raises?: string | undefined;
}

/** A name for the result. @example "Response 200" */
export function nameOf({ status, raises }: Outcome, { request, python }: Question): string {
  if (raises !== undefined) return wording.answer.exception;
  if (request !== undefined) return wording.answer.response(status);
  return python === undefined ? wording.answer.exitCode(status) : wording.answer.value;
}

/** Elements that show the result, without the page itself. */
export function drawn(result: DriverResult, question: Question): HTMLElement[] {
  const { headers = [], body = '', raises } = result;
  const heading = make('h4', { textContent: nameOf(result, question) });
  if (raises !== undefined) return [heading, make('pre', { className: 'headers', textContent: raises })];
  const isPrinted = question.request === undefined && question.python === undefined;
  const { body: name, output, valueAsText } = wording.answer;
  const label = question.request !== undefined ? name : isPrinted ? output : valueAsText;
  return [
    heading,
    ...(headers.length === 0
      ? []
      : [make('pre', { className: 'headers', textContent: headers.map(([name, value]) => `${name}: ${value}`).join('\n') })]),
    ...(body === '' ? [] : [field(label, textToRead(isPrinted ? inFull(printedOf(body)) : body))]),
  ];
}
