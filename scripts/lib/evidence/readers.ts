/** Programs on this machine that read a language: they parse a block of code and run nothing of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reader } from '../../../src/blocks/parsers.ts';
import { findPythons } from '../python/cpython.ts';

/** A text that was read, or what is wrong with it. */
export interface Reading {
  /** The program that read it, with its version. */
  readonly by: string;
  /** In one line; undefined for a valid text. */
  readonly mistake: string | undefined;
}

/** What a reader makes of a text; undefined where this machine does not have it. Throws `NoPython` where it is a Python. */
export const read = (reader: Reader, text: string): Reading | undefined => READERS[reader](text);

const READERS: Readonly<Record<Reader, (text: string) => Reading | undefined>> = {
  shell: (text) => {
    const version = /version (\d+(?:\.\d+)+)/.exec(spawnSync('bash', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
    return version === undefined
      ? undefined
      : { by: `bash ${version}`, mistake: faultOf(spawnSync('bash', ['-n'], { encoding: 'utf8', input: text })) };
  },
  nginx: (text) => {
    const version = /nginx\/(\S+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '')?.[1];
    return version === undefined ? undefined : { by: `nginx ${version}`, mistake: inNginx(text) };
  },
  ini: (text) => inPython('configparser', 'configparser.ConfigParser(interpolation=None).read_string(sys.stdin.read())', text),
  sql: (text) => inPython('sqlite3', SQL, text),
};

/** Prepares each statement. A table that is not there is no mistake: SQLite has read the statement by then. */
const SQL = `
db = sqlite3.connect(":memory:")
def prepare(statement):
    try:
        db.execute("EXPLAIN " + statement)
    except sqlite3.OperationalError as cause:
        if not str(cause).startswith("no such"):
            sys.exit(str(cause))
statement = ""
for line in sys.stdin:
    statement += line
    if sqlite3.complete_statement(statement):
        prepare(statement)
        statement = ""
if statement.strip():
    prepare(statement)
`;

function inPython(module: string, code: string, text: string): Reading | undefined {
  const [python] = findPythons(process.env);
  if (python === undefined) return undefined;
  const ended = spawnSync(python.command, ['-I', '-c', `import sys, ${module}\n${code}`], { encoding: 'utf8', input: text });
  return { by: `${module} of CPython ${python.version}`, mistake: faultOf(ended) };
}

/** Tests a part of nginx's configuration. A file that it includes and that is not here counts as empty: a pattern that fits no file is none. */
function inNginx(text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'block-'));
  try {
    const file = join(folder, 'nginx.conf');
    const patterns = text.replace(/^(\s*include\s+[^;*]+);/gm, '$1*;');
    writeFileSync(file, `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${patterns}\n}\n`);
    return faultOf(spawnSync('nginx', ['-t', '-q', '-e', 'stderr', '-p', folder, '-c', file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a process that failed said: the last line with an error, or its last one. */
function faultOf({ status, stderr }: { readonly status: number | null; readonly stderr: string }): string | undefined {
  if (status === 0) return undefined;
  const lines = stderr.trim().split('\n');
  return lines.findLast((line) => /error|emerg/i.test(line)) ?? lines.at(-1) ?? `exit code ${status}`;
}
