import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { filesWhileWriting } from '../../../../src/site/dev/files-while-writing.ts';
import { FIXTURE } from '../../../support/content.ts';

const served = (base: string) => filesWhileWriting({ contentDir: FIXTURE, outDir: '/nowhere', base });

test('search and pictures answer below the base, and at the root', () => {
  expect(served('/').map(({ path }) => path)).toEqual(['/pagefind', '/images']);
  expect(served('/guide/').map(({ path }) => path)).toEqual(['/guide/pagefind', '/pagefind', '/guide/images', '/images']);
});

test('a picture has its type and no slash behind it, and nothing beside the pictures is served', async () => {
  const pictures = served('/').find(({ path }) => path === '/images');
  const server = createServer((request, response) => pictures?.serve(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const get = (path: string) => fetch(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}${path}`);
  try {
    const picture = await get('/undo.svg');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    for (const path of ['/none.svg', '/..%2fguide.yaml', '/..%5cguide.yaml', '/%2e%2e/guide.yaml'])
      expect((await get(path)).status).toBe(404);
  } finally {
    server.close();
  }
});
