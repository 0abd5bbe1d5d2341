import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../scripts/lib/content.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { type Change, FIXTURE, findIn, inWords, isOwed } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';

/** Each thing that is refused, what is changed for it, and everything that is then found. */
const REFUSED: Readonly<Record<string, readonly [Readonly<Record<string, Change>>, readonly string[]]>> = {
  'an anchor and its alias': [
    { [UNDO]: ['title: Undo\nquestion: Can a change be taken back?', 'title: &a Undo\nquestion: *a'] },
    [
      'content/topics/editing/undo.md:2:11 error YAML: expected no anchors, found &a (remove it)',
      'content/topics/editing/undo.md:3:11 error YAML: expected values that are written out, found the alias *a (write the value again)',
    ],
  ],
  'a type of its own': [
    { [UNDO]: ['title: Undo', 'title: !!binary Undo'] },
    ['content/topics/editing/undo.md:2:17 error YAML: expected plain values, found the type tag:yaml.org,2002:binary (remove it)'],
  ],
  'lists that go down for ever': [
    { [UNDO]: ['aliases: [revert_change]', `aliases: ${'['.repeat(100)}${']'.repeat(100)}`] },
    ['content/topics/editing/undo.md:4:33 error YAML: expected at most 24 lists and objects in one another, found more (write it flatter)'],
  ],
  'quotes that go down for ever': [
    { 'claims/all-undo.md': ['Each of the three', `A.\n\n${'>'.repeat(20_000)}Each of the three`] },
    [
      'content/claims/all-undo.md:13:1 error nesting: expected at most 24 quotes and lists in one another, found more (write it flatter)',
      'content/claims/all-undo.md:11:1 error text: expected what the page says, found nothing (write it below the second ---)',
    ],
  ],
  'a mark that turns the direction of what follows, in a program': [
    { 'examples/greeting/ant/main.py': 'print("a")\naccess = "user\u202e"\n' },
    [
      'content/examples/greeting/ant/main.py:2:15 error character: expected characters that one sees, found U+202E (remove it, or name it in words)',
    ],
  ],
  'a carriage return alone, which ends a line for some': [
    { 'examples/greeting/ant/main.py': 'print("a")\r\nprint("b") # \rprint("c")\n' },
    [
      'content/examples/greeting/ant/main.py:2:14 error character: expected characters that one sees, found U+000D (remove it, or name it in words)',
    ],
  ],
  'a mark without width, in a sentence': [
    { [UNDO]: ['Yes, with', 'Yes,\u200b with'] },
    [
      'content/topics/editing/undo.md:8:50 error character: expected characters that one sees, found U+200B (remove it, or name it in words)',
    ],
  ],
  'an image from elsewhere, also by reference': [
    { 'claims/all-undo.md': ['Each of the three', '![a](https://b.org/c.svg) ![d][e]\n\n[e]: data:image/svg+xml,x\n\nEach of the three'] },
    [
      'content/claims/all-undo.md:11:1 error image: expected an image of this site, whose path starts with /, found https://b.org/c.svg (link to it instead: [what it shows](…))',
      'content/claims/all-undo.md:11:27 error image: expected an image of this site, whose path starts with /, found data:image/svg+xml,x (link to it instead: [what it shows](…))',
      'content/claims/all-undo.md:13:1 error link: expected a path that starts with /, an address with https:, or mailto:, found data:image/svg+xml,x ([](/topics/))',
    ],
  ],
};

describe('is refused', () => {
  test.each(Object.entries(REFUSED))('%s', (_, [changes, findings]) => {
    expect(
      findIn(changes)
        .filter((line) => line.includes(' error '))
        .sort(),
    ).toEqual([...findings].sort());
  });
});

test('a byte order mark at the very start is not', () => {
  expect(findIn({ [UNDO]: ['---\ntitle: Undo', '\ufeff---\ntitle: Undo'] })).toEqual([]);
});

describe('a file that is not read is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refused-'));
  const settings = { ...readSettings({ CONTENT_DIR: folder }), contentName: 'content' };
  beforeAll(() => {
    cpSync(FIXTURE, folder, { recursive: true });
    symlinkSync('/etc/hostname', join(folder, 'sources/link.yaml'));
    symlinkSync('/etc', join(folder, 'claims/folder'));
    spawnSync('mkfifo', [join(folder, 'sources/pipe.yaml')]);
    writeFileSync(join(folder, 'sources/large.yaml'), `title: ${'x'.repeat(200_000)}\n`);
    writeFileSync(join(folder, 'sources/latin.yaml'), Buffer.from('title: caf\xe9\n', 'latin1'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('links, pipes, large files, other encodings', () => {
    expect(inWords(check(settings, '2026-11-21').findings.filter((finding) => !isOwed(finding)))).toEqual([
      'content/claims/folder:1:1 error file: expected a file of this folder, found a symbolic link, which may lead out of it (put the file itself there)',
      'content/sources/large.yaml:1:1 error file: expected at most 48 KB for what people write, 256 KB for a picture, and 2 MB for any file, found a larger one (make several files of it)',
      'content/sources/latin.yaml:1:1 error file: expected UTF-8, found bytes that are not (save it as UTF-8)',
      'content/sources/link.yaml:1:1 error file: expected a file of this folder, found a symbolic link, which may lead out of it (put the file itself there)',
      'content/sources/pipe.yaml:1:1 error file: expected a file, found a device, socket or pipe (remove it)',
    ]);
  });
});
