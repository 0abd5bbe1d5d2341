/** What a command uses: time, and on systems with Linux's process files also CPU time and memory. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { descendants, tellsOfProcesses } from '../measure/machine.ts';

/** What one command used. */
export interface Taken {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  /** Wall time in seconds. */
  readonly wall: number;
  /** Seconds of CPU of all its processes. */
  readonly cpu?: number;
  /** The highest resident memory of one of its processes, in MiB. */
  readonly largest?: number;
  /** The highest sum of the resident memory of all its processes at one moment, in MiB; shared memory counts for each of them. */
  readonly tree?: number;
}

/** Milliseconds between two samples. Little is missed between them: the kernel itself keeps the highest memory of each process. */
const INTERVAL = 50;
/** Ticks per second in which Linux reports CPU time (USER_HZ, `man 5 proc`): 100 on all machines on which Node runs. */
const TICKS = 100;

/**
 * CPU seconds of all ended child processes of a process, including their own children.
 *
 * @param stat text of `/proc/<pid>/stat`; the name of the process, in parentheses, may contain anything
 */
export function secondsOfChildren(stat: string): number {
  // The first field after the name is the third of all; cutime is the 16th and cstime the 17th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Peak and current resident memory of a process in MiB; none if it has ended. @param status text of `/proc/<pid>/status` */
export function memoryIn(status: string): { readonly highest: number; readonly now: number } {
  const mebibytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { highest: mebibytes('VmHWM'), now: mebibytes('VmRSS') };
}

/**
 * Runs a command and measures it. While it runs, this process must not start others.
 *
 * @param log file that receives what it prints
 */
export async function take(
  command: readonly [name: string, ...args: string[]],
  { folder, environment, log }: { readonly folder: string; readonly environment: NodeJS.ProcessEnv; readonly log: string },
): Promise<Taken> {
  const [name, ...args] = command;
  const output = openSync(log, 'w');
  const isTold = tellsOfProcesses();
  const before = isTold ? secondsOfChildren(readFileSync('/proc/self/stat', 'utf8')) : 0;
  const started = performance.now();
  const child = spawn(name, args, { cwd: folder, env: environment, stdio: ['ignore', output, output] });
  let [largest, tree] = [0, 0];
  const look = (): void => {
    const memories = child.pid === undefined ? [] : [child.pid, ...descendants(child.pid)].map((pid) => memoryIn(statusOf(pid)));
    largest = Math.max(largest, ...memories.map(({ highest }) => highest));
    tree = Math.max(
      tree,
      memories.reduce((sum, { now }) => sum + now, 0),
    );
  };
  const timer = isTold ? setInterval(look, INTERVAL) : undefined;
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
    const wall = (performance.now() - started) / 1000;
    if (!isTold) return { exitCode, wall };
    return { exitCode, wall, cpu: secondsOfChildren(readFileSync('/proc/self/stat', 'utf8')) - before, largest, tree };
  } finally {
    clearInterval(timer);
    closeSync(output);
  }
}

/** A process may end between two samples. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
