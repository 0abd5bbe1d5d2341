import { z } from 'astro/zod';
import { answer } from '../../schemas/answer.ts';
import { dataPaths, twinOf } from '../../urls/files.ts';
import { addressOn, paths, type Site } from '../../urls/urls.ts';
import { data as words } from '../../words/en/data.ts';
import type { Guide } from '../model.ts';
import { SHELVES } from '../shelves.ts';
import { feedsOf } from './feed.ts';
import { frameOf } from './frame.ts';
import { aboutGuide } from './siblings.ts';

/** A kind of file for programs. */
interface FileShown {
  /** Its path, with words in angle brackets for ids. */
  readonly path: string;
  readonly about: string;
  /** The path of one of them; undefined if the guide has none. */
  readonly example: string | undefined;
  /** Its JSON Schema, with its path. */
  readonly schema?: { readonly name: string; readonly path: string };
}

/** What the page about data shows. */
export function dataPage(guide: Guide, site: Site) {
  const { settings, topics } = guide;
  const topic = topics[0];
  const aspect = topic?.aspects[0];
  const address = (path: string): string => addressOn(site, path);
  return {
    frame: frameOf(guide, site, {
      title: words.title,
      description: words.description,
      path: paths.data,
      siblings: aboutGuide(guide),
      kind: 'about',
    }),
    licence: settings.licence === undefined ? undefined : words.licence(settings.licence.name, settings.licence.url),
    files: filesShown(guide),
    examples:
      topic === undefined || aspect === undefined
        ? []
        : [
            {
              title: words.inJavaScript,
              name: 'answer.mjs',
              language: 'js',
              text: inJavaScript(address(dataPaths.aspect(topic.id, aspect.id))),
            },
            { title: words.inPython, name: 'answers.py', language: 'py', text: inPython(address(dataPaths.topicCsv(topic.id))) },
          ],
    /** The fields of an answer that have a description. */
    fields: Object.entries(answer.shape).flatMap(([name, schema]) => {
      const meaning = schema instanceof z.ZodType ? schema.meta()?.description : undefined;
      return meaning === undefined ? [] : [{ name, meaning }];
    }),
    feeds: feedsOf(guide).map(({ title, path }) => ({ title, path })),
  };
}

function filesShown({ topics, ...guide }: Guide): FileShown[] {
  const topic = topics[0];
  const aspect = topic?.aspects[0];
  const schema = (name: string) => ({ name, path: dataPaths.schema(name) });
  return [
    { path: dataPaths.index, about: words.index, example: dataPaths.index, schema: schema('index') },
    { path: dataPaths.guide, about: words.guide, example: dataPaths.guide, schema: schema('guide') },
    { path: dataPaths.topic('<topic>'), about: words.topic, example: topic && dataPaths.topic(topic.id), schema: schema('topic') },
    { path: dataPaths.topicCsv('<topic>'), about: words.topicCsv, example: topic && dataPaths.topicCsv(topic.id) },
    {
      path: dataPaths.aspect('<topic>', '<question>'),
      about: words.aspect,
      example: topic && aspect && dataPaths.aspect(topic.id, aspect.id),
      schema: schema('aspect'),
    },
    { path: dataPaths.claims, about: words.claims, example: dataPaths.claims, schema: schema('claims') },
    { path: dataPaths.releases, about: words.releases, example: dataPaths.releases, schema: schema('releases') },
    { path: dataPaths.experiments, about: words.experiments, example: dataPaths.experiments, schema: schema('experiments') },
    ...SHELVES.filter(({ id }) => guide[id].length > 0).map(
      ({ id }): FileShown => ({
        path: dataPaths.program(id, '<id>'),
        about: words.program,
        example: guide[id][0] && dataPaths.program(id, guide[id][0].id),
        schema: schema('program'),
      }),
    ),
    { path: paths.matrixJson, about: words.matrixJson, example: paths.matrixJson },
    { path: paths.matrixCsv, about: words.matrixCsv, example: paths.matrixCsv },
    { path: twinOf('/<page>/'), about: words.twin, example: topic && twinOf(paths.topic(topic.id)) },
    { path: paths.llms, about: words.llms, example: paths.llms },
    { path: paths.llmsFull, about: words.llmsFull, example: paths.llmsFull },
  ];
}

const inJavaScript = (url: string): string => `const response = await fetch(${JSON.stringify(url)});
const { question, answers, verified } = await response.json();
console.log(question, "checked on", verified.date);
for (const [framework, [current]] of Object.entries(answers)) {
  const urls = current.evidence.map(({ url }) => url);
  console.log(framework, current.level ?? current.value, current.summary, urls);
}
`;

const inPython = (url: string): string => `import csv
import io
from urllib.request import urlopen

with urlopen(${JSON.stringify(url)}) as response:
    text = response.read().decode("utf-8-sig")
for row in csv.DictReader(io.StringIO(text)):
    if row["current"] == "true":
        print(row["aspect"], row["framework"], row["level"] or row["value"])
`;
