import { expect, test } from 'vitest';
import { machineInWords, type Run, report } from '../../../../scripts/lib/bench/report.ts';

const run = (round: number, system: string, phase: Run['phase'], numbers: readonly number[]): Run => {
  const [wall = 0, cpu = 0, largest = 0, tree = 0] = numbers;
  return {
    round,
    system,
    phase,
    exitCode: 0,
    wall,
    cpu,
    largest,
    tree,
    pages: system === 'Ours' ? 46 : 31,
    indexed: 31,
    largestPage: 12_345,
  };
};

test('one round has no spread', () => {
  expect(report([run(1, 'Ours', 'cold', [8, 7.7, 716, 805]), run(1, 'Plain', 'cold', [3.5, 3.3, 565, 674])])).toBe(`Cold: no caches
               wall      CPU    largest process    all processes
Ours          8.0 s    7.7 s            716 MiB          805 MiB
Plain         3.5 s    3.3 s            565 MiB          674 MiB
Ours ÷ Plain   2.29     2.33               1.27             1.19

       pages  in the search index  largest page
Ours      46                   31         12 KB
Plain     31                   31         12 KB`);
});

test('several rounds show the median with the lowest and highest value; ratios are those of each round', () => {
  const runs = [
    ...[run(1, 'Ours', 'again', [10, 10, 500, 600]), run(1, 'Plain', 'again', [5, 10, 500, 300])],
    ...[run(2, 'Ours', 'again', [30, 10, 500, 600]), run(2, 'Plain', 'again', [10, 8, 500, 300])],
    ...[run(3, 'Ours', 'again', [20, 10, 500, 660]), run(3, 'Plain', 'again', [20, 9, 500, 300])],
  ];
  expect(report(runs).split('\n').slice(0, 5).join('\n')).toBe(`Again: nothing changed
                wall                CPU             largest process    all processes
Ours          20.0 s  10.0–30.0  10.0 s                     500 MiB          600 MiB  600–660
Plain         10.0 s  5.0–20.0    9.0 s  8.0–10.0           500 MiB          300 MiB
Ours ÷ Plain    2.00  1.00–3.00    1.11  1.00–1.25             1.00             2.00  2.00–2.20`);
});

test('each phase has a table; builds that only prepare are in none', () => {
  const runs = [run(0, 'Ours', 'cold', [1]), run(1, 'Ours', 'again', [1]), run(1, 'Ours', 'edit', [1])];
  expect(report(runs).match(/^\w+:.*/gm)).toEqual(['Again: nothing changed', 'Edit: one word of one page changed']);
});

test('a failed build is named, and gives no ratio', () => {
  const broken: Run = { round: 1, system: 'Plain', phase: 'cold', exitCode: 1, wall: 3 };
  expect(report([run(1, 'Ours', 'cold', [8, 7.7, 716, 805]), broken])).toBe(`Cold: no caches
                wall       CPU    largest process    all processes
Ours           8.0 s     7.7 s            716 MiB          805 MiB
Plain         failed    failed             failed           failed
Ours ÷ Plain       –         –                  –                –

      pages  in the search index  largest page
Ours     46                   31         12 KB`);
});

test('what was not measured is a dash', () => {
  const bare = (system: string): Run => ({ round: 1, system, phase: 'cold', exitCode: 0, wall: 4, pages: 1, indexed: 1 });
  expect(
    report([bare('Ours'), bare('Plain')])
      .split('\n')
      .slice(0, 5)
      .join('\n'),
  ).toBe(`Cold: no caches
               wall    CPU    largest process    all processes
Ours          4.0 s      –                  –                –
Plain         4.0 s      –                  –                –
Ours ÷ Plain   1.00      –                  –                –`);
});

test('a machine that was busy has a warning', () => {
  const machine = { cpu: 'Some CPU', cores: 2, memory: 23.5, node: 'v26.10.0' };
  const line = (load: string): string => `2 cores (Some CPU), 23.5 GiB of memory, Node v26.10.0, load ${load} before the first build`;
  expect(machineInWords({ ...machine, load: 1 })).toBe(line('1.00'));
  expect(machineInWords({ ...machine, load: 1.01 })).toBe(
    `${line('1.01')}\nWarning: other programs kept this machine busy. Do not quote these figures; CPU seconds suffer least.`,
  );
});
