/**
 * Loaded before a command that takes a second or two (`node --import`): uses what a build has compiled (`compiled.mjs`), so that the command
 * starts sooner. Where there is none, none is made: to keep it takes longer than it saves once.
 */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

if (existsSync(FOLDER)) enableCompileCache(FOLDER);
