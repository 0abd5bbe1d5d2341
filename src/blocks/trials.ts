/** Blocks of code that run by themselves, as trials of the programs at whose end they run. */
import type { Content } from '../content/content.ts';
import { type Trial, trialsOf } from '../experiments/plan.ts';
import type { DriverResult } from '../experiments/run/protocol.ts';
import { type Block, filesIn, folderOf } from './blocks.ts';

/** A block on one release of its framework. */
export interface BlockTrial {
  readonly block: Block;
  /** The trial of its program, with the block in it and one step, which says whether the block ran. */
  readonly trial: Trial;
}

/** What stands after the last line of a block: only a block that ran to its end sets it. */
const MARK = 'the_block_ran_to_its_end';

/**
 * The trials of the blocks that name a program. A block of Python is added to the end of the file that it names; any other is a template,
 * which the adapter of the framework compiles when the program has started.
 */
export function blockTrials(content: Content, blocks: readonly Block[]): BlockTrial[] {
  const byProgram = Map.groupBy(trialsOf(content), ({ folder, framework }) => `${folder}/${framework}`);
  return blocks.flatMap((block) => {
    return filesIn(block.after).flatMap((file) => {
      const name = file.split('/').slice(3).join('/');
      return (byProgram.get(folderOf(file)) ?? []).map((trial) => ({ block, trial: withBlock(trial, name, block) }));
    });
  });
}

function withBlock(trial: Trial, name: string, { language, text }: Block): Trial {
  const isPython = language === 'python' || language === 'py';
  const files = new Map(trial.files);
  if (isPython) files.set(name, `${files.get(name) ?? ''}\n\n${text}\n\n${MARK} = True\n`);
  const imported = `__import__("importlib").import_module(${literal(moduleOf(name))})`;
  const compiled = `bool(__import__("evidence_adapter").template(${literal(text)}))`;
  const steps = [{ index: 0, python: isPython ? `${imported}.${MARK}` : compiled, capture: {} }];
  return { ...trial, files, steps };
}

/** A text as a literal of Python. */
const literal = (text: string): string => JSON.stringify(text);

/** The name of the module in a file of a program. @example moduleOf('shop/__init__.py') // 'shop' */
const moduleOf = (name: string): string =>
  name
    .replace(/\.py$/, '')
    .replace(/(^|\/)__init__$/, '')
    .replaceAll('/', '.');

/** Why a block did not run to its end, in one line; undefined if it did. */
export function failureOf(result: DriverResult | undefined): string | undefined {
  if (result?.json === true) return undefined;
  return result?.raises?.split('\n')[0] ?? 'no end of the block';
}
