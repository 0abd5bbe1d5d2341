/**
 * Reads YAML that has no mistake in a quarter of the time of `yaml`, which reads all the rest: that one knows each mistake and its place. Both pass
 * the test suite of YAML, and a property test holds this one against the other.
 */
import {
  boolCoreTag,
  constructFromEvents,
  defineScalarTag,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  mapTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
} from 'js-yaml';
import { DEEPEST, isExact, NUMBER, tangleIn } from './yaml-limits.ts';
import { cutOffs, mayBeMeantOtherwise } from './yaml-surprises.ts';

/** Why a text is left to the other parser. Never seen: it is caught here. */
const LEFT = 'left to the parser that knows places';

const number = defineScalarTag<number>('tag:yaml.org,2002:float', {
  implicit: true,
  implicitFirstChars: [...'-0123456789'],
  resolve: (typed) => {
    if (!NUMBER.test(typed)) return NOT_RESOLVED;
    const value = Number(typed);
    if (!isExact(typed, value)) throw new Error(LEFT);
    return value;
  },
  identify: () => false,
});

/** A key may have 1,024 characters as typed, blanks before its colon too, and six of those may make one. */
const LONGEST_KEY = 150;
/**
 * What the two do not judge alike: such blanks; tabs, marks of byte order, and ends of lines of old; a line of blanks; an escaped end of a line; a line
 * like the start or the end of a document, and blanks before the first.
 */
const DISPUTED = [/ {100}|[\t\ufeff]|\r(?!\n)|^ +\r?$|\\$|^(?:-{3}|\.{3})/m, /^\s*-{3}/];

/** Keys that are no text, such as `2.0`, are what was typed, which only the other parser knows. */
const object: typeof mapTag = {
  ...mapTag,
  addPair: (held, key, value) => (typeof key === 'string' && key.length <= LONGEST_KEY ? mapTag.addPair(held, key, value) : LEFT),
};

const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, number, object);

/** The value of YAML; undefined where something is wrong, may be meant otherwise, or is not to be used in content. */
export function soundYaml(text: string): { readonly value: unknown } | undefined {
  if (DISPUTED.some((sign) => sign.test(text)) || tangleIn(text) !== undefined) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    // Of a text that is nothing but a scalar, the two parsers count the indentation differently. No file of content is one.
    if (events[1]?.type === EVENT_ID.SCALAR || !events.every((event) => isPlain(event, text))) return undefined;
    const isInText = (at: number): boolean =>
      events.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart <= at && at < event.valueEnd);
    if (!cutOffs(text).every(isInText)) return undefined;
    const [value, ...others] = constructFromEvents(events, { source: text, schema: SCHEMA });
    return value === undefined || others.length > 0 ? undefined : { value };
  } catch {
    // Of whatever kind: the other parser meets it, too, and has words for it.
    return undefined;
  }
}

function isPlain(event: Event, text: string): boolean {
  if (event.type === EVENT_ID.POP) return true;
  if (event.type === EVENT_ID.ALIAS) return false;
  if (event.type === EVENT_ID.DOCUMENT) return event.directives.length === 0;
  if (event.anchorStart !== -1 || event.tagStart !== -1) return false;
  return (
    event.type !== EVENT_ID.SCALAR ||
    event.style !== SCALAR_STYLE.PLAIN ||
    !mayBeMeantOtherwise(text.slice(event.valueStart, event.valueEnd))
  );
}
