import { type Content, sourcesOf } from '../content/content.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';

/** No list names an id twice, no two pages share an alias, and no two aspects of a topic share a title. */
export function nothingStandsTwice(content: Content): Finding[] {
  const findings: Finding[] = [];
  const unique = (what: string, key: string, shown: string, place: Place, seen: Map<string, Place>, message: string): void => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else
      findings.push(
        error(
          place,
          message,
          `${what} that appears only once`,
          `"${shown}", which is also at ${first.file}:${first.line}:${first.column}`,
          'remove one of the two',
        ),
      );
  };
  for (const { data, value } of sourcesOf(content, 'guide'))
    for (const list of ['frameworks', 'topics', 'examples', 'experiments', 'cases', 'pages'] as const) {
      const seen = new Map<string, Place>();
      for (const [index, id] of value[list].entries()) unique('an id', id, id, data.placeOf([list, index]), seen, `${list}[${index}]`);
    }
  const programs = new Map<string, Place>();
  for (const kind of ['example', 'experiment'] as const)
    for (const { data, role } of sourcesOf(content, kind))
      unique('an id', role.id, role.id, data.placeOf([]), programs, 'id of an example or experiment');
  const titles = new Map<string, Place>();
  for (const { data, value, role } of sourcesOf(content, 'aspect')) {
    unique('a title', `${role.topic} ${value.title.toLowerCase()}`, value.title, data.placeOf(['title']), titles, 'title');
    const related = new Map<string, Place>();
    for (const [index, ref] of value.related.entries())
      unique('an aspect', ref, ref, data.placeOf(['related', index]), related, `related[${index}]`);
  }
  for (const { data, value } of sourcesOf(content, 'case')) {
    const rows = new Map<string, Place>();
    for (const [index, ref] of value.matters.entries())
      unique('an aspect', ref, ref, data.placeOf(['matters', index]), rows, `matters[${index}]`);
    for (const [index, { row }] of value.also.entries())
      unique('an aspect', row, row, data.placeOf(['also', index, 'row']), rows, `also[${index}].row`);
  }
  for (const { data, value } of sourcesOf(content, 'topic')) {
    const seen = new Map<string, Place>();
    for (const [index, id] of value.aspects.entries()) unique('an id', id, id, data.placeOf(['aspects', index]), seen, `aspects[${index}]`);
  }
  const aliases = new Map<string, Place>();
  const aliased = [
    ...sourcesOf(content, 'framework'),
    ...sourcesOf(content, 'topic'),
    ...sourcesOf(content, 'aspect'),
    ...sourcesOf(content, 'example'),
    ...sourcesOf(content, 'experiment'),
    ...sourcesOf(content, 'case'),
    ...sourcesOf(content, 'claim'),
    ...sourcesOf(content, 'page'),
  ];
  for (const { data, value } of aliased)
    for (const [index, alias] of value.aliases.entries())
      unique('an alias', alias.toLowerCase(), alias, data.placeOf(['aliases', index]), aliases, `aliases[${index}]`);
  return findings;
}
