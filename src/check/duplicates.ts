import { type Content, sourcesOf } from '../content/content.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { caseSchema } from '../schemas/case.ts';
import { claimSchema } from '../schemas/claim.ts';
import { exampleSchema } from '../schemas/example.ts';
import { frameworkSchema } from '../schemas/framework.ts';
import { guideSchema } from '../schemas/guide.ts';
import { pageSchema } from '../schemas/page.ts';
import { topicSchema } from '../schemas/topic.ts';

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
          `${what} that stands once`,
          `"${shown}", which also stands at ${first.file}:${first.line}:${first.column}`,
          'remove one of the two',
        ),
      );
  };
  for (const { data, value } of sourcesOf(content, 'guide', guideSchema))
    for (const list of ['frameworks', 'topics', 'examples', 'experiments', 'cases', 'pages'] as const) {
      const seen = new Map<string, Place>();
      for (const [index, id] of value[list].entries()) unique('an id', id, id, data.placeOf([list, index]), seen, `${list}[${index}]`);
    }
  const programs = new Map<string, Place>();
  for (const kind of ['example', 'experiment'] as const)
    for (const { data, role } of sourcesOf(content, kind, exampleSchema))
      unique('an id', role.id, role.id, data.placeOf([]), programs, 'id of an example or experiment');
  const titles = new Map<string, Place>();
  for (const { data, value, role } of sourcesOf(content, 'aspect', aspectSchema)) {
    unique('a title', `${role.topic} ${value.title.toLowerCase()}`, value.title, data.placeOf(['title']), titles, 'title');
    const related = new Map<string, Place>();
    for (const [index, ref] of value.related.entries())
      unique('an aspect', ref, ref, data.placeOf(['related', index]), related, `related[${index}]`);
  }
  for (const { data, value } of sourcesOf(content, 'topic', topicSchema)) {
    const seen = new Map<string, Place>();
    for (const [index, id] of value.aspects.entries()) unique('an id', id, id, data.placeOf(['aspects', index]), seen, `aspects[${index}]`);
  }
  const aliases = new Map<string, Place>();
  const aliased = [
    ...sourcesOf(content, 'framework', frameworkSchema),
    ...sourcesOf(content, 'topic', topicSchema),
    ...sourcesOf(content, 'aspect', aspectSchema),
    ...sourcesOf(content, 'example', exampleSchema),
    ...sourcesOf(content, 'experiment', exampleSchema),
    ...sourcesOf(content, 'case', caseSchema),
    ...sourcesOf(content, 'claim', claimSchema),
    ...sourcesOf(content, 'page', pageSchema),
  ];
  for (const { data, value } of aliased)
    for (const [index, alias] of value.aliases.entries())
      unique('an alias', alias.toLowerCase(), alias, data.placeOf(['aliases', index]), aliases, `aliases[${index}]`);
  return findings;
}
