import { expect, test } from 'vitest';
import { editAddress, inRepository } from '../../../src/urls/repository.ts';
import { findIn } from '../../support/content.ts';

test.each(['https://a.org/b', 'https://a.org/b/', 'https://a.org/b//', 'https://a.org/b.git', 'https://a.org/b.git/'])(
  'below the repository %s',
  (repository) => expect(inRepository(repository, 'issues')).toBe('https://a.org/b/issues'),
);

const AT = { repository: 'https://a.org/b/', branch: 'main' };

test.each([
  ['content', 'topics/a/b.md', 'main/content/topics/a/b.md'],
  ['tests/fixtures/editors', 'pages/about.mdx', 'main/tests/fixtures/editors/pages/about.mdx'],
  ['my guide', 'guide.yaml', 'main/my%20guide/guide.yaml'],
])('content in %s is edited there', (folder, file, path) => {
  expect(editAddress(AT, folder, file)).toBe(`https://a.org/b/edit/${path}`);
});

test('a branch may have slashes in its name', () => {
  expect(editAddress({ ...AT, branch: 'new/one' }, 'content', 'guide.yaml')).toBe('https://a.org/b/edit/new/one/content/guide.yaml');
});

test('content outside the project has no address at which it is edited', () => {
  expect(editAddress(AT, '/elsewhere/content', 'guide.yaml')).toBeUndefined();
});

test('the address of a repository has neither a query nor a fragment', () => {
  expect(findIn({ 'guide.yaml': ['example.org/tools', 'example.org/tools?tab=readme'] })).toEqual([
    'content/guide.yaml:4:13 error repository: expected the address of a repository, without ? and #, found "https://example.org/tools?tab=readme" (repository: "https://example.org/me/guide")',
  ]);
});
