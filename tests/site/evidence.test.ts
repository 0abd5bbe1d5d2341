import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { disagreementsOf } from '../../src/check/disagreements.ts';
import { answersOf } from '../../src/content/answers-of.ts';
import { sourcesOf } from '../../src/content/content.ts';
import { recordedOf, runsInWasm } from '../../src/experiments/plan.ts';
import { contentOf, GUIDES, readPage } from '../support/sites.ts';

const words = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();

describe.each(Object.entries(GUIDES))('in the site %s', (_, site) => {
  const content = contentOf(site);
  const onCPython = recordedOf(content, 'cpython');
  const transcripts = sourcesOf(content, 'transcript');
  const page = (path: string) => readPage(site, `${path}/index.html`);
  const textsOf = (selector: string, path: string): string[] => selectAll(selector, page(path)).map(words);

  test('a disagreement between a document and a run is marked where the document stands, with a link to the step', () => {
    const all = disagreementsOf(content);
    for (const { role } of sourcesOf(content, 'aspect')) {
      const ref = `${role.topic}/${role.id}`;
      const own = all.filter(({ aspect }) => aspect === ref);
      const marks = selectAll('.evidence .disagreement', page(`topics/${ref}`));
      expect(marks).toHaveLength(own.length);
      for (const mark of marks) {
        expect(words(mark)).toMatch(/^The documentation and our test disagree\. .+ The answer follows the test\.$/);
        const address = String(select('a', mark)?.properties['href']);
        const meant = own.some(({ framework, experiment, step }) =>
          step === undefined ? address.endsWith(`/${experiment}/`) : address.includes(`/${experiment}/#${framework}-step-`),
        );
        expect(meant, address).toBe(true);
      }
    }
  });

  test('an answer that rests on a run on CPython says so, with the server', () => {
    const needsCPython = new Set(transcripts.filter(({ value }) => !runsInWasm(value)).map(({ role }) => role.example));
    for (const { aspect, framework, answer } of answersOf(content))
      for (const piece of answer.evidence)
        if (piece.kind === 'experiment' && needsCPython.has(piece.id)) {
          const [run] = Object.values(onCPython.get(piece.id)?.[framework] ?? {});
          const lines = textsOf('.evidence li', `topics/${aspect}`);
          expect(
            lines.some((line) => line.includes('tested on ') && line.includes(`, on ${run?.runtime}, `)),
            `${aspect}, ${piece.id}`,
          ).toBe(true);
        }
  });

  test('what ran in WebAssembly and on CPython is shown once, and a line says whether the two agree', () => {
    for (const { role, value } of transcripts.filter((one) => runsInWasm(one.value)))
      for (const framework of Object.keys(onCPython.get(role.example) ?? {})) {
        if (!(framework in value.programs)) continue;
        const section = select(`.programs > section[data-framework="${framework}"]`, page(`${role.shelf}/${role.example}`));
        const lines = selectAll('.versions', section).map(words);
        const line = lines.find((one) => /^(Same|Nearly the same) result on CPython /.test(one)) ?? lines.join(' | ');
        expect(line, role.example).toMatch(/^(Same result on CPython .+|Nearly the same result on CPython .+: .+)\.$/);
      }
  });

  test('what WebAssembly cannot run says what is missing there, shows batches, and is not offered to be run in the browser', () => {
    for (const { role } of transcripts.filter(({ value }) => !runsInWasm(value))) {
      const path = `${role.shelf}/${role.example}`;
      expect(textsOf('.programs .versions', path)).toContainEqual(
        expect.stringMatching(/^It cannot run in the browser, because WebAssembly has no .+\.$/),
      );
      const batches = Object.values(onCPython.get(role.example) ?? {})
        .flatMap((runs) => Object.values(runs).flatMap(({ steps }) => steps.flatMap((step) => step.batches ?? [])))
        .filter((count) => count > 1);
      const titles = textsOf('.programs figcaption .file', path);
      for (const count of batches) expect(titles).toContainEqual(expect.stringContaining(`in ${count} batches`));
      expect(selectAll('run-here', page(path))).toEqual([]);
    }
  });
});
