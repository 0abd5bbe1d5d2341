/** Runs the blocks of code on pages that stand in no program, and has programs read those in other languages. */
import { writeFileSync } from 'node:fs';
import { type Block, blocksOf, keyOf, proofOf, proofsOf } from '../../../src/blocks/blocks.ts';
import { readerOf } from '../../../src/blocks/parsers.ts';
import { type BlockTrial, blockTrials, failureOf } from '../../../src/blocks/trials.ts';
import type { Content } from '../../../src/content/content.ts';
import { error, type Finding } from '../../../src/findings/finding.ts';
import type { BlocksData, Proof } from '../../../src/schemas/blocks.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { runTrialsInWasm } from '../python/wasm-run.ts';
import { read } from './readers.ts';

/** What came of the blocks. */
export interface BlocksRun {
  readonly findings: readonly Finding[];
  /** How many blocks ran or were read. */
  readonly blocks: number;
  /** What was skipped, in sentences. */
  readonly skipped: readonly string[];
  readonly milliseconds: number;
}

/** Running more at once slows all of them down. */
const MOST_AT_ONCE = 2;

/**
 * Runs and reads the blocks of the settings' content. Throws `NoWheels` when packages are not there and cannot be fetched.
 *
 * @param record whether to write down what ran; blocks whose proof holds are not run again then
 */
export async function proveBlocks(
  settings: Settings,
  day: string,
  { record }: { readonly record?: boolean | undefined },
): Promise<BlocksRun> {
  const started = performance.now();
  const { content } = readContentFolder(settings, day);
  const byKey = new Map(
    blocksOf(content).flatMap((block) => {
      const key = keyOf(content, block);
      return key === undefined ? [] : [[key, block] as const];
    }),
  );
  const wanted = new Map([...byKey].filter(([, block]) => !record || !isProven(content, block)));
  const read = readAll(wanted, day);
  const ran = await runAll(content, wanted, day);
  if (record)
    write(settings, new Map([...Object.entries(proofsOf(content) ?? {}).filter(([key]) => byKey.has(key)), ...read.proofs, ...ran.proofs]));
  return {
    findings: [...read.findings, ...ran.findings],
    blocks: wanted.size,
    skipped: read.skipped,
    milliseconds: performance.now() - started,
  };
}

/** Whether a block is proven on every release that it can run on: the ones that are compared now. */
function isProven(content: Content, block: Block): boolean {
  const proof = proofOf(content, block);
  if (proof === undefined) return false;
  const [newest] = blockTrials(content, [block]);
  return newest === undefined || proof.on.includes(newest.trial.release.latest);
}

interface Proven {
  readonly proofs: ReadonlyMap<string, Proof>;
  readonly findings: readonly Finding[];
}

/** Has each block that names no program read by what reads its language. */
function readAll(blocks: ReadonlyMap<string, Block>, date: string): Proven & Pick<BlocksRun, 'skipped'> {
  const proofs = new Map<string, Proof>();
  const findings: Finding[] = [];
  const missing = new Set<string>();
  for (const [key, { language, text, after, place }] of blocks) {
    const reader = after === undefined ? readerOf(language) : undefined;
    if (reader === undefined) continue;
    const reading = read(reader, text);
    if (reading === undefined) missing.add(reader);
    else if (reading.mistake === undefined) proofs.set(key, { by: reading.by, on: [], date });
    else findings.push(error(place, 'code', `what ${reading.by} can read`, reading.mistake, 'correct the block'));
  }
  return {
    proofs,
    findings,
    skipped: [...missing].map((reader) => `Blocks for ${reader} were not read: this machine does not have what reads them.`),
  };
}

/** Runs each block that names a program on each release. It has to run on the newest; on which others it does is written down. */
async function runAll(content: Content, blocks: ReadonlyMap<string, Block>, date: string): Promise<Proven> {
  const keys = new Map([...blocks].map(([key, block]) => [block, key]));
  const asked = blockTrials(content, [...blocks.values()]);
  const { trials, outcomes, findings, runtimeOf } = await runTrialsInWasm(
    asked.map(({ trial }) => trial),
    content,
    MOST_AT_ONCE,
  );
  const results = new Map(trials.map((trial, index) => [trial, outcomes[index]]));
  const proofs = new Map<string, Proof>();
  const failures: Finding[] = [];
  for (const [block, own] of Map.groupBy(asked, (one: BlockTrial) => one.block)) {
    const failed = new Map<string, string>();
    const on: string[] = [];
    let by = '';
    for (const { trial } of own) {
      const outcome = results.get(trial);
      const why = outcome?.kind === 'ran' ? failureOf(outcome.steps[0]) : outcome?.kind === 'failed' ? lastLine(outcome.why) : 'no end';
      if (why !== undefined) failed.set(trial.release.latest, why);
      else on.push(trial.release.latest);
      if (outcome?.kind === 'ran' && by === '') by = runtimeOf(trial)(outcome.python);
    }
    const [newest] = own;
    const why = newest === undefined ? undefined : failed.get(newest.trial.release.latest);
    const key = keys.get(block);
    if (why !== undefined)
      failures.push(
        error(
          block.place,
          'code',
          `a block that runs at the end of ${block.after} on ${newest?.trial.release.latest}`,
          why,
          'correct the block, or name another file',
        ),
      );
    else if (key !== undefined) proofs.set(key, { by, on, date });
  }
  return { proofs, findings: [...findings, ...failures] };
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

function write({ contentDir }: Settings, proofs: ReadonlyMap<string, Proof>): void {
  const sorted: BlocksData = Object.fromEntries([...proofs].sort(([a], [b]) => (a < b ? -1 : 1)));
  // A line for each, so that two changes seldom meet in one.
  const lines = Object.entries(sorted).map(([key, proof]) => `  ${JSON.stringify(key)}: ${JSON.stringify(proof)}`);
  writeFileSync(`${contentDir}/blocks.json`, `{\n${lines.join(',\n')}\n}\n`);
}
