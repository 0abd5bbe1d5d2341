import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import { EITHER } from '../schemas/topic.ts';
import { joiningOf } from './joining.ts';
import { missing } from './missing.ts';

/** What claims, cases and series name exists, and every publication of the ledger says something. */
export function ledgerHoldsTogether(content: Content): Finding[] {
  const findings: Finding[] = [];
  const { folder } = content;
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  const topics = idsOf(content, 'topic').map(({ id }) => id);
  const sources = idsOf(content, 'source').map(({ id }) => id);
  const aspects = idsOf(content, 'aspect').map(({ topic, id }) => `${topic}/${id}`);
  const programs = (['experiment', 'example'] as const).flatMap((kind) => idsOf(content, kind).map(({ id }) => id));
  const claims = sourcesOf(content, 'claim');
  const joining = joiningOf(content);
  const statements = claims.flatMap(({ value }) => value.statements.map(({ id }) => id));
  const need = (...reference: Parameters<typeof missing>): number => findings.push(...missing(...reference));

  const seen = new Map<string, string>();
  for (const { data, value, path } of claims) {
    for (const [index, statement] of value.statements.entries()) {
      const at = `statements[${index}]`;
      const first = seen.get(statement.id);
      if (first === undefined) seen.set(statement.id, `${folder}/${path}`);
      else {
        const actual = `"${statement.id}", also in ${first}`;
        findings.push(error(data.placeOf(['statements', index, 'id']), `${at}.id`, 'an id that stands once', actual, 'name one anew'));
      }
      for (const [number, id] of statement.sources.entries()) {
        const place = data.placeOf(['statements', index, 'sources', number]);
        need('a publication', id, sources, place, `${at}.sources[${number}]`, `${folder}/sources/${id}.yaml`);
      }
      for (const [number, id] of statement.contradicts.entries()) {
        const place = data.placeOf(['statements', index, 'contradicts', number]);
        need('a statement', id, statements, place, `${at}.contradicts[${number}]`, `it to a file of ${folder}/claims`);
      }
    }
    if (value.topic !== undefined)
      need('a topic', value.topic, topics, data.placeOf(['topic']), 'topic', `${folder}/topics/${value.topic}`);
    for (const [index, id] of value.frameworks.entries())
      need('a framework', id, frameworks, data.placeOf(['frameworks', index]), `frameworks[${index}]`, `${folder}/frameworks/${id}.md`);
    for (const [index, ref] of value.aspects.entries())
      need('an aspect', ref, aspects, data.placeOf(['aspects', index]), `aspects[${index}]`, `${folder}/topics/${ref}.md`);
    for (const [index, id] of value.experiments.entries())
      need(
        'an experiment or example',
        id,
        programs,
        data.placeOf(['experiments', index]),
        `experiments[${index}]`,
        `${folder}/experiments/${id}`,
      );
  }
  for (const { data, role } of sourcesOf(content, 'source'))
    if (!claims.some(({ value }) => value.statements.some((statement) => statement.sources.includes(role.id))))
      findings.push(warning(data.placeOf([]), 'source', 'a publication that a statement names', `"${role.id}"`, `sources: [${role.id}]`));

  for (const { data, value } of sourcesOf(content, 'case')) {
    for (const [index, ref] of value.matters.entries())
      need('an aspect', ref, aspects, data.placeOf(['matters', index]), `matters[${index}]`, `${folder}/topics/${ref}.md`);
    for (const [index, id] of value.examples.entries())
      need('an experiment or example', id, programs, data.placeOf(['examples', index]), `examples[${index}]`, `${folder}/examples/${id}`);
    for (const [field, allowed] of [
      ['sides', frameworks],
      ['choose', [...frameworks, EITHER]],
    ] as const) {
      const named = Object.keys(value[field]);
      for (const key of named)
        need('a framework', key, allowed, data.placeOfKey([field, key]), `${field}.${key}`, `${folder}/frameworks/${key}.md`);
      for (const key of allowed.filter((one) => !named.includes(one) && !joining.includes(one)))
        findings.push(error(data.placeOfKey([field]), field, `a part for each framework`, `no "${key}"`, `${key}: …`));
    }
    for (const [index, counter] of value.counter_examples.entries())
      for (const [number, piece] of counter.evidence.entries())
        if (piece.kind === 'experiment')
          need(
            'an experiment or example',
            piece.id,
            programs,
            data.placeOf(['counter_examples', index, 'evidence', number, 'id']),
            `counter_examples[${index}].evidence[${number}].id`,
            `${folder}/experiments/${piece.id}`,
          );
  }
  for (const { data, value } of sourcesOf(content, 'series')) {
    need('an aspect', value.aspect, aspects, data.placeOf(['aspect']), 'aspect', `${folder}/topics/${value.aspect}.md`);
    const own = value.sources.map(({ id }) => id);
    for (const [index, point] of value.points.entries()) {
      const at = `points[${index}]`;
      need(
        'a framework',
        point.framework,
        frameworks,
        data.placeOf(['points', index, 'framework']),
        `${at}.framework`,
        `${folder}/frameworks`,
      );
      need('a source of this series', point.source, own, data.placeOf(['points', index, 'source']), `${at}.source`, 'it to sources');
    }
  }
  return findings;
}
