/** A process that makes the code of pages while the content is checked: it reads only what of the content is in that code. */
import { readContent } from '../../../src/content/content.ts';
import { readFolder } from '../../../src/content/files.ts';
import { filesForPageCode } from '../../../src/site/in-page-code.ts';
import { publish } from '../../../src/site/published.ts';
import { readSettings, today } from '../../../src/site/settings.ts';
import { pageCode } from './page-code.ts';

const settings = readSettings(process.env);
const folder = readFolder(settings.contentDir);
const read = readContent(filesForPageCode(folder.files), settings.contentName, today(process.env));
publish({ ...read, folder, kept: { get: () => undefined, set: () => {} } });
await pageCode(read.content, settings);
