import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';
import { Collector } from '../../../../src/client/run-here/collector.ts';
import source from '../../../../src/client/run-here/console.py?raw';
import { inFull } from '../../../../src/client/run-here/printed.ts';

let run: (program: string) => void;
let flush: () => void;
let shown = '';

beforeAll(async () => {
  const collector = new Collector((printed) => {
    shown += inFull(printed);
  });
  const python = await loadPyodide({ stdin: () => null });
  python.FS.writeFile('/home/pyodide/evidence_console.py', source);
  python.setStdout(collector.stream());
  python.setStderr(collector.stream());
  ({ flush } = python.pyimport('evidence_console') as { flush: () => void });
  run = (program) => {
    shown = '';
    python.runPython(program, { globals: python.toPy({}) });
  };
});

describe('a program in a browser', () => {
  test.each([
    'input()',
    'import sys; sys.stdin.read()',
    'import sys; sys.stdin.readline()',
    'import sys; sys.stdin.readlines()',
    'import sys; next(sys.stdin)',
    'import sys; sys.stdin.buffer.read()',
    'import getpass; getpass.getpass()',
    'breakpoint()',
  ])('gets an error that says what to do when it reads from the keyboard: %s', (program) => {
    expect(() => run(program)).toThrow(
      '\nOSError: input() and sys.stdin have no keyboard here: put the value into the code, or send it as a form field\n',
    );
  });

  test('reads an empty file where it does not use sys.stdin, and finds no terminal', () => {
    run('import os, sys; print(os.read(0, 1), sys.stdin.isatty())');
    expect(shown).toBe("b'' False\n");
  });

  test('shows the prompt of input()', () => {
    expect(() => run('input("Your name? ")')).toThrow('OSError');
    expect(shown).toBe('Your name? ');
  });

  test('prints what it has buffered on a flush, even if it has closed a stream', () => {
    run('import sys; print("a", end=""); sys.stderr.write("b")');
    expect(shown).toBe('');
    flush();
    expect(shown).toBe('ab');
    run('import io, sys; sys.stdout = io.StringIO(); sys.stdout.close(); sys.stderr.write("c")');
    flush();
    expect(shown).toBe('c');
    run('import sys; sys.stdout = sys.__stdout__');
  });

  test('may print bytes that are not text, and treats lone surrogates as CPython does', () => {
    run(String.raw`import os, sys; os.write(1, b"\xff\n"); sys.stderr.write("\ud800\n")`);
    expect(shown).toBe('�\n\\ud800\n');
    expect(() => run(String.raw`print("\ud800")`)).toThrow('UnicodeEncodeError');
  });
});
