import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the code names no framework: only the content does', () => {
  const frameworks = readdirSync('content/frameworks').map((name) => name.replace(/\.md$/, ''));
  expect(frameworks.length).toBeGreaterThan(1);
  const files = globSync('{src,scripts}/**/*', { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(100);
  const named = files.flatMap(({ parentPath, name }) =>
    readFileSync(`${parentPath}/${name}`, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        frameworks.some((framework) => line.toLowerCase().includes(framework))
          ? [`${parentPath}/${name}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(named).toEqual([]);
});
