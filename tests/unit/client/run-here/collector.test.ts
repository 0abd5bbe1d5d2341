import { beforeEach, describe, expect, test } from 'vitest';
import { BURST, Collector, PAUSE } from '../../../../src/client/run-here/collector.ts';
import { inFull, joined, NOTHING } from '../../../../src/client/run-here/printed.ts';

let now: number;
let messages: string[];
let collector: Collector;
let stream: ReturnType<Collector['stream']>;
/** What all messages say together. */
let shown: () => string;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const print = (text: string): unknown => stream.write(bytes(text));

beforeEach(() => {
  now = 0;
  messages = [];
  let all = NOTHING;
  collector = new Collector(
    (printed) => {
      messages.push(inFull(printed));
      all = joined(all, printed);
    },
    () => now,
  );
  stream = collector.stream();
  shown = () => inFull(all);
});

describe('what a program prints', () => {
  test('is sent immediately, so that the page has it when the program hangs', () => {
    print('a\n');
    print('b');
    expect(messages).toEqual(['a\n', 'b']);
  });

  test('is one message per pause when there is much of it', () => {
    for (let line = 0; line < 20_000; line++) {
      now += PAUSE / 1000;
      print(`line ${line}\n`);
    }
    collector.flush();
    expect(messages.length).toBeGreaterThan(BURST);
    expect(messages.length).toBeLessThanOrEqual(BURST + 20_000 / 1000 + 2);
    expect(shown().split('\n').slice(198, 203)).toEqual([
      'line 198',
      'line 199',
      '… 19,001 lines are not shown …',
      'line 19201',
      'line 19202',
    ]);
  });

  test('is sent immediately again after a while without output', () => {
    for (let line = 0; line <= BURST; line++) print('a\n');
    expect(messages).toHaveLength(BURST);
    now += PAUSE;
    print('b\n');
    expect(messages.slice(BURST)).toEqual(['a\nb\n']);
    now += PAUSE * BURST;
    for (let line = 0; line < BURST; line++) print('c\n');
    expect(messages).toHaveLength(2 * BURST + 1);
  });

  test('is never a large message, however much is printed at once', () => {
    expect(print('x'.repeat(10_000_000))).toBe(10_000_000);
    expect(messages).toEqual([`${'x'.repeat(5_000)} … 9,995,000 more characters are not shown`]);
  });

  test('is no message when nothing was printed', () => {
    print('');
    collector.flush();
    expect(messages).toEqual([]);
  });

  test('is decoded across writes, and invalid bytes are marked', () => {
    const [first = 0, ...others] = bytes('é');
    stream.write(Uint8Array.of(first));
    stream.write(Uint8Array.from(others));
    stream.write(Uint8Array.of(0xff, 0x0a, first));
    collector.flush();
    expect(shown()).toBe('é�\n�');
  });

  test('keeps its order over two streams', () => {
    const errors = collector.stream();
    print('a\n');
    errors.write(bytes('b\n'));
    print('c\n');
    expect(shown()).toBe('a\nb\nc\n');
  });
});
