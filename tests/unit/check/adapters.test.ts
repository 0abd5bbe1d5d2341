import { expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

const ADAPTER = 'runtimes/ant.py';

test('a runtime without an adapter, and an adapter without a runtime, are found', () => {
  expect(
    findIn({
      'runtimes/dog.yaml': 'package: dog\n',
      'runtimes/elk.py': 'def load(folder, entry, interface):\n    pass\n\n\ndef command(arguments):\n    pass\n',
    }),
  ).toEqual([
    'content/runtimes/dog.yaml:1:1 error adapter: expected an adapter next to the runtime, found none (add content/runtimes/dog.py)',
    'content/runtimes/elk.py:1:1 error runtime: expected a runtime next to the adapter, found none (add content/runtimes/elk.yaml)',
  ]);
});

test('an adapter has the functions that the driver calls, with their parameters', () => {
  expect(findIn({ [ADAPTER]: 'import ant\n\n\ndef load(folder, entry):\n    pass\n' })).toEqual([
    'content/runtimes/ant.py:1:1 error command: expected a function command, found none (def command(arguments):)',
    'content/runtimes/ant.py:4:1 error load: expected def load(folder, entry, interface):, found def load(folder, entry): (def load(folder, entry, interface):)',
  ]);
});

test('an adapter imports nothing that only one of its places has', () => {
  expect(findIn({ [ADAPTER]: [/^/, 'import os, threading\nfrom evidence_driver import run\n'] })).toEqual([
    'content/runtimes/ant.py:1:1 error import: expected no import of threading: WebAssembly has no threads, found import os, threading (remove the import)',
    'content/runtimes/ant.py:2:1 error import: expected no import of evidence_driver: the driver calls the adapter, not the reverse, found from evidence_driver import run (remove the import)',
  ]);
});
