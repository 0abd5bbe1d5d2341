import { parseArgs } from 'node:util';
import { nearest } from '../../../src/findings/nearest.ts';
import { Misuse } from '../../../src/site/settings.ts';
import { type Argument, type Arguments, type Declaration, invocationOf, type Option, type Options, type Typed } from './declaration.ts';

/** The option that every command has. */
export const HELP: Option = { type: 'boolean', description: 'Print this, and do nothing else' };

/** What a value is called in the help and in messages. */
export const placeholderOf = ({ value, choices, type }: Option): string =>
  `<${value ?? choices?.join('|') ?? (type === 'number' ? 'number' : 'text')}>`;

/**
 * Reads the words of a command line as the declaration says.
 *
 * @returns what was typed, or `help` where help was asked for
 * @throws `Misuse` for an option or a value that the command does not know
 */
export function readCommandLine<Opts extends Options, Args extends Arguments>(
  declaration: Pick<Declaration<Opts, Args>, 'name' | 'options' | 'arguments' | 'examples'>,
  words: readonly string[],
): Typed<Opts, Args> | 'help' {
  const options: Options = { ...declaration.options, help: HELP };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type }]) => [
        name,
        { type: type === 'boolean' ? type : 'string', ...(name === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
    // Node's own messages mention neither the allowed values nor the closest match.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return 'help';
  const values = new Map<string, (string | number | true)[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknown(declaration, token.rawName, Object.keys(options));
    const before = values.get(token.name) ?? [];
    if (before.length > 0 && !option.multiple)
      throw new Misuse(
        `--${token.name}: expected one, found several\n  tip: --${token.name}${option.type === 'boolean' ? '' : ` ${before[0]}`}`,
      );
    values.set(token.name, [...before, read(token.name, option, token.value, token.inlineValue === true)]);
  }
  const typed = Object.entries<Option>(declaration.options ?? {}).map(([name, { type, multiple, default: usual }]) => {
    const found = values.get(name) ?? [];
    return [name, multiple ? found : (found[0] ?? usual ?? (type === 'boolean' ? false : undefined))];
  });
  const rest = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  // Names and values were paired here as `Typed` pairs them, which no type of `Object.fromEntries` can say.
  return Object.fromEntries([...typed, ...argumentsIn(declaration, rest)]) as Typed<Opts, Args>;
}

/** One value of an option, checked against its type and its choices. */
function read(name: string, option: Option, text: string | undefined, isInline: boolean): string | number | true {
  const { type, choices } = option;
  const refuse = (expected: string, found: string, tip: string): Misuse =>
    new Misuse(`--${name}: expected ${expected}, found ${found}\n  tip: --${name}${tip}`);
  if (type === 'boolean') {
    if (text !== undefined) throw refuse('no value', `"${text}"`, '');
    return true;
  }
  const tip = ` ${option.default ?? choices?.[0] ?? (type === 'number' ? 1 : placeholderOf(option))}`;
  const expected = choices === undefined ? (type === 'number' ? 'a whole number' : placeholderOf(option)) : `one of ${choices.join(', ')}`;
  if (text === undefined || text === '') throw refuse(expected, 'nothing', tip);
  if (!isInline && /^--?[a-z]/i.test(text)) throw refuse(expected, `the option ${text}`, tip);
  if (choices !== undefined && !choices.includes(text)) throw refuse(expected, `"${text}"`, ` ${nearest(text, choices) ?? choices[0]}`);
  if (type === 'string') return text;
  if (!/^\d{1,9}$/.test(text)) throw refuse(expected, `"${text}"`, tip);
  return Number(text);
}

type Named = Pick<Declaration<Options, Arguments>, 'name' | 'arguments' | 'examples'>;

function unknown({ name }: Named, rawName: string, names: readonly string[]): Misuse {
  const bare = rawName.replace(/^-+/, '');
  const near = nearest(bare, names) ?? names.find((one) => one.startsWith(bare));
  const expected = `${names.length > 1 ? 'one of ' : ''}${names.map((one) => `--${one}`).join(', ')}`;
  return new Misuse(
    `${invocationOf(name)}: expected ${expected}, found ${rawName}\n  tip: ${near === undefined ? `${invocationOf(name)} -- --help` : `--${near}`}`,
  );
}

/** The words that are not options, by the names of their arguments. */
function argumentsIn(declaration: Named, words: readonly string[]): [string, string | readonly string[] | undefined][] {
  const named: readonly [string, Argument][] = Object.entries(declaration.arguments ?? {});
  const start = invocationOf(declaration.name);
  const refuse = (expected: string, found: string, tip: string): Misuse =>
    new Misuse(`${start}: expected ${expected}, found ${found}\n  tip: ${tip}`);
  // Without "--", npm swallows the option names and passes on only their values.
  const surplus = named.some(([, { multiple }]) => multiple) ? [] : words.slice(named.length);
  if (surplus.length > 0) {
    const example = declaration.examples.find((one) => one.includes(' -- ')) ?? `${start} -- --help`;
    const expected = named.length === 0 ? 'no argument' : `nothing after <${named.map(([name]) => name).join('> <')}>`;
    throw refuse(expected, surplus.map((one) => `"${one}"`).join(' '), example);
  }
  return named.map(([name, { description, choices, optional, multiple }], index) => {
    if (multiple) return [name, words.slice(index)];
    const word = words[index];
    if (word === undefined && !optional) throw refuse(description, 'none', declaration.examples[0]);
    if (word !== undefined && choices !== undefined && !choices.includes(word))
      throw refuse(`one of ${choices.join(', ')}`, `"${word}"`, `${start} ${nearest(word, choices) ?? choices[0]}`);
    return [name, word];
  });
}
