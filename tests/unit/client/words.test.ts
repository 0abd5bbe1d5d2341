import { describe, expect, test } from 'vitest';
import {
  commandLine,
  commandOf,
  followed,
  formOf,
  inWords,
  led,
  megabytes,
  requestOf,
  type Typed,
  typed,
  wrongIn,
} from '../../../src/client/run-here/words.ts';
import { request } from '../../../src/schemas/transcript.ts';

const plain: Typed = { method: 'GET', path: '/', headers: '', kind: 'none', body: '', secure: false, cookies: true, follow: false };

describe('a request that is typed', () => {
  test.each([
    ['a query', { path: '/a?b=1', query: { c: 'd e' } }, { path: '/a?b=1&c=d+e' }],
    ['headers', { path: '/', headers: { Host: 'a.example', 'X-Time': '10:30' } }, { headers: 'Host: a.example\nX-Time: 10:30' }],
    ['a form', { path: '/', method: 'POST', form: { a: '1=2', b: 'x\ny' } }, { kind: 'form', body: 'a=1=2\nb=x\\ny' }],
    ['a field that repeats', { path: '/', method: 'POST', form: { a: ['1', '2'], b: '3' } }, { kind: 'form', body: 'a=1\na=2\nb=3' }],
    ['that it comes without cookies', { path: '/', cookies: false }, { cookies: false }],
    ['JSON', { path: '/', method: 'PUT', json: { a: [1] } }, { kind: 'json', body: '{\n  "a": [\n    1\n  ]\n}' }],
    ['a text', { path: '/', method: 'POST', body: 'a\nb' }, { kind: 'text', body: 'a\nb' }],
  ])('shows %s and means it', (_, given, shown) => {
    const recorded = request.parse(given);
    expect(typed(recorded)).toMatchObject(shown);
    const again = requestOf(typed(recorded));
    expect(again).toEqual({ ...recorded, path: typed(recorded).path, query: {} });
  });

  test('keeps the files of a form, and of nothing else', () => {
    const files = [{ field: 'f', name: 'a.txt', type: 'text/plain', text: 'x' }];
    expect(requestOf({ ...plain, method: 'POST', kind: 'form' }, files).files).toEqual(files);
    expect(requestOf({ ...plain, method: 'POST', kind: 'text' }, files).files).toEqual([]);
  });

  test('gets its slash, and empty lines and lines without a value do no harm', () => {
    expect(requestOf({ ...plain, path: 'a', headers: '\nX-A\n' })).toMatchObject({ path: '/a', headers: { 'X-A': '' } });
  });

  test('is refused when its JSON is not JSON', () => {
    expect(() => requestOf({ ...plain, kind: 'json', body: '{' })).toThrow(SyntaxError);
  });
});

describe('a command that is typed', () => {
  test.each([
    ['migrate --verbosity 0', ['migrate', '--verbosity', '0']],
    ['  a   b ', ['a', 'b']],
    ['shell -c "print(1, \\"x\\")"', ['shell', '-c', 'print(1, "x")']],
    ["shell -c 'a b'c", ['shell', '-c', 'a bc']],
    ['""', ['']],
    ['', []],
  ])('%s has its words', (line, words) => expect(commandOf(line)).toEqual(words));

  test.each([[['a', 'b c', '', 'd"e\\f', "g'h", '--x=1']]])('%j is shown so that it means the same', (words) =>
    expect(commandOf(commandLine(words))).toEqual(words),
  );

  test.each(['a "b', "a 'b"])('%s is refused, as a quote stays open', (line) =>
    expect(() => commandOf(line)).toThrow(new SyntaxError('Close the quotation mark in the command.')),
  );
});

test('what is asked is named in one line', () => {
  expect(inWords({ request: request.parse({ method: 'PUT', path: '/a' }) })).toBe('PUT /a');
  expect(inWords({ python: 'a + 1' })).toBe('a + 1');
  expect(inWords({ command: ['a', 'b c'] })).toBe('a "b c"');
});

test('fields keep their order, and one that repeats has a list', () =>
  expect(
    Object.entries(
      formOf([
        ['b', '1'],
        ['a', '2'],
        ['b', '3'],
      ]),
    ),
  ).toEqual([
    ['b', ['1', '3']],
    ['a', '2'],
  ]));

describe('an address on a page', () => {
  const from = request.parse({ method: 'POST', path: '/a/b?c=1', headers: { Host: 'x.example' }, form: { d: '2' } });
  test.each([
    ['e', '/a/e'],
    ['../e', '/e'],
    ['?f=1', '/a/b?f=1'],
    ['/g#h', '/g'],
    ['http://x.example/i', '/i'],
  ])('%s leads to %s', (address, path) => {
    const next = led(from, address);
    expect(next).toMatchObject({ method: 'GET', path, headers: { Host: 'x.example' } });
    expect(next?.form).toBeUndefined();
  });

  test.each(['//y.example/', 'http://localhost/', 'javascript:alert(1)', 'mailto:a@x.example'])('%s is not asked for', (address) =>
    expect(led(from, address)).toBeUndefined(),
  );
});

describe('a redirect', () => {
  const post = request.parse({ method: 'POST', path: '/a/b?c=1', form: { d: '2' } });
  test.each([
    [301, 'GET', undefined],
    [302, 'GET', undefined],
    [303, 'GET', undefined],
    [307, 'POST', { d: '2' }],
    [308, 'POST', { d: '2' }],
  ])('%i makes of a POST a %s', (status, method, form) => {
    const next = followed(post, status, '../e/?f=1');
    expect(next).toMatchObject({ method, path: '/e/?f=1' });
    expect(next?.form).toEqual(form);
  });

  test('keeps the scheme that it names, and is not followed to another host', () => {
    expect(followed(post, 302, 'https://localhost/x')).toMatchObject({ path: '/x', secure: true });
    expect(followed(post, 302, 'https://elsewhere.example/x')).toBeUndefined();
    expect(followed(post, 302, '//elsewhere.example/x')).toBeUndefined();
    expect(followed(request.parse({ path: '/', headers: { host: 'a.example' } }), 302, 'http://a.example/x')?.path).toBe('/x');
  });
});

describe('a traceback', () => {
  const files = ['app.py', 'sub/forms.py'];
  test('leads to the innermost line of the program', () => {
    const trace = [
      'Traceback (most recent call last):',
      '  File "/lib/python3.14/site-packages/evidence_driver.py", line 5, in call',
      '  File "/program/app.py", line 3, in view',
      '  File "/program/sub/forms.py", line 7, in check',
      '  File "/lib/python3.14/json/__init__.py", line 9, in loads',
      'ValueError: no number',
    ].join('\n');
    expect(wrongIn(trace, '/program', files)).toEqual({ file: 'sub/forms.py', line: 7, message: 'ValueError: no number' });
  });

  test('leads to a line that cannot be read as Python', () => {
    const trace = '  File "/program/app.py", line 4\n    def (\n        ^\nSyntaxError: invalid syntax\n';
    expect(wrongIn(trace, '/program', files)).toEqual({ file: 'app.py', line: 4, message: 'SyntaxError: invalid syntax' });
  });

  test('leads nowhere when it is not about the program', () => {
    expect(wrongIn('  File "/lib/app.py", line 4\nKeyError: 1', '/program', files)).toBeUndefined();
    expect(wrongIn('', '/program', files)).toBeUndefined();
  });
});

test('bytes are read as megabytes', () => expect(megabytes(6_449_999)).toBe('6.4 MB'));
