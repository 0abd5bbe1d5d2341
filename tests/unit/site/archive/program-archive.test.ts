import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { commandsOf, programArchive, requirementsOf } from '../../../../src/site/archive/program-archive.ts';
import { sizeOf } from '../../../../src/site/archive/size.ts';
import { guideOf } from '../../../support/guide.ts';

const [example] = guideOf().examples;
const [program] = example?.programs ?? [];
if (example === undefined || program === undefined) throw new Error('the made-up guide has an example');
const [newest] = program.runs;
if (newest === undefined) throw new Error('its program was recorded');
const withRun = {
  ...program,
  runs: [{ ...newest, run: { ...newest.run, versions: { Zed: '1.0', ant: '2.0.1', Bee: '3.1' } } }],
};

test('the requirements are the packages of the recorded run, pinned', () => {
  expect(requirementsOf(withRun)).toBe('ant==2.0.1\nBee==3.1\nZed==1.0\n');
  expect(requirementsOf({ runs: [] })).toBe('');
});

test('the archive contains the files in their own folder, the requirements and the commands', () => {
  const files = unzipSync(programArchive(example, withRun, 'https://example.org/examples/greeting/'));
  expect(Object.keys(files)).toEqual(['greeting-ant/main.py', 'greeting-ant/requirements.txt', 'greeting-ant/README.txt']);
  expect(strFromU8(files['greeting-ant/main.py'] ?? new Uint8Array())).toBe(program.files[0]?.text);
  expect(strFromU8(files['greeting-ant/README.txt'] ?? new Uint8Array())).toContain(
    'https://example.org/examples/greeting/\n\nget ant\nant main.py\n',
  );
});

test('two archives of one program are the same, byte for byte', () => {
  expect(programArchive(example, program, 'a')).toEqual(programArchive(example, program, 'a'));
});

describe('the commands of the archive', () => {
  const commands = (install: string[], run: string[] = []): string[] =>
    commandsOf({ ...withRun, record: { ...program.record, install, run } });

  test('make an environment where the page names no commands, and end with those that start the program', () => {
    expect(commands([], ['ant go'])).toEqual(['python -m venv .venv', '. .venv/bin/activate', 'pip install -r requirements.txt', 'ant go']);
  });

  test('are those of the page, all of them and in their order, with the packages pinned', () => {
    const page = ['. .venv/bin/activate', 'pip install "Ant[all]==2.0.1" bee', 'export PASSWORD="a b"', 'ant make-tables'];
    expect(commands(page, ['ant go'])).toEqual([
      '. .venv/bin/activate',
      'pip install -r requirements.txt',
      'export PASSWORD="a b"',
      'ant make-tables',
      'ant go',
    ]);
  });

  test('name what is not among the requirements', () => {
    expect(commands(['pip install ant gunicorn "uvicorn>=1"'])).toContain('pip install -r requirements.txt gunicorn "uvicorn>=1"');
  });
});

test('a program is counted without blank lines and empty files', () => {
  const files = [
    { name: 'a.py', text: 'one\n\n  \ntwo\n' },
    { name: '__init__.py', text: '\n' },
  ];
  expect(sizeOf({ files, runs: [] })).toEqual({ files: 1, lines: 2, packages: undefined });
  expect(sizeOf(withRun).packages).toBe(3);
});
