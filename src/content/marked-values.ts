/** The strings in data that are more than text: ids of other things, prose, days, addresses. Their schemas mark them. */
import { z } from 'astro/zod';
import type { Reference } from '../schemas/fields.ts';
import type { DataPath } from './front-matter.ts';
import { innerOf, isObject, timeOf } from './schema-parts.ts';

/** What a schema says about a string. */
interface Marks {
  /** The kind that it refers to, if it is an id. */
  readonly refers?: Reference | undefined;
  /** Whether it is inline Markdown. */
  readonly markdown?: true;
  /** Whether it is a full date, or one that may also be just a month or a year. */
  readonly time?: true;
  /** Whether it is a web address. */
  readonly address?: true;
}

/** A marked string and its location. */
export interface MarkedValue extends Marks {
  readonly text: string;
  readonly path: DataPath;
  /** Whether the string is a key rather than a value. */
  readonly isKey: boolean;
}

/** Where a schema has marks: of the value itself, and of the values inside. Parts without any are left out. */
interface Plan {
  readonly own?: Marks | undefined;
  readonly items?: Plan | undefined;
  readonly fields?: ReadonlyMap<string, Plan>;
  readonly keys?: Reference | undefined;
  readonly values?: Plan | undefined;
  /** The key that selects one of several objects, and the plan of each by its value. */
  readonly selectedBy?: string;
  readonly options?: ReadonlyMap<unknown, Plan>;
}

/** Schemas do not change, and most of their parts have no marks, so each is looked through once. */
const plans = new WeakMap<z.ZodType, { readonly plan: Plan | undefined }>();

/**
 * Every marked string in the data. The data need not be valid: parts that do not match the schema are skipped.
 *
 * @param schema the schema of the data, without recursion
 */
export function markedValues(schema: z.ZodType, data: unknown): MarkedValue[] {
  const found: MarkedValue[] = [];
  /** The keys that lead to the value at hand: a list of its own for each of them takes longer than the search. */
  const path: (string | number)[] = [];
  const enter = (plan: Plan, value: unknown): void => {
    if (typeof value === 'string') {
      if (plan.own !== undefined) found.push({ ...plan.own, text: value, path: [...path], isKey: false });
    } else if (Array.isArray(value)) {
      if (plan.items !== undefined) for (const [index, item] of value.entries()) step(plan.items, item, index);
    } else if (isObject(value)) {
      const { fields, options, values, keys } = plan.selectedBy === undefined ? plan : { ...plan.options?.get(value[plan.selectedBy]) };
      if (options !== undefined) return;
      for (const [key, item] of Object.entries(value)) {
        if (keys !== undefined) found.push({ refers: keys, text: key, path: [...path, key], isKey: true });
        step(values ?? fields?.get(key), item, key);
      }
    }
  };
  const step = (plan: Plan | undefined, value: unknown, key: string | number): void => {
    if (plan === undefined) return;
    path.push(key);
    enter(plan, value);
    path.pop();
  };
  const whole = planOf(schema);
  if (whole !== undefined) enter(whole, data);
  return found;
}

function planOf(schema: z.ZodType): Plan | undefined {
  const known = plans.get(schema);
  if (known !== undefined) return known.plan;
  const plan = newPlanOf(schema);
  plans.set(schema, { plan });
  return plan;
}

function newPlanOf(schema: z.ZodType): Plan | undefined {
  const { part, own } = unwrapped(schema);
  if (part instanceof z.ZodArray) return ifAny({ items: planOf(part.element as z.ZodType) });
  if (part instanceof z.ZodObject) {
    const fields = plansOf(Object.entries(part.shape as Record<string, z.ZodType>));
    return fields.size === 0 ? undefined : { fields };
  }
  if (part instanceof z.ZodRecord)
    return ifAny({ keys: unwrapped(part.keyType as z.ZodType).own?.refers, values: planOf(part.valueType as z.ZodType) });
  if (part instanceof z.ZodDiscriminatedUnion) {
    const selectedBy = part.def.discriminator;
    const options = plansOf(
      part.options.flatMap((option) =>
        option instanceof z.ZodObject
          ? [...((option.shape[selectedBy] as z.ZodType | undefined)?._zod.values ?? [])].map((value) => [value, option] as const)
          : [],
      ),
    );
    return options.size === 0 ? undefined : { selectedBy, options };
  }
  return own === undefined ? undefined : { own };
}

/** The given plans, when at least one is there. */
const ifAny = (plan: Plan): Plan | undefined => (Object.values(plan).some((one) => one !== undefined) ? plan : undefined);

const plansOf = <Key>(schemas: Iterable<readonly [Key, z.ZodType]>): Map<Key, Plan> =>
  new Map(
    [...schemas].flatMap(([key, schema]) => {
      const plan = planOf(schema);
      return plan === undefined ? [] : [[key, plan] as const];
    }),
  );

/** A schema without its wrappers (optional, default, transform), and the marks of them all. */
function unwrapped(schema: z.ZodType): { readonly part: z.ZodType; readonly own: Marks | undefined } {
  const marks: { -readonly [Mark in keyof Marks]: Marks[Mark] } = {};
  let part = schema;
  for (;;) {
    const meta = part.meta() as { refers?: Reference; markdown?: boolean; format?: string } | undefined;
    if (meta?.refers !== undefined) marks.refers ??= meta.refers;
    if (meta?.markdown === true) marks.markdown = true;
    // The same name as in JSON Schema, which editors read.
    if (meta?.format === 'uri') marks.address = true;
    if (timeOf(part) !== undefined) marks.time = true;
    const inner = innerOf(part);
    if (inner === undefined) break;
    part = inner;
  }
  return { part, own: Object.keys(marks).length === 0 ? undefined : marks };
}
