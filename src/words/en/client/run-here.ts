/** The text of the panel that runs a program. Each is a separate constant, so that a thread loads only the ones it uses. */
import { counted } from '../../count.ts';

/** The name of the panel. */
export const panel = (name: string): string => `Run ${name}`;

/** Labels of the form fields. */
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

/** Ways to call the program, each with its button label. */
export const ways = {
  request: { label: 'Request', act: 'Send' },
  python: { label: 'Python expression', act: 'Evaluate' },
  command: { label: 'Command', act: 'Run command' },
} as const;

/** How a body is sent. */
export const bodies = { none: 'None', form: 'Form, one name=value per line', json: 'JSON', text: 'Plain text' } as const;

/** Buttons beside the editor. */
export const buttons = { run: 'Run', stop: 'Stop', reset: 'Reset', close: 'Close' } as const;
export const shortcut = 'Ctrl+Enter or ⌘Enter';
/** The folded form, and the folded whole of a result that is compared. */
export const request = 'Request';
export const whole = 'Full response';

/** An option in the list of recorded steps. */
export const stepOption = (number: number, step: string, isFollowed: boolean): string =>
  `${number}. ${step}${isFollowed ? ' (follows redirects)' : ''}`;

/** Errors for input that cannot be sent. */
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

/** Progress until the first response. */
export const downloading = 'Downloading Python and packages';
export const download = 'Download';
export const downloaded = (some: string, all: string): string => `${some} of ${all}`;
export const stages = { interpreter: 'Starting Python', packages: 'Importing the packages', program: 'Starting the app' } as const;

/** While a request is running. */
export const asking = {
  request: (request: string): string => `Sending ${request}`,
  python: (expression: string): string => `Evaluating ${expression}`,
  command: (command: string): string => `Running ${command}`,
} as const;
export const stepOf = (step: number, steps: number): string => `Step ${step} of ${steps}`;

/** After the reader stopped the program, or reset its files. */
export const stopped = 'Stopped. The next run restarts the app; cookies and data are lost.';
export const filesReset = 'Files reset. The next run restarts the app.';

/** Why nothing runs. */
export const nothingRuns = 'No version of this example runs in the browser.';
export const notStarted = 'The app did not start.';
export const pythonStopped = (why: string): string => `Python stopped: ${why || 'it could not be loaded'}.`;
export const notRun = (why: string): string => `Could not run the app: ${why}.`;
/** Name of the startup phase in the time limit message. */
export const starting = 'starting the app';
/** Something was stopped at a limit in seconds. */
export const tookLonger = (what: string, limit: number, app: string): string => `Stopped: ${what} took longer than ${limit} s (${app}).`;

/** Why the program could not run, for use inside another sentence. */
export const notYetStarted = 'the app has not started';
export const wrongSize = (path: string, expected: number, found: number): string => `${path}: expected ${expected} bytes, found ${found}`;
export const noNetwork = (url: string): string => `network access is not available here: ${url}`;

/** The response. */
export const answer = {
  exception: 'Exception',
  response: (status: number | undefined): string => `Response ${status}`,
  exitCode: (status: number | undefined): string => `Exit code ${status}`,
  value: 'Value',
  body: 'Body',
  output: 'Output',
  valueAsText: 'Value as text',
} as const;

/** The response in one sentence, without the request if there was none, and without the time if it was not measured. */
export function answered(what: string, request: string | undefined, redirectedTo: string | undefined, took: string | undefined): string {
  const to = request === undefined ? '' : ` to ${request}`;
  return `${what}${to}${redirectedTo === undefined ? '' : `, redirected to ${redirectedTo}`}${inBrackets(took)}.`;
}
export const raised = (took: string | undefined): string => `The app raised an exception${inBrackets(took)}.`;
const inBrackets = (took: string | undefined): string => (took === undefined ? '' : ` (${took})`);

/** The response beside the recorded one. */
export const comparison = {
  result: (lines: number): string =>
    lines === 0 ? 'As recorded.' : `${counted(lines, 'line')} ${lines === 1 ? 'differs' : 'differ'} from the recording.`,
  recorded: (day: string): string => `Recorded on ${day}`,
  returned: (python: string): string => `Returned here, on Python ${python}`,
  showEqual: (lines: number): string => `Show ${counted(lines, 'equal line')}`,
} as const;

/** The button that follows a redirect. */
export const followRedirect = (request: string): string => `Follow redirect to ${request}`;
export const elsewhere = (address: string): string => `This leads to another host, ${address}, so it is not followed here.`;

/** The name of the frame with a page. */
export const preview = (path: string): string => `Preview of ${path}`;
/** Above the frame: the first stylesheet that was not served, and how many there were. */
export function aboutPreview(isServedFromPackages: boolean, missing: readonly string[]): string {
  const [first] = missing;
  const which = missing.length === 1 ? `the stylesheet ${first}` : `${missing.length} stylesheets, including ${first}`;
  return [
    'Page preview. Links and forms work; scripts and images are not loaded.',
    ...(isServedFromPackages ? ['In production a web server would serve the stylesheets; here they come from the packages.'] : []),
    ...(first === undefined ? [] : [`The app does not serve ${which}.`]),
  ].join(' ');
}

/** The place in the program where a traceback ends. */
export const place = (file: string, line: number): string => `${file}, line ${line}`;
/** For a traceback that does not say what is wrong. */
export const anError = 'an error';

/** Label of the program's output. */
export const log = 'Console output';
/** In place of omitted output lines. */
export const linesNotShown = (count: number): string => `… ${notShown(count, 'line')} …`;
export const charactersNotShown = (count: number): string => `… ${notShown(count, 'more character')}`;
const notShown = (count: number, what: string): string =>
  count === 1 ? `1 ${what} is not shown` : `${new Intl.NumberFormat('en').format(count)} ${what}s are not shown`;
