import { readdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { editor, LONG, open as openPanel, run, statusOf } from '../support/run-panel.ts';
import { SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
const [framework = ''] = readdirSync('content/frameworks').map((file) => file.replace('.md', ''));

const consoleOf = (program: Locator): Locator => program.getByLabel('Console output');
const ask = (program: Locator): Promise<void> => program.getByRole('button', { name: 'Run', exact: true }).click();
const before = async (program: Locator, lines: string): Promise<void> =>
  editor(program).fill(`${lines}\n${await editor(program).inputValue()}`);

inBrowser('Run in your browser, the console', SITES.root, ({ open }) => {
  test.each([
    ['100,000 empty lines', 'for i in range(100_000): print()', '… 99,001 lines are not shown …'],
    ['20,000 lines', 'for i in range(20_000): print("line", i)', '… 19,001 lines are not shown …'],
    ['a line of 10 MB', 'print("x" * 10_000_000)', `${'x'.repeat(5_000)} … 9,995,000 more characters are not shown`],
  ])('keeps answering while a program prints %s, and says how much is not shown', async (_, lines, words) => {
    const page = await open(PATH);
    const program = await openPanel(page, framework);
    await before(program, lines);
    expect(await run(program)).toContain('Response ');
    const shown = (await consoleOf(program).inputValue()).split('\n');
    expect(shown).toContain(words);
    expect(shown.length).toBeLessThanOrEqual(1001);
  });

  test.each([
    ['lines', 'while True: print("line")'],
    ['one line', 'while True: print("line", end="")'],
    ['errors', 'import sys\nwhile True: sys.stderr.write("line\\n")'],
  ])('stops a program that prints %s without end, and shows nothing of it afterwards', async (_, lines) => {
    const page = await open(PATH);
    const program = await openPanel(page, framework);
    await before(program, lines);
    await ask(program);
    await expect.poll(() => consoleOf(program).inputValue(), LONG).toMatch(/not shown/);
    await program.getByRole('button', { name: 'Stop' }).click();
    expect(await statusOf(program)).toMatch(/^Stopped\./);
    await program.getByRole('button', { name: 'Reset' }).click();
    await consoleOf(program).waitFor({ state: 'hidden' });
    await before(program, 'print("another")');
    expect(await run(program)).toContain('Response ');
    expect(await consoleOf(program).inputValue()).not.toContain('line');
    expect(await consoleOf(program).inputValue()).toContain('another\n');
  });

  test('shows what a program printed before it hung', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, framework);
    await before(program, 'print("first")\nprint("second")\nwhile True: pass');
    await ask(program);
    await expect.poll(() => consoleOf(program).inputValue(), LONG).toBe('first\nsecond\n');
    await program.getByRole('button', { name: 'Stop' }).click();
  });

  test('shows an unfinished line once the program has answered, and is not a live region', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, framework);
    await before(program, 'import sys\nprint("first", end="")\nsys.stderr.write("second")');
    expect(await run(program)).toContain('Response ');
    expect(await consoleOf(program).inputValue()).toMatch(/first/);
    expect(await consoleOf(program).inputValue()).toMatch(/second/);
    expect(await consoleOf(program).evaluate((element) => element.closest('[aria-live], [role=status], [role=log], [role=alert]'))).toBe(
      null,
    );
  });

  test('says what to do when the program reads from the keyboard', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, framework);
    await before(program, 'name = input("Your name? ")');
    await ask(program);
    await expect.poll(() => statusOf(program), LONG).toBe('The app did not start.');
    expect(await program.locator('p.wrong').textContent()).toMatch(
      /^\w+\.py, line 1 OSError: input\(\) and sys\.stdin have no keyboard here: put the value into the code, or send it as a form field$/,
    );
    expect(await consoleOf(program).inputValue()).toMatch(/^Your name\? \nTraceback /);
  });
});
