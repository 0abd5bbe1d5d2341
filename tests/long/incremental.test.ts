/** A build that uses what an earlier one kept gives the same site as one that keeps nothing, whatever happened in between. */
import { once } from 'node:events';
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cacheDir } from '../../src/site/cache.ts';
import { keptFile } from '../../src/site/content-folder.ts';
import { readSettings } from '../../src/site/settings.ts';
import { lastGoodSite, siteHash } from '../support/last-good-site.ts';
import { SEED } from './seed.ts';

const { inFolder, content, out, environment, build, start, buildWith, accept } = lastGoodSite();

/** How many changes are built. */
const CHANGES = Number(process.env['CHANGES'] ?? 30);

/** Changes a file. A change that changes nothing is an error of the test. */
function edit(path: string, find: string | RegExp, replace: string): void {
  const file = join(content(), path);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(find, () => replace);
  if (changed === text) throw new Error(`${path}: nothing was changed`);
  writeFileSync(file, changed);
}

/** The questions that were added, in the order of their topic. */
const added: string[] = [];
const listAdded = (): void =>
  edit('topics/editing/index.md', /^aspects: .*$/m, `aspects: [${['undo', 'macros', ...added].join(', ')}] # ${++times}`);
let times = 0;

/** What people change between two builds, by what they would say. Each is given a number that no other was given. */
const EDITS: Readonly<Record<string, (number: number) => void>> = {
  'a word of a body': (number) => edit('topics/editing/undo.md', /^See .*?\[macros\]/m, `See ${number} [macros]`),
  'a sentence of an answer': (number) => edit('topics/editing/undo.md', /"Yes, with `u.*?`\."/, `"Yes, with \`u${number}\`."`),
  'a sentence without marks': (number) =>
    edit('topics/editing/macros.md', /summary: Ten.*?, evidence/, `summary: Ten ${number}., evidence`),
  'code on a page': (number) => edit('topics/editing/undo.md', /^settings\.undo = .*$/m, `settings.undo = ${number}`),
  'a heading': (number) => edit('topics/files/backup.md', /^## .*$/m, `## In words ${number}`),
  'the title of a question': (number) => edit('topics/files/backup.md', /^title: .*$/m, `title: Backup ${number}`),
  'the name of a framework, which stands beside code': (number) => edit('frameworks/bee.md', /^name: .*$/m, `name: Bee ${number}`),
  'the hue of a framework': (number) => edit('frameworks/cat.md', /^hue: .*$/m, `hue: ${number % 360}`),
  'the title of the guide': (number) => edit('guide.yaml', /^title: .*$/m, `title: Ant, Bee or Cat ${number}?`),
  'the order of the topics': () => {
    const isFirst = readFileSync(join(content(), 'guide.yaml'), 'utf8').includes('topics: [editing, files]');
    edit('guide.yaml', /^topics: .*$/m, `topics: [${isFirst ? 'files, editing' : 'editing, files'}]`);
  },
  'a page of prose': (number) => edit('pages/about.mdx', /$/, `\nOne more sentence: ${number}.\n`),
  'code on a page of prose': (number) => edit('pages/about.mdx', /$/, `\n\`\`\`js framework=bee\nsettings.undo = ${number};\n\`\`\`\n`),
  'an image': (number) => edit('images/undo.svg', /<\/svg>\s*$/, `<!-- ${number} --></svg>\n`),
  'a question is added': (number) => {
    added.push(`macros-${number}`);
    cpSync(join(content(), 'topics/editing/macros.md'), join(content(), `topics/editing/macros-${number}.md`));
    edit(
      `topics/editing/macros-${number}.md`,
      /^title: .*\nquestion: .*$/m,
      `title: Macros ${number}\nquestion: How many macros of kind ${number}?`,
    );
    listAdded();
  },
  'a question is renamed': (number) => {
    const [id] = added.splice(0, 1);
    if (id === undefined) return;
    added.push(`renamed-${number}`);
    renameSync(join(content(), `topics/editing/${id}.md`), join(content(), `topics/editing/renamed-${number}.md`));
    listAdded();
  },
  'a question is removed': () => {
    const id = added.pop();
    if (id === undefined) return;
    rmSync(join(content(), `topics/editing/${id}.md`));
    listAdded();
  },
};

/** What goes wrong with a build; the content is then as it was before. */
const ACCIDENTS: Readonly<Record<string, (part: number) => Promise<void>>> = {
  'nothing goes wrong before': async () => {},
  'a build was killed': async (part) => {
    const killed = start();
    const exit = once(killed, 'exit');
    await Promise.race([exit, sleep(part * 12_000)]);
    killed.kill('SIGKILL');
    await exit;
  },
  'the disk was full when a page was written': async () => {
    expect(buildWith({ call: 'writeFileSync', path: 'index.html', code: 'ENOSPC' }).status).toBe(1);
  },
  'the new site could not take its place': async () => {
    expect(buildWith({ call: 'renameSync', path: '/out.next', code: 'EIO' }).status).toBe(1);
  },
  'a file of the code that draws pages lost its content': async (part) => {
    const files = globSync(join(resolve(cacheDir(readSettings(environment()))), 'pages/*/*/**/*.{mjs,js}'));
    truncateSync(files[Math.floor(part * (files.length - 1))] ?? '');
  },
  'the content had a mistake': async () => {
    edit('topics/files/backup.md', /^title: /m, 'titel: ');
    expect(build().status).toBe(1);
  },
};

/** A build of the same content for which nothing is kept; what other builds kept is put aside meanwhile. */
function cleanBuild(): string {
  const site = inFolder('clean');
  const settings = readSettings(environment());
  const kept = [resolve(cacheDir(settings)), keptFile(settings, 'content'), keptFile(settings, 'drawn')];
  for (const path of kept) if (existsSync(path)) renameSync(path, `${path}.aside`);
  try {
    const { status, stderr } = build(site);
    expect(status, stderr).toBe(0);
    return siteHash(site);
  } finally {
    rmSync(site, { recursive: true, force: true });
    for (const path of kept) {
      rmSync(path, { recursive: true, force: true });
      if (existsSync(`${path}.aside`)) renameSync(`${path}.aside`, path);
    }
  }
}

const round = fc.record({
  edits: fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 3 }),
  /** Tried with other content, which is then taken back. */
  attempt: fc.constantFrom(...Object.keys(EDITS).filter((name) => !name.includes('question is'))),
  accident: fc.constantFrom(...Object.keys(ACCIDENTS)),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
});

test(`after each of ${CHANGES} changes of seed ${SEED}, the site is that of a clean build`, async () => {
  let number = 1;
  for (const { edits, attempt, accident, part } of fc.sample(round, { numRuns: CHANGES, seed: SEED })) {
    const before = inFolder('before');
    cpSync(content(), before, { recursive: true });
    EDITS[attempt]?.(++number);
    await ACCIDENTS[accident]?.(part);
    rmSync(content(), { recursive: true });
    renameSync(before, content());
    for (const name of edits) EDITS[name]?.(++number);
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
    expect(siteHash(out()), `${edits.join(', ')}; before, ${attempt} was tried: ${accident}`).toBe(cleanBuild());
  }
  accept();
}, 3_600_000);
