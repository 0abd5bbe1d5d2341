/** The words of the panel in which a program runs. Each is a constant of its own, so that a thread loads only those it says. */
import { counted } from '../../count.ts';

/** The name of the panel. */
export const panel = (name: string): string => `Run ${name}`;

/** Labels of the fields of a question. */
export const fields = {
  version: 'Version',
  step: 'Recorded step',
  way: 'Send as',
  method: 'Method',
  path: 'Path',
  headers: 'Headers, one per line',
  bodyType: 'Body',
  body: 'Body text',
  secure: 'HTTPS',
  cookies: 'Cookies',
  follow: 'Follow redirects',
  python: 'Python expression, run inside the app',
  command: 'Command-line arguments',
} as const;

/** Ways to ask, each with the word on the button that does it. */
export const ways = {
  request: { label: 'Request', act: 'Send' },
  python: { label: 'Python expression', act: 'Evaluate' },
  command: { label: 'Command', act: 'Run' },
} as const;

/** How a body is sent. */
export const bodies = { none: 'None', form: 'Form, one name=value per line', json: 'JSON', text: 'Plain text' } as const;

/** Other buttons of the form. */
export const buttons = { upTo: 'Run all steps up to this one', stop: 'Stop', reset: 'Reset' } as const;

/** A recorded step, to choose from. */
export const stepOption = (number: number, step: string, isFollowed: boolean): string =>
  `${number}. ${step}${isFollowed ? ' (follows redirects)' : ''}`;

/** What is typed cannot be sent. */
export const openQuote = 'Close the quotation mark in the command.';
export const notJson = 'The body is not valid JSON. Fix it, or choose another body type.';

/** Files of a form. */
export const files = {
  legend: 'Form files',
  field: 'Field name',
  add: 'Add files',
  remove: 'Remove',
  removeOne: (name: string): string => `Remove ${name}`,
  about: (type: string, bytes: number): string => `${type}, ${counted(bytes, 'byte')}`,
  unreadable: (name: string): string => `${name} could not be read`,
} as const;

/** On the way to the first response. */
export const downloading = 'Downloading Python and packages';
export const download = 'Download';
export const downloaded = (some: string, all: string): string => `${some} of ${all}`;
export const startingPython = 'Starting Python';
export const startingApp = 'Starting the app';
export const ready = (took: string, python: string): string => `Ready (${took}, Python ${python}).`;

/** While a question is answered. */
export const asking = {
  request: (request: string): string => `Sending ${request}`,
  python: (expression: string): string => `Evaluating ${expression}`,
  command: (command: string): string => `Running ${command}`,
} as const;
export const stepOf = (step: number, steps: number): string => `Step ${step} of ${steps}`;

/** After the reader stopped the program, or put its files back. */
export const stopped = 'Stopped. The next request restarts the app; cookies and data are lost.';
export const filesReset = 'Files reset. The next request restarts the app.';

/** Why nothing runs. */
export const nothingRuns = 'No version of this example runs in the browser.';
export const notStarted = 'The app did not start.';
export const pythonStopped = (why: string): string => `Python stopped: ${why || 'it could not be loaded'}.`;
export const notRun = (why: string): string => `Could not run the app: ${why}.`;
/** What starting is called where a limit ends it. */
export const starting = 'starting the app';
/** A limit in seconds ended something. */
export const tookLonger = (what: string, limit: number, app: string): string => `Stopped: ${what} took longer than ${limit} s (${app}).`;

/** Why the program could not be run, inside another sentence. */
export const notYetStarted = 'the app has not started';
export const packageMissing = 'a package was not downloaded';
export const wrongSize = (path: string, expected: number, found: number): string => `${path}: expected ${expected} bytes, found ${found}`;
export const noNetwork = (url: string): string => `network access is not available here: ${url}`;

/** What came back. */
export const answer = {
  exception: 'Exception',
  response: (status: number | undefined): string => `Response ${status}`,
  exitCode: (status: number | undefined): string => `Exit code ${status}`,
  value: 'Value',
  body: 'Body',
  output: 'Output',
  valueAsText: 'Value as text',
} as const;

/** In one sentence, what came back. The request is left out for other questions, and the time where it was not taken. */
export function answered(what: string, request: string | undefined, redirectedTo: string | undefined, took: string | undefined): string {
  const to = request === undefined ? '' : ` to ${request}`;
  return `${what}${to}${redirectedTo === undefined ? '' : `, redirected to ${redirectedTo}`}${inBrackets(took)}.`;
}
export const raised = (took: string | undefined): string => `The app raised an exception${inBrackets(took)}.`;
const inBrackets = (took: string | undefined): string => (took === undefined ? '' : ` (${took})`);

/** The way on from a redirect. */
export const followRedirect = (request: string): string => `Follow redirect to ${request}`;
export const elsewhere = (address: string): string => `This leads to another host, ${address}, so it is not followed here.`;

/** The name of the frame with a page. */
export const preview = (path: string): string => `Preview of ${path}`;
/** Above the frame: the first of the style sheets that nobody served, and how many there were. */
export function aboutPreview(isServedFromPackages: boolean, missing: readonly string[]): string {
  const [first] = missing;
  const which = missing.length === 1 ? `the stylesheet ${first}` : `${missing.length} stylesheets, including ${first}`;
  return [
    'Page preview. Links and forms work; scripts and images are not loaded.',
    ...(isServedFromPackages ? ['In production a web server would serve the stylesheets; here they come from the packages.'] : []),
    ...(first === undefined ? [] : [`The app does not serve ${which}.`]),
  ].join(' ');
}

/** Where a traceback ends in a program. */
export const place = (file: string, line: number): string => `${file}, line ${line}`;
/** Where a traceback does not say what is wrong. */
export const anError = 'an error';

/** The name of what a program prints. */
export const log = 'Console output';
/** What is left out of it. */
export const linesNotShown = (count: number): string => `… ${notShown(count, 'line')} …`;
export const charactersNotShown = (count: number): string => `… ${notShown(count, 'more character')}`;
const notShown = (count: number, what: string): string =>
  count === 1 ? `1 ${what} is not shown` : `${new Intl.NumberFormat('en').format(count)} ${what}s are not shown`;
