import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** For what the interpreter does: it has to be loaded, or to start. */
export const LONG = { timeout: 60_000 };

/** The program of a framework on a page, with what runs it. */
export const programOf = (page: Page, framework: string): Locator => page.locator(`.programs > section[data-framework="${framework}"]`);

/** What the panel says at the moment. */
export const statusOf = (program: Locator): Promise<string | null> => program.locator('.run-panel > [role=status]').textContent();

/** The first file of a program. */
export const editor = (program: Locator): Locator => program.locator('.editor textarea').first();

/** Presses the button and waits until the program is ready. */
export async function run(page: Page, framework: string): Promise<Locator> {
  const program = programOf(page, framework);
  await program.getByRole('button', { name: 'Run in your browser' }).click();
  await expect.poll(() => statusOf(program), LONG).toMatch(/^Ready \(/);
  return program;
}

/** Sends the request that is typed. Resolves to the text of what came back. */
export async function send(program: Locator): Promise<string> {
  await program.getByRole('button', { name: 'Send' }).click();
  await program.locator('.returned h4').waitFor(LONG);
  return (await program.locator('.returned').textContent()) ?? '';
}
