/** What Linux reports about this machine and its processes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, cpus, release, setPriority, totalmem, type } from 'node:os';
import type { MeasurementData } from '../../../src/schemas/measurement.ts';

/** The machine, without anything that identifies its owner. */
export function thisMachine(): MeasurementData['machine'] {
  const [first] = cpus();
  const kernel = /^\d+\.\d+\.\d+/.exec(release())?.[0] ?? release();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    kernel: `${type()} ${kernel}`,
  };
}

/** Whether Linux's process files exist. */
export const tellsOfProcesses = (): boolean => existsSync('/proc/stat');

/** Processes that a process started, and those that they started. */
export function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Memory that a process holds, in MiB: its resident set. */
export function residentMemory(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  if (kibibytes === undefined) throw new Error(`process ${pid} has ended`);
  return Number(kibibytes) / 1024;
}

/** Interval between two samples, in milliseconds. */
const INTERVAL = 50;

/** Counts how many foreign processes want to run during an action. Returns the action's result and their mean number. */
export async function underLoad<Value>(ours: () => readonly number[], act: () => Promise<Value>): Promise<{ value: Value; load: number }> {
  const counts: number[] = [];
  const timer = setInterval(() => counts.push(foreignRunning(ours())), INTERVAL);
  try {
    const value = await act();
    const sum = counts.reduce((all, count) => all + count, 0);
    return { value, load: counts.length === 0 ? 0 : Math.round((sum / counts.length) * 100) / 100 };
  } finally {
    clearInterval(timer);
  }
}

/** The longest wait for a quiet moment, in milliseconds. */
const PATIENCE = 1500;
/** How many samples in a row must be quiet. */
const LOOKS = 4;

/** Waits, up to a limit, until at most the given number of foreign processes want to run. */
export async function quietMoment(limit: number): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (let quiet = 0; quiet < LOOKS && performance.now() < end; ) {
    quiet = foreignRunning([]) <= limit ? quiet + 1 : 0;
    await new Promise((done) => setTimeout(done, INTERVAL / 2));
  }
}

/** How many threads run or could run now, without ours: this thread is running, because it reads. */
function foreignRunning(ours: readonly number[]): number {
  const own = ours.flatMap((pid) => states(pid)).filter((state) => state === 'R').length;
  const all = Number(/^procs_running (\d+)/m.exec(read('/proc/stat'))?.[1] ?? 1);
  return Math.max(0, all - own - 1);
}

function states(pid: number): string[] {
  const folder = `/proc/${pid}/task`;
  if (!existsSync(folder)) return [];
  return listed(folder).flatMap((task) => /\) (\w)/.exec(read(`${folder}/${task}/stat`))?.[1] ?? []);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Reads a file that may be gone, because a process can end at any time. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where Linux keeps the priority of a session: within it alone, the priorities of its processes count. */
const SESSION = '/proc/self/autogroup';

/** Asks for the highest priority, to reduce interference. Not every user may, so the granted priority is recorded. */
export function hurry(): void {
  try {
    setPriority(constants.priority.PRIORITY_HIGHEST);
    if (existsSync(SESSION)) writeFileSync(SESSION, String(constants.priority.PRIORITY_HIGHEST));
  } catch {
    // The priority stays unchanged.
  }
}
