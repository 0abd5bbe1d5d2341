import { expect, test } from 'vitest';
import type { Guide } from '../../../src/guide/model.ts';
import { MOST_ROWS } from '../../../src/matrix/bounds.ts';
import { llmsFull, llmsTxt } from '../../../src/twins/llms.ts';
import { matrixTwin, topicsTwin } from '../../../src/twins/questions.ts';
import { byId, guideOf, SITE } from '../../support/guide.ts';

const guide = guideOf();
const address = (path: string): string => `https://a.org${path}`;
const pages = new Set(['/topics/', '/topics/editing/', '/topics/editing/undo/', '/topics/files/', '/matrix/', '/about/', '/claims/']);

/** The made-up guide with many questions in a topic. */
function grown(questions: number): Guide {
  const topic = byId(guide.topics, 'editing');
  const [aspect] = topic.aspects;
  const aspects = Array.from({ length: questions }, (_, index) => ({ ...topic.aspects[0], ...aspect, id: `question-${index}` }));
  return { ...guide, topics: [{ ...topic, aspects: aspects.flatMap((one) => (one.data === undefined ? [] : [one])) } as typeof topic] };
}

test('llms.txt has the form of its convention and lists what has Markdown', () => {
  const text = llmsTxt(guide, pages, address);
  expect(text).toMatch(
    /^# Ant, Bee or Cat\?\n\n> Three made-up tools, compared to try the generator\.\n\nTake any: none of them exists\.\n\n/,
  );
  expect(text).toContain(
    '## Editing\n\n- [Editing](https://a.org/topics/editing/index.md): They differ.\n- [Undo](https://a.org/topics/editing/undo/index.md): Can a change be taken back? (revert_change)\n',
  );
  expect(text).toContain('## About the guide, and terms\n\n- [About](https://a.org/about/index.md): What this is.');
  expect(text).toContain(
    '## Optional\n\n- [Checked claims](https://a.org/claims/index.md): 3 claims from articles, each with a verdict and the reason',
  );
  expect(text).not.toContain('Backup');
});

test('lists of everything stay short: beyond a number of rows they lead to the topics', () => {
  const large = grown(3000);
  const desk = { guide: large, site: SITE, to: address, page: address, bodyOf: () => undefined };
  const everyPage = { has: () => true } as unknown as ReadonlySet<string>;
  for (const text of [llmsTxt(large, everyPage, address), topicsTwin(desk), matrixTwin(desk)]) {
    expect(text.length).toBeLessThan(10_000);
    expect(text).toContain('https://a.org/topics/editing/');
  }
  const full = { ...desk, guide: grown(MOST_ROWS) };
  expect(matrixTwin(full).match(/^\| \[Undo\]/gm)).toHaveLength(MOST_ROWS);
});

test('llms-full.txt is one file up to its limit, then a list of parts of whole pages', () => {
  const page = (part: string, path: string, size: number) => ({ part, path, text: `${'a'.repeat(size)}\n` });
  const twins = [page('guide', '/', 30), page('editing', '/topics/editing/', 30), page('editing', '/topics/editing/undo/', 60)];
  expect([...llmsFull(guide, twins, address, 1000)]).toEqual([['/llms-full.txt', twins.map(({ text }) => text).join('\n\n')]]);
  const parts = llmsFull(guide, twins, address, 80);
  expect([...parts.keys()]).toEqual(['/llms-full.txt', '/llms-full/guide.txt', '/llms-full/editing.txt', '/llms-full/editing-2.txt']);
  expect(parts.get('/llms-full.txt')).toContain(
    '- [The guide](https://a.org/llms-full/guide.txt): 1 KB\n- [Editing](https://a.org/llms-full/editing.txt): 1 KB\n- [Editing 2](https://a.org/llms-full/editing-2.txt): 1 KB\n',
  );
  expect(parts.get('/llms-full/editing-2.txt')).toBe(twins[2]?.text);
});
