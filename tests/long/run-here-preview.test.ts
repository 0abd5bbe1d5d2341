import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { editor, LONG, openForm, open as openPanel, run, send, statusOf } from '../support/run-panel.ts';
import { SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
/** An experiment with an admin, and the framework whose admin asks for a login. */
const ADMIN = '/experiments/admin-crud/';
const WITH_LOGIN = 'django';
/** The framework in which the program of these tests is written. */
const WITH_ROUTES = 'flask';
const STYLED = `
from flask import Flask
app = Flask(__name__)
PAGE = """<!doctype html><html lang=en><head><title>A page</title>
<link rel=stylesheet href=/a.css><link rel=stylesheet href="/none.css"><link rel=icon href=/icon.png>
<style>@font-face { font-family: f; src: url(/f.woff) } h2 { font-family: f; color: rgb(2, 0, 0); background: url(/b.png) }</style>
<script>document.documentElement.dataset.ran = 1</script><script src=/c.js></script></head>
<body onload="document.documentElement.dataset.ran = 1"><h1>1</h1><h2>2</h2>
<h3 style="color: rgb(3, 0, 0); background: url('/d.png')" onclick="x()">3</h3><h4>4</h4>
<img src=/e.png alt=e><iframe src=/f></iframe><input autofocus aria-label=a>
<a href="https://elsewhere.example/" target=_top>elsewhere</a> <form action=/found><input name=a value=1 aria-label=b></form>
<a href="found?a=1">on</a></body></html>"""
@app.get("/page")
def page():
    return PAGE
@app.get("/a.css")
def a():
    return "@import url('b.css'); h1 { color: rgb(1, 0, 0) }", {"Content-Type": "text/css"}
@app.get("/b.css")
def b():
    return "h4 { color: rgb(4, 0, 0) } h1 { color: red }", {"Content-Type": "text/css"}
`;

inBrowser('Run in your browser, the preview of a page', SITES.root, ({ open }) => {
  test('lets the reader click through an admin: log in, add, see it', async () => {
    const page = await open(ADMIN);
    const program = await openPanel(page, WITH_LOGIN);
    await program.getByLabel('Recorded step').selectOption({ label: '6. GET /admin/shop/product/' });
    await run(program);
    await program.getByRole('button', { name: 'Follow redirect to GET /admin/login/' }).click(LONG);
    const frame = program.frameLocator('iframe');
    await frame.getByLabel('Username').fill('ada');
    expect(await frame.locator('#header').evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    expect(await program.locator('.returned .note').textContent()).toContain('here they come from the packages.');
    await frame.getByLabel('Password').fill('correct horse battery');
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(program), LONG).toBe('Response 200 to GET /admin/shop/product/.');
    await frame.getByRole('link', { name: 'Add product' }).first().click();
    await frame.getByLabel('Name').fill('Green tea');
    await frame.getByLabel('Price').fill('3.50');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('was added successfully').waitFor(LONG);
    expect(await frame.locator('#result_list').textContent()).toContain('Green tea');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    expect(await program.getByLabel('Path').inputValue()).toBe('/admin/shop/product/');
  });

  test('frames a page with its style sheets from the program, and without rights or scripts', async () => {
    const page = await open(PATH);
    const program = await openPanel(page, WITH_ROUTES);
    await editor(program).fill(STYLED);
    await openForm(program);
    await program.getByLabel('Path').fill('/page');
    await send(program);
    const frame = program.frameLocator('iframe');
    const colours = (name: string): Promise<string> => frame.locator(name).evaluate((element) => getComputedStyle(element).color);
    expect(await Promise.all(['h1', 'h2', 'h3', 'h4'].map(colours))).toEqual([
      'rgb(1, 0, 0)',
      'rgb(2, 0, 0)',
      'rgb(3, 0, 0)',
      'rgb(4, 0, 0)',
    ]);
    expect(await frame.locator('html').getAttribute('data-ran')).toBeNull();
    expect(await frame.locator('body').evaluate(() => origin)).toBe('null');
    expect(await program.locator('.returned .note').textContent()).toContain('The app does not serve the stylesheet /none.css.');
    await frame.getByRole('link', { name: 'elsewhere' }).click();
    await expect.poll(() => statusOf(program)).toBe('This leads to another host, https://elsewhere.example/, so it is not followed here.');
    await frame.getByRole('link', { name: 'on' }).click();
    await expect.poll(() => program.getByLabel('Path').inputValue()).toBe('/found?a=1');
    await program.getByRole('heading', { name: 'Response 404' }).waitFor();
  });
});
