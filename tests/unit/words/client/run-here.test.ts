import { expect, test } from 'vitest';
import { aboutPreview, answered, comparison, files, pythonStopped, raised, stepOption } from '../../../../src/words/en/client/run-here.ts';

test.each([
  [answered('Response 200', 'GET /a', undefined, undefined), 'Response 200 to GET /a.'],
  [answered('Response 200', 'GET /a', '/b', '0.02 s'), 'Response 200 to GET /a, redirected to /b (0.02 s).'],
  [answered('Exit code 0', undefined, undefined, '1.20 s'), 'Exit code 0 (1.20 s).'],
  [raised('0.02 s'), 'The app raised an exception (0.02 s).'],
  [raised(undefined), 'The app raised an exception.'],
])('what came back is said in one sentence: %s', (words, expected) => expect(words).toBe(expected));

test.each([
  [aboutPreview(false, []), ''],
  [aboutPreview(true, []), ' In production a web server would serve the stylesheets; here they come from the packages.'],
  [aboutPreview(false, ['/a.css']), ' The app does not serve the stylesheet /a.css.'],
  [aboutPreview(false, ['/a.css', '/b.css']), ' The app does not serve 2 stylesheets, including /a.css.'],
])('a preview says what is missing in it: %s', (words, more) =>
  expect(words).toBe(`Page preview. Links and forms work; scripts and images are not loaded.${more}`),
);

test.each([
  [stepOption(2, 'GET /a', false), '2. GET /a'],
  [stepOption(2, 'GET /a', true), '2. GET /a (follows redirects)'],
  [files.about('text/plain', 1), 'text/plain, 1 byte'],
  [comparison.result(0), 'As recorded.'],
  [comparison.result(1), '1 line differs from the recording.'],
  [comparison.result(2), '2 lines differ from the recording.'],
  [comparison.showEqual(1), 'Show 1 equal line'],
  [pythonStopped(''), 'Python stopped: it could not be loaded.'],
  [pythonStopped('out of memory'), 'Python stopped: out of memory.'],
])('the panel says %s', (words, expected) => expect(words).toBe(expected));
