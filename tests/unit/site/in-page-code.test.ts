import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/blocks/blocks.ts';
import { type Content, readContent } from '../../../src/content/content.ts';
import { filesForPageCode, inPageCode } from '../../../src/site/in-page-code.ts';
import { type Change, fixture, readFixture } from '../../support/content.ts';

const CODE = { language: 'python', text: 'x = 1', after: 'examples/greeting/bee/main.py', file: undefined };
const FENCE = '\n\n```python after=examples/greeting/bee/main.py\nx = 1\n```\n';
const PAGE = { 'pages/about.mdx': [/$/, FENCE] } satisfies Record<string, Change>;
const proofs = (content: Content): string =>
  JSON.stringify({ [keyOf(content, CODE) ?? '']: { by: 'Bee', on: ['1.0'], date: '2026-11-21' } });
const PROVEN = { ...PAGE, 'blocks.json': proofs(readFixture(PAGE).content) };

const whole = (changes: Readonly<Record<string, Change>>): string => inPageCode(readFixture(changes).content);
const ofPart = (changes: Readonly<Record<string, Change>>): string =>
  inPageCode(readContent(filesForPageCode(fixture(changes)), 'content', '2026-11-21').content);

describe('the code of pages', () => {
  test('changes with a page in MDX, with the name of a framework and with what its blocks ran on, and with nothing else', () => {
    const before = whole(PROVEN);
    expect(before).toContain('1.0');
    expect(whole({ ...PROVEN, 'topics/files/backup.md': [/^## .*$/m, '## Other words'] })).toBe(before);
    expect(whole({ ...PROVEN, 'pages/about.mdx': [/$/, `${FENCE}More.\n`] })).not.toBe(before);
    expect(whole({ ...PROVEN, 'frameworks/bee.md': [/^name: .*$/m, 'name: Wasp'] })).not.toBe(before);
    expect(whole({ ...PROVEN, 'blocks.json': '{}' })).not.toBe(before);
  });

  test('is known from a few files', () => {
    const files = filesForPageCode(fixture(PROVEN));
    expect(files.size).toBeLessThan(fixture().size / 2);
    expect(files.has('topics/files/backup.md')).toBe(false);
    for (const changes of [{}, PAGE, PROVEN]) expect(ofPart(changes)).toBe(whole(changes));
  });
});
