import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';
import { Collector } from '../../../src/client/run-here/collector.ts';
import source from '../../../src/client/run-here/console.py?raw';
import { inFull } from '../../../src/client/run-here/printed.ts';

let run: (program: string) => void;
let flush: () => void;
let shown = '';

beforeAll(async () => {
  const collector = new Collector((printed) => {
    shown += inFull(printed);
  });
  const python = await loadPyodide();
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
