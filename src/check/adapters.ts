/** Rules for adapters: the Python modules that start the programs of a framework. `src/experiments/run/driver.py` says what each function does. */
import { type Content, filesOf, idsOf } from '../content/content.ts';
import { error, type Finding } from '../findings/finding.ts';

/** The functions of an adapter that the driver calls, with their parameters; a framework may do without the optional ones. */
const FUNCTIONS = [
  { name: 'load', parameters: ['folder', 'entry', 'interface'], isOptional: false },
  { name: 'command', parameters: ['arguments'], isOptional: false },
  { name: 'asset', parameters: ['path'], isOptional: true },
] as const;

/** Modules of one place alone: an adapter runs in WebAssembly and on CPython, and programs start from a copy of what it imported. */
const REFUSED: Readonly<Record<string, string>> = {
  js: 'only a browser has it',
  pyodide: 'only WebAssembly has it',
  pyodide_js: 'only WebAssembly has it',
  micropip: 'the lock decides what is installed',
  pip: 'the lock decides what is installed',
  threading: 'WebAssembly has no threads',
  multiprocessing: 'WebAssembly has no processes',
  subprocess: 'WebAssembly has no processes',
  socket: 'WebAssembly has no sockets',
};

/** Every runtime has an adapter with the functions that are called, and every adapter has a runtime. */
export function runtimesHaveAdapters(content: Content): Finding[] {
  const runtimes = idsOf(content, 'runtime').map(({ id }) => id);
  const adapters = filesOf(content, 'adapter');
  const top = (path: string) => ({ file: `${content.folder}/${path}`, line: 1, column: 1 });
  return [
    ...runtimes
      .filter((id) => !adapters.some(({ role }) => role.id === id))
      .map((id) =>
        error(top(`runtimes/${id}.yaml`), 'adapter', 'an adapter next to the runtime', 'none', `add ${content.folder}/runtimes/${id}.py`),
      ),
    ...adapters
      .filter(({ role }) => !runtimes.includes(role.id))
      .map(({ role: { id }, path }) =>
        error(top(path), 'runtime', 'a runtime next to the adapter', 'none', `add ${content.folder}/runtimes/${id}.yaml`),
      ),
    ...adapters.flatMap(({ path, text }) => mistakesIn(text).map((mistake) => mistake(`${content.folder}/${path}`))),
  ];
}

/** What is wrong in the text of an adapter, for a file. */
function mistakesIn(text: string): ((file: string) => Finding)[] {
  const lines = text.split('\n');
  const found: ((file: string) => Finding)[] = [];
  for (const { name, parameters, isOptional } of FUNCTIONS) {
    const wanted = `def ${name}(${parameters.join(', ')}):`;
    const index = lines.findIndex((line) => new RegExp(`^(async )?def ${name}\\b`).test(line));
    const typed = lines[index];
    if (typed === undefined) {
      if (!isOptional) found.push((file) => error({ file, line: 1, column: 1 }, name, `a function ${name}`, 'none', wanted));
    } else if (parametersIn(lines.slice(index)).join() !== parameters.join() || typed.startsWith('async'))
      found.push((file) => error({ file, line: index + 1, column: 1 }, name, wanted, typed.trim(), wanted));
  }
  for (const [index, line] of lines.entries())
    for (const module of modulesIn(line)) {
      const because = REFUSED[module] ?? (module.startsWith('evidence_') ? 'the driver calls the adapter, not the reverse' : undefined);
      if (because === undefined) continue;
      const place = { line: index + 1, column: line.length - line.trimStart().length + 1 };
      found.push((file) => error({ file, ...place }, 'import', `no import of ${module}: ${because}`, line.trim(), 'remove the import'));
    }
  return found;
}

/** Names of the parameters of the function that begins in the first line. */
function parametersIn(lines: readonly string[]): string[] {
  const [, inside = ''] = /\(([^)]*)\)/.exec(lines.join('\n')) ?? [];
  return inside.split(',').flatMap((one) => /^\s*(\w+)/.exec(one)?.[1] ?? []);
}

/** The modules that a line imports, without what is below them. @example modulesIn('from a.b import c') // ['a'] */
function modulesIn(line: string): string[] {
  const from = /^\s*from\s+(\w+)[\w.]*\s+import\b/.exec(line)?.[1];
  if (from !== undefined) return [from];
  const [, list = ''] = /^\s*import\s+(.+)$/.exec(line) ?? [];
  return list.split(',').flatMap((one) => /^\s*(\w+)/.exec(one)?.[1] ?? []);
}
