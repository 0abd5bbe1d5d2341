import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Finding } from '../../../../src/findings/finding.ts';
import { checksAfterChange, PAUSE_OF_FILE, PAUSE_OF_RULES } from '../../../../src/site/dev/check-while-writing.ts';

const finding = (message: string, level: Finding['level'] = 'error'): Finding => ({
  level,
  file: 'content/topics/a/b.md',
  line: 1,
  column: 1,
  message,
  expected: 'a',
  actual: 'b',
  tip: 'type a',
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The checks, with what is wrong in files and in the guide, and the messages that were told. */
function checks() {
  const wrong: { files: readonly Finding[]; guide: readonly Finding[] } = { files: [], guide: [] };
  const told: string[] = [];
  const changed = checksAfterChange({
    ofFiles: () => wrong.files,
    ofGuide: () => [...wrong.files, ...wrong.guide],
    tell: (findings, areNew) => told.push(`${areNew ? '' : 'again: '}${findings.map(({ message }) => message).join(', ')}`),
  });
  return { wrong, told, changed };
}

it('tells an error in a changed file at once and what the rules find after a while', () => {
  const { wrong, told, changed } = checks();
  wrong.files = [finding('file')];
  wrong.guide = [finding('rule')];
  changed();
  vi.advanceTimersByTime(PAUSE_OF_FILE);
  expect(told).toEqual(['file']);
  vi.advanceTimersByTime(PAUSE_OF_RULES);
  expect(told).toEqual(['file', 'file, rule']);
});

it('leaves warnings to the second check', () => {
  const { wrong, told, changed } = checks();
  wrong.files = [finding('file', 'warning')];
  changed();
  vi.advanceTimersByTime(PAUSE_OF_FILE);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(PAUSE_OF_RULES);
  expect(told).toEqual(['file']);
});

it('says which findings were told before, and says when they are gone', () => {
  const { wrong, told, changed } = checks();
  wrong.files = [finding('file')];
  for (let change = 0; change < 2; change += 1) {
    changed();
    vi.advanceTimersByTime(PAUSE_OF_RULES);
  }
  expect(told).toEqual(['file', 'again: file', 'again: file', 'again: file']);
  wrong.files = [];
  changed();
  vi.advanceTimersByTime(PAUSE_OF_RULES);
  expect(told.at(-1)).toBe('');
});

it('waits with the rules until nothing changed for a while', () => {
  const { wrong, told, changed } = checks();
  wrong.guide = [finding('rule')];
  changed();
  vi.advanceTimersByTime(PAUSE_OF_RULES - 1);
  changed();
  vi.advanceTimersByTime(PAUSE_OF_RULES - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['rule']);
});
