import { describe, expect, test } from 'vitest';
import { asRecorded, type ComparedLine, compared, differing } from '../../../../src/client/run-here/compare.ts';
import type { RecordedResult } from '../../../../src/run-here/runnable.ts';

const titleOf = ({ status }: RecordedResult): string => `Response ${status}`;
const lines = (recorded: RecordedResult, returned: RecordedResult, names: readonly string[] = []): ComparedLine[] =>
  compared(recorded, returned, titleOf, names);
const same = (line: string): ComparedLine => ({ recorded: line, returned: line, isSame: true });
const html = (body: string): RecordedResult => ({ status: 200, headers: [['Content-Type', 'text/html']], body });

describe('a result beside its recording', () => {
  test('is compared by status, headers and lines of the body', () => {
    expect(lines(html('a\nb\n'), html('a\nb'))).toEqual(['Response 200', 'Content-Type: text/html', '', 'a', 'b'].map(same));
  });

  test('has lines that differ beside each other, and lines of one side alone', () => {
    const all = lines(html('a\nb\nc'), { ...html('a\nB\nc\nd'), status: 404 });
    expect(all.filter(({ isSame }) => !isSame)).toEqual([
      { recorded: 'Response 200', returned: 'Response 404', isSame: false },
      { recorded: 'b', returned: 'B', isSame: false },
      { recorded: undefined, returned: 'd', isSame: false },
    ]);
    expect(differing(all)).toBe(3);
    expect(lines(html('a\nb'), html('b')).filter(({ isSame }) => !isSame)).toEqual([{ recorded: 'a', returned: undefined, isSame: false }]);
  });

  test('may have any text where the recording has the name of a captured value, and only there', () => {
    expect(differing(lines(html('token=<token>;'), html('token=a+b(c);'), ['token']))).toBe(0);
    expect(differing(lines(html('token=<token>;'), html('token=;'), ['token']))).toBe(1);
    expect(differing(lines(html('<b>(1)</b>'), html('<b>(2)</b>'), ['token']))).toBe(1);
  });

  test('shows an exception as it shows a body', () => {
    expect(lines({ raises: 'KeyError: 1' }, { raises: 'KeyError: 2' }).at(-1)).toEqual({
      ...{ recorded: 'KeyError: 1', returned: 'KeyError: 2', isSame: false },
    });
  });

  test('is compared in time however much differs', () => {
    const numbered = (letter: string): RecordedResult => html(Array.from({ length: 5000 }, (_, line) => `${letter}${line}`).join('\n'));
    expect(differing(lines(numbered('a'), numbered('b')))).toBe(5003);
  });
});

test('what differs from run to run is replaced as in a recording', () => {
  const result = {
    ...{ status: 200, headers: [['Date', 'Mon, 30 Nov 2026 10:00:00 GMT']] as const, body: 'at 0x7f00aa, key s3cret-key' },
    captured: {},
  };
  expect(asRecorded(result, [{ pattern: '^at', replace: 'AT' }], [['key', 's3cret-key']])).toEqual({
    ...{ status: 200, headers: [['Date', '<date>']], body: 'AT <address>, key <key>' },
  });
});
