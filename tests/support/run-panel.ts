import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** For what the interpreter does: it has to be loaded, or to start. */
export const LONG = { timeout: 60_000 };

/** The program of a framework on a page, with what runs it. */
export const programOf = (page: Page, framework: string): Locator => page.locator(`.programs > section[data-framework="${framework}"]`);

/** What the panel says at the moment. */
export const statusOf = (program: Locator): Promise<string | null> => program.locator('.run-panel [role=status]').textContent();

/** The first file of a program. */
export const editor = (program: Locator): Locator => program.locator('.editor textarea').first();

/** The body that came back last. */
export const bodyOf = (program: Locator): Promise<string> =>
  program.locator('.returned').getByLabel('Body', { exact: true }).last().inputValue();

/** Waits for a result. Resolves to its text. */
export async function returned(program: Locator): Promise<string> {
  await program.locator('.returned h4').waitFor(LONG);
  return (await program.locator('.returned').textContent()) ?? '';
}

/** Opens the panel and waits for the first result. */
export async function open(page: Page, framework: string): Promise<Locator> {
  const program = programOf(page, framework);
  await program.getByRole('button', { name: 'Run in your browser' }).click();
  await returned(program);
  await expect.poll(() => statusOf(program), LONG).toMatch(/ s\)\./);
  return program;
}

/** Runs the program as it is in the editor. Resolves to the text of what came back. */
export async function run(program: Locator): Promise<string> {
  await program.getByRole('button', { name: 'Run', exact: true }).click();
  return returned(program);
}

/** Opens the form for any request. */
export async function openForm(program: Locator): Promise<void> {
  const form = program.locator('.run-panel > details');
  if (!(await form.evaluate((element) => element.hasAttribute('open')))) await form.locator('summary').click();
}

/** Sends the request that is typed. Resolves to the text of what came back. */
export async function send(program: Locator): Promise<string> {
  await openForm(program);
  await program.getByRole('button', { name: 'Send' }).click();
  return returned(program);
}
