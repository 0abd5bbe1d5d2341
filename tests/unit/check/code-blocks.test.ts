import { expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

/** What is found when a block of code begins like this. */
const findAt = (fence: string): string[] =>
  findIn({ 'topics/editing/undo.md': ['```python framework=bee', fence] }).map((line) =>
    line.replace('content/topics/editing/undo.md:24:1 error code: ', ''),
  );

test.each([
  ['```pyhton framework=bee', 'expected a language that the highlighter knows, found pyhton (```python)'],
  ['```constructor framework=bee', 'expected a language that the highlighter knows, found constructor (```text)'],
  ['```python:app.py framework=bee', 'expected a language that the highlighter knows, found python:app.py (```python title="app.py")'],
  ['```py{1,2} framework=bee', 'expected a language that the highlighter knows, found py{1,2} (```py)'],
  ['```python framework=Bee', 'expected the id of a framework that exists, found framework=Bee (framework=bee)'],
  ['```python framework=bird', 'expected the id of a framework that exists, found framework=bird (framework=ant)'],
  ['```python framework=“bee”', 'expected the id of a framework without quotes, found framework=“bee” (framework=bee)'],
  [
    '```python titel="a.py"',
    'expected nothing but framework=…, title="…", file=… and after=… after the language, found titel="a.py" (title="a.py")',
  ],
  ['```', 'expected a language after the ``` that open the block, found none (```text)'],
])('%s', (fence, finding) => expect(findAt(fence)).toEqual([finding]));

test.each([
  '```Python framework=bee',
  '```JSON',
  '```txt title="a.txt"',
  '~~~python\nsettings.undo = True\n~~~\n\n```python framework=bee',
])('%j is a block of code as it should be', (fence) => expect(findAt(fence)).toEqual([]));
