/** Loaded before a program (`node --import`), counts how often each file is read, and writes the counts to `READS` when the program ends. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const counts = new Map<string, number>();
const count = (file: unknown): void => {
  const path = file instanceof URL ? fileURLToPath(file) : String(file);
  counts.set(path, (counts.get(path) ?? 0) + 1);
};
const { readFileSync } = fs;
const { readFile } = fs.promises;
fs.readFileSync = ((...args: Parameters<typeof readFileSync>) => {
  count(args[0]);
  return readFileSync(...args);
}) as typeof readFileSync;
fs.promises.readFile = ((...args: Parameters<typeof readFile>) => {
  count(args[0]);
  return readFile(...args);
}) as typeof readFile;
syncBuiltinESMExports();
process.on('exit', () => fs.writeFileSync(process.env['READS'] ?? '', JSON.stringify([...counts])));
