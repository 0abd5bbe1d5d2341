import { describe, expect, test } from 'vitest';
import { followed, megabytes, requestOf, type Typed, typed, wrongIn } from '../../src/client/run-here/words.ts';
import { request } from '../../src/schemas/transcript.ts';

const plain: Typed = { method: 'GET', path: '/', headers: '', kind: 'none', body: '', secure: false, follow: false };

describe('a request that is typed', () => {
  test.each([
    ['a query', { path: '/a?b=1', query: { c: 'd e' } }, { path: '/a?b=1&c=d+e' }],
    ['headers', { path: '/', headers: { Host: 'a.example', 'X-Time': '10:30' } }, { headers: 'Host: a.example\nX-Time: 10:30' }],
    ['a form', { path: '/', method: 'POST', form: { a: '1=2', b: 'x\ny' } }, { kind: 'form', body: 'a=1=2\nb=x\\ny' }],
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
