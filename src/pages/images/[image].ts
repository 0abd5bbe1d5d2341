import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { lookup } from 'mrmime';
import { roleOf } from '../../content/kinds.ts';
import { readSettings } from '../../site/settings.ts';

const folder = join(readSettings(process.env).contentDir, 'images');

/** The images of the content, served unchanged: the check has already validated them. */
export const getStaticPaths = (() =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => roleOf(`images/${name}`)?.kind === 'image')
    .map((image) => ({ params: { image } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { image = '' } }) =>
  new Response(new Uint8Array(readFileSync(join(folder, image))), {
    headers: { 'Content-Type': lookup(image) ?? 'application/octet-stream' },
  });
