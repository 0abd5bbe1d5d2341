import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { editor, LONG, open as openPanel, programOf, run, statusOf } from '../support/run-panel.ts';
import { SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
/** The framework in which the programs of these tests are written. */
const WITH_ROUTES = 'flask';

inBrowser('Run in your browser, programs that fail', SITES.root, ({ open }) => {
  test('says file and line of a mistake, marks the line and goes there', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    await editor(program).fill('a = 1\nb = 2\ndef (\n');
    await program.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => statusOf(program), LONG).toBe('The app did not start.');
    expect(await program.locator('p.wrong').textContent()).toMatch(/^\w+\.py, line 3 SyntaxError: /);
    expect(await program.locator('.editor .numbers .wrong').textContent()).toBe('3');
    await program.locator('p.wrong button').click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('def (');
  });

  test('says where an exception arose that became an error page', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    const text = await editor(program).inputValue();
    const changed = text.replace("request.form.get('a')", '1 / 0');
    const line = changed.split('\n').findIndex((one) => one.includes('1 / 0')) + 1;
    await editor(program).fill(changed);
    expect(await run(program)).toContain('Response 500');
    expect(await program.locator('p.wrong').textContent()).toContain(`line ${line} ZeroDivisionError`);
  });

  test('stops a program that does not finish, and starts again', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    await editor(program).fill('while True: pass\n');
    await program.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => statusOf(program), LONG).toBe('Starting the app');
    await program.getByRole('button', { name: 'Stop' }).click();
    expect(await statusOf(program)).toMatch(/^Stopped\./);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    await program.getByRole('button', { name: 'Reset' }).click();
    expect(await run(program)).toContain('Response 200');
  });

  test('ends a program at its limit and names it', async () => {
    const page = await open(PATH);
    await page.route('**/programs/*.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), limit: 2 } });
    });
    const program = await openPanel(page, WITH_ROUTES);
    await editor(program).fill((await editor(program).inputValue()).replace('def branch():', 'def branch():\n    while True: pass'));
    await program.getByRole('button', { name: 'Run', exact: true }).click();
    await expect
      .poll(() => statusOf(program), LONG)
      .toMatch(/^Stopped: GET \/branch\/ took longer than 2 s \(trailing-slashes on \w+ [\d.]+\)\.$/);
    await editor(program).fill('while True: pass\n');
    await program.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => statusOf(program), LONG).toMatch(/^Stopped: starting the app took longer than 2 s \(/);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    expect(await program.getByRole('button', { name: 'Stop' }).isDisabled()).toBe(true);
  });

  test('stops in the middle of loading', async () => {
    const page = await open(PATH);
    let isHeld = true;
    await page.context().route('**/*.wasm', async (route) => {
      if (isHeld) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    const program = programOf(page, WITH_ROUTES);
    await program.getByRole('button', { name: 'Run in your browser' }).click();
    await program.getByRole('progressbar').waitFor();
    await program.getByRole('button', { name: 'Stop' }).click();
    expect(await statusOf(program)).toMatch(/^Stopped\./);
    expect(await program.getByRole('progressbar').isVisible()).toBe(false);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    isHeld = false;
    expect(await run(program)).toContain('Response 200');
  });
});
