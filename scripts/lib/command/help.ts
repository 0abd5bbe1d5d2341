import { type Arguments, type Declaration, invocationOf, type Options, VARIABLES } from './declaration.ts';
import { HELP, placeholderOf } from './read.ts';

/** What `--help` prints: how the command is typed, what it does, and where its output goes. */
export function helpOf(declaration: Omit<Declaration<Options, Arguments>, 'run'>): string {
  const { name, summary, output, variables = [], examples } = declaration;
  const options = Object.entries({ ...declaration.options, help: HELP });
  const words = Object.entries(declaration.arguments ?? {});
  const usage = words.map(([word, { optional, multiple }]) => {
    const one = multiple ? `<${word}>…` : `<${word}>`;
    return optional || multiple ? `[${one}]` : one;
  });
  return [
    `${[invocationOf(name), '--', ...usage].join(' ')} [options]`,
    summary,
    ...section(
      'Arguments',
      words.map(([word, { description, choices }]) => [
        `<${word}>`,
        `${description}${choices === undefined ? '' : `: ${choices.join(', ')}`}`,
      ]),
    ),
    ...section(
      'Options',
      options.map(([option, declared]) => [
        declared.type === 'boolean' ? `--${option}` : `--${option} ${placeholderOf(declared)}`,
        [
          declared.description,
          ...(declared.multiple ? ['; may be given several times'] : []),
          ...(declared.default === undefined ? [] : [` (default: ${declared.default})`]),
        ].join(''),
      ]),
    ),
    ...section(
      'Variables',
      variables.map((variable) => [variable, VARIABLES[variable]]),
    ),
    `Output\n  ${output}`,
    ['Examples', ...examples.map((line) => `  ${line}`)].join('\n'),
  ].join('\n\n');
}

function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.length === 0 ? [] : [[title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')];
}
