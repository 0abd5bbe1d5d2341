import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, parseDocument, stringify } from 'yaml';
import { readContent, sourcesOf } from '../../src/content/content.ts';
import { readFiles } from '../../src/content/files.ts';
import type { FrameworkData } from '../../src/schemas/framework.ts';

/** The framework that joins, what is compared of it, and the number of questions that it answers. */
const JOINED = { id: 'joined', name: 'A Third & More', latest: ['2.0.1', '1.0.9'], answers: 3 };
/** The release line that comes out, and its newest version. */
const NEWER = { version: '99.0', latest: '99.0.1' };

/**
 * Writes a copy of a content folder as it may look later: a further framework is joining and has answered a few questions, and the
 * first framework has a newer release, on which its programs do what they did. Of what stands in the folder only the form is known.
 *
 * @param from the content folder; it has to be valid
 * @param to the folder of the copy; what stands there is removed
 */
export function grow(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const { content } = readContent(readFiles(from), 'content', '9999-12-31');
  const [guide] = sourcesOf(content, 'guide');
  const first = sourcesOf(content, 'framework').find(({ role }) => role.id === guide?.value.frameworks[0]);
  if (guide === undefined || first === undefined) throw new Error(`${from} is no valid content`);

  edit(join(to, guide.path), (document) => document.addIn(['frameworks'], JOINED.id));
  const newest = first.value.releases.find(({ compared }) => compared);
  edit(join(to, first.path), (document) =>
    document.setIn(['releases'], [structuredClone({ ...newest, ...NEWER, lts: false, compared: true }), ...first.value.releases]),
  );
  writeFileSync(join(to, `frameworks/${JOINED.id}.md`), joined(first.value));
  for (const { path, value } of [...sourcesOf(content, 'recorded'), ...sourcesOf(content, 'recorded-cpython')]) {
    const run = value[first.role.id]?.[newest?.version ?? ''];
    if (run === undefined) continue;
    const versions = Object.entries(run.versions).map(([name, version]) => [name, version === newest?.latest ? NEWER.latest : version]);
    const newer = { ...run, versions: Object.fromEntries(versions) };
    const all = { ...value, [first.role.id]: { [NEWER.version]: newer, ...value[first.role.id] } };
    writeFileSync(join(to, path), JSON.stringify(all, null, 2));
  }

  for (const { path, value } of sourcesOf(content, 'blocks')) {
    const onNewest = (on: readonly string[]): readonly string[] =>
      on.some((version) => version === newest?.latest) ? [NEWER.latest, ...on] : on;
    const all = Object.entries(value).map(([key, proof]) => [key, { ...proof, on: onNewest(proof.on) }] as const);
    writeFileSync(join(to, path), JSON.stringify(Object.fromEntries(all), null, 2));
  }

  for (const { path, value } of sourcesOf(content, 'aspect').slice(0, JOINED.answers))
    edit(join(to, path), (document) => {
      const [first] = Object.values(value.answers).flat();
      const term = first?.level === undefined ? { value: first?.value } : { level: 'on' };
      document.setIn(['answers', JOINED.id], [{ ...term, summary: 'It is there.', evidence: [evidence(value.verified.date)] }]);
      document.setIn(['verified', 'against', JOINED.id], JOINED.latest);
    });
}

const evidence = (accessed: string) => ({ kind: 'docs', url: 'https://example.org/manual', shows: 'It is there.', accessed });

/** The file of the framework that joins. */
function joined({ verified, releases }: FrameworkData): string {
  const released = releases.at(-1)?.released;
  const data = {
    name: JOINED.name,
    summary: 'A made-up tool.',
    hue: 30,
    joining: true,
    licence: 'MIT',
    links: [{ label: 'Manual', url: 'https://example.org/manual' }],
    support: 'Each release is supported for a year.',
    releases: JOINED.latest.map((latest) => ({ version: latest.replace(/\.\d+$/, ''), latest, compared: true, released })),
    evidence: [evidence(verified)],
    verified,
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---\n## What it is\n\nA tool.\n`;
}

/** Changes the YAML of a file, which may be followed by a body. */
function edit(file: string, change: (document: Document) => void): void {
  const text = readFileSync(file, 'utf8');
  const [whole, front] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [text, text];
  const document = parseDocument(front ?? '');
  change(document);
  const changed = document.toString({ lineWidth: 0 });
  writeFileSync(
    file,
    text.replace(whole, () => (whole === front ? changed : `---\n${changed}---\n`)),
  );
}
