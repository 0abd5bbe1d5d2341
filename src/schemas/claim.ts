import { z } from 'astro/zod';
import { readEvidence } from './answer.ts';
import { aliases, aspectRef, day, id, idOf, sentence, words } from './fields.ts';

/** The possible rulings on a claim. The order is the order of every legend, filter and count. */
export const RULINGS = ['true', 'outdated', 'misleading', 'false', 'opinion', 'unverifiable'] as const;
/** One of the six rulings. */
export type Ruling = (typeof RULINGS)[number];

/**
 * What a ruling requires besides its reason. YAML reads `ruling: true` as a boolean, so the boolean is accepted too; the
 * same applies to `false`.
 */
const ruling = z.preprocess((value) => (typeof value === 'boolean' ? String(value) : value), z.enum(RULINGS)).meta({ short: 'boolean' });
const OWED = {
  outdated: 'held_until',
  misleading: 'missing',
  opinion: 'depends_on',
  unverifiable: 'tried',
} as const satisfies Partial<Record<Ruling, string>>;
/** Rulings that must be backed by something in this guide, or by a document. */
const DECIDED: readonly Ruling[] = ['true', 'outdated', 'misleading', 'false'];

/** One wording of a claim, and its source. */
const statement = z.strictObject({
  id: id.describe('Unique over all claims; other statements contradict it by this name.'),
  text: sentence.describe('What is claimed, in our own words.'),
  sources: z.array(idOf('source')).min(1).describe('The publications that say so: files of content/sources.'),
  contradicts: z.array(idOf('statement')).default([]).describe('Statements that contradict this one.'),
});

/** `content/claims/<claim>.md`: a sentence that articles repeat, and the ruling on it. The body is the reason, in two to six sentences. */
export const claimSchema = z
  .strictObject({
    title: words.max(90).describe('The claim in a few words.'),
    aliases,
    statements: z.array(statement).min(1).describe('The wordings that this ruling is on, the commonest first.'),
    ruling,
    instead: sentence.optional().describe('What to say instead: one exact sentence that a reader may quote.'),
    held_until: sentence.optional().describe('For outdated: the version or date up to which it was true.'),
    missing: sentence.optional().describe('For misleading: what one must add to it.'),
    depends_on: sentence.optional().describe('For an opinion: on what it depends.'),
    tried: sentence.optional().describe('For unverifiable: where one looked.'),
    topic: idOf('topic').optional().describe('The topic that it belongs to. Without it: the choice as a whole.'),
    frameworks: z.array(idOf('framework')).min(1).describe('The frameworks that it is about.'),
    aspects: z.array(aspectRef).default([]).describe('Aspects whose answers decide it.'),
    experiments: z.array(idOf('program')).default([]).describe('Experiments and examples that decide it.'),
    evidence: z.array(readEvidence).default([]).describe('Documents that decide it where no aspect does.'),
    changes: z
      .array(z.strictObject({ date: day, note: sentence }))
      .default([])
      .describe('Rulings that changed after the page was published, for the list of changes.'),
    verified: day.describe('The date when the ruling was last checked against its evidence.'),
  })
  .superRefine((value, context) => {
    const fail = (path: string, expected: string, tip: string): void =>
      context.addIssue({ code: 'custom', path: [path], message: expected, params: { expected, tip } });
    for (const [word, field] of Object.entries(OWED)) {
      if (value.ruling === word && value[field] === undefined) fail(field, `${field}, because the ruling is ${word}`, `${field}: "…"`);
      if (value.ruling !== word && value[field] !== undefined)
        fail(field, `no "${field}", because the ruling is ${value.ruling}`, 'remove the line, or say it in the body');
    }
    if (DECIDED.includes(value.ruling) && value.aspects.length + value.experiments.length + value.evidence.length === 0)
      fail('aspects', `what decides it, because the ruling is ${value.ruling}`, 'aspects: [topic/aspect]');
  });
/** Front matter of a claim, in its stored form. */
export type ClaimData = z.output<typeof claimSchema>;
