/** `npm run diff`: how the content differs from another commit, in the guide's own terms. */
import { readContent } from '../src/content/content.ts';
import { openKeptContent } from '../src/content/kept.ts';
import { hasErrors } from '../src/findings/finding.ts';
import { guideFrom } from '../src/guide/guide-from.ts';
import type { Guide } from '../src/guide/model.ts';
import { keptFile, readContentFolder } from '../src/site/content-folder.ts';
import { Misuse, type Settings, today } from '../src/site/settings.ts';
import { meaningOf } from '../src/upkeep/review/changes.ts';
import { asCode, inMarkdown } from '../src/upkeep/review/markdown.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { filesAt, rootOf } from './lib/git.ts';

/** What a change means, and whether it removes a URL. */
export interface Diff {
  readonly markdown: string;
  readonly dies: boolean;
}

/** Compares the content folder of the settings with itself in another commit. Throws `Misuse` when there is nothing to compare. */
export function diff(settings: Settings, ref: string, day: string): Diff {
  const { contentDir, contentName } = settings;
  const { root, inside } = rootOf(contentDir);
  const after = readContentFolder(settings, day);
  const before = readContent(filesAt(root, ref, inside), contentName, day, openKeptContent(keptFile(settings, 'content')));
  const old = guideFrom(before.content);
  const now = guideFrom(after.content);
  if (old === undefined) throw new Misuse(`npm run diff: expected a guide.yaml that can be read in ${ref}, found none`);
  if (now === undefined) throw new Misuse('npm run diff: expected a guide.yaml that can be read, found none\n  tip: npm run check');
  const meaning = meaningOf(old satisfies Guide, now);
  const unread = [
    ...(hasErrors(before.findings) ? [`Files of ${asCode(ref)} that today's schemas refuse are left out.`] : []),
    ...(hasErrors(after.findings) ? [`Files with mistakes are left out: ${asCode('npm run check')} names them.`] : []),
  ];
  return { markdown: [inMarkdown(meaning), ...unread.map((one) => `${one}\n`)].join('\n'), dies: meaning.lost.length > 0 };
}

export const command = defineCommand({
  name: 'diff',
  summary:
    'Says what the content changes against another commit, in the words of the guide: answers, rulings, runs, and addresses that would die.',
  arguments: { commit: { description: 'a commit to compare with' } },
  variables: ['CONTENT_DIR'],
  output: 'Markdown on standard output. Exit code 1 when an address would die.',
  examples: ['npm run diff -- main', 'npm run diff -- HEAD~3'],
  run: ({ commit }) => {
    const { markdown, dies } = diff(settingsWithContent(process.env), commit, today(process.env));
    console.log(markdown);
    process.exitCode = dies ? 1 : 0;
  },
});

if (import.meta.main) await command.main();
