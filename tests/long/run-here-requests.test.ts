import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { bodyOf, editor, LONG, openForm, open as openPanel, run, send, statusOf } from '../support/run-panel.ts';
import { SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
/** An experiment with an admin, and the framework whose admin asks for a login. */
const ADMIN = '/experiments/admin-crud/';
const WITH_LOGIN = 'django';
/** The framework in which the program of these tests is written. */
const WITH_ROUTES = 'flask';
const ECHO = `
from flask import Flask, request
app = Flask(__name__)
@app.post("/")
def echo():
    files = [[field, one.filename, one.mimetype, list(one.read())] for field, one in request.files.items(multi=True)]
    return {"form": request.form.to_dict(flat=False), "files": files}
`;

inBrowser('Run in your browser, any request', SITES.root, ({ open }) => {
  test('sends a request of the reader to the program as it runs, and compares it with nothing', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    await openForm(program);
    await program.getByLabel('Path').fill('/nowhere');
    await page.keyboard.press('Control+Enter');
    await program.getByRole('heading', { name: 'Response 404' }).waitFor();
    expect(await program.locator('.compared').count()).toBe(0);
    await program.getByLabel('Recorded step').selectOption({ index: 1 });
    expect(await program.getByLabel('Path').inputValue()).toBe('/branch');
  });

  test('follows a redirect when told to', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    await program.getByLabel('Recorded step').selectOption({ index: 1 });
    await run(program);
    await program.getByRole('button', { name: 'Follow redirect to GET /branch/' }).click();
    await program.getByRole('heading', { name: 'Response 200' }).waitFor();
  });

  test('evaluates an expression and runs a command, of the transcript or typed', async () => {
    const page = await open(ADMIN);
    const program = await openPanel(page, WITH_LOGIN);
    await program.getByLabel('Recorded step').selectOption({ label: '1. startproject mysite' });
    await program.getByRole('button', { name: 'Run', exact: true }).click();
    await program.getByRole('heading', { name: 'Exit code 0' }).waitFor(LONG);
    await program.getByLabel('Recorded step').selectOption({ index: 2 });
    await run(program);
    await program.getByRole('heading', { name: 'Value' }).waitFor(LONG);
    expect(await program.getByLabel('Value as text').inputValue()).toContain("path('admin/', admin.site.urls)");
    await openForm(program);
    await program.getByLabel('Send as').selectOption('Python expression');
    await program.getByLabel(/^Python expression/).fill('[6 * 7, __name__]');
    await program.getByRole('button', { name: 'Evaluate' }).click();
    await expect.poll(() => program.getByLabel('Value as text').inputValue(), LONG).toBe("[42, 'urls']");
    await program.getByLabel('Send as').selectOption('Command');
    await program.getByLabel(/^Command-line arguments/).fill('shell -c "print(6 * 7)"');
    await page.keyboard.press('Enter');
    await expect.poll(() => program.getByLabel('Output', { exact: true }).inputValue(), LONG).toMatch(/42\n$/);
    await program.getByLabel(/^Command-line arguments/).fill('shell -c "for i in range(20_000): print(i)"');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => program.getByLabel('Output', { exact: true }).inputValue(), LONG)
      .toMatch(/\n… 19,\d\d\d lines are not shown …\n/);
    await program.getByLabel(/^Command-line arguments/).fill('shell -c "print(');
    await page.keyboard.press('Enter');
    expect(await statusOf(program)).toBe('Close the quotation mark in the command.');
  });

  test('sends fields that repeat, and files', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    await editor(program).fill(ECHO);
    await openForm(program);
    await program.getByLabel('Method').selectOption('POST');
    await program.getByLabel('Path').fill('/');
    await program.getByRole('combobox', { name: 'Body' }).selectOption('form');
    await program.getByLabel('Body text').fill('a=1\nb=x\na=2');
    await send(program);
    const body = (): Promise<unknown> => bodyOf(program).then(JSON.parse);
    expect(await body()).toEqual({ form: { a: ['1', '2'], b: ['x'] }, files: [] });
    await program.getByLabel('Field name').fill('photo');
    await program.getByLabel('Add files').setInputFiles([
      { name: 'a.bin', mimeType: 'image/png', buffer: Buffer.from([0, 255, 1]) },
      { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
    ]);
    await program.getByRole('button', { name: 'Remove b.txt' }).click();
    await send(program);
    expect(await body()).toEqual({ form: { a: ['1', '2'], b: ['x'] }, files: [['photo', 'a.bin', 'image/png', [0, 255, 1]]] });
  });
});
