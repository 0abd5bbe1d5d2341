import { coverageOfGuide } from '../../evidence/coverage.ts';
import { listInWords } from '../../matrix/levels.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { paths, rowId, type Site } from '../../urls/urls.ts';
import { matrix as words } from '../../words/en/pages.ts';
import type { Guide } from '../model.ts';
import { frameOf } from './frame.ts';

/** What the page of the whole matrix shows. */
export function matrixPage(guide: Guide, site: Site) {
  const { topics, frameworks, settings } = guide;
  const names = frameworks.map(({ data }) => data.name);
  const listed = listInWords(names, settings.language);
  return {
    frame: frameOf(guide, site, {
      title: words.title,
      description: words.description(listed, settings.title),
      path: paths.matrix,
      kind: 'overview',
      filters: { framework: names },
      wide: true,
    }),
    coverage: coverageOfGuide(guide),
    /** The first row of each topic. */
    jumps: topics.flatMap(({ id, data, aspects: [first] }) =>
      first === undefined ? [] : [{ title: data.title, row: rowId(id, first.id) }],
    ),
    groups: matrixOf(topics),
    frameworks,
    caption: words.compared(listed),
  };
}
