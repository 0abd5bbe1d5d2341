import { expect, test } from 'vitest';
import { strayLine, writtenAnew } from '../../../src/markdown/regions.ts';

const FILE = `import os

app = App()


class Note:
    def save(self):
        check(self)
        write(self)


def main():
    app.run()
`;

test('lines that stand unbroken in a file are a region of it, whatever their indentation', () => {
  expect(strayLine('def save(self):\n    check(self)\n    write(self)\n', FILE)).toBeUndefined();
  expect(strayLine('app = App()', FILE)).toBeUndefined();
});

test('parts between ellipses stand in the order of the file', () => {
  expect(strayLine('import os\n\n# …\n\ndef main():\n    app.run()', FILE)).toBeUndefined();
  expect(strayLine('def main():\n    app.run()\n…\nimport os', FILE)).toBe('import os');
});

test('the first line that does not stand there is named', () => {
  expect(strayLine('def save(self):\n    write(self)', FILE)).toBe('write(self)');
  expect(strayLine('def save(self):\ncheck(self)', FILE)).toBe('check(self)');
  expect(strayLine('app = App(debug=True)', FILE)).toBe('app = App(debug=True)');
});

test('a block is written anew from its first line to its last', () => {
  expect(writtenAnew('def save(self):\n    write(self)', FILE)).toBe('def save(self):\n    check(self)\n    write(self)');
  expect(writtenAnew('import os\n# …\ndef main():\n    app.start()\n    app.run()', FILE)).toBe(
    'import os\n# …\ndef main():\n    app.run()',
  );
  expect(writtenAnew('def load(self):\n    write(self)', FILE)).toBeUndefined();
});
