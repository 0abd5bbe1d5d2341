/** Made-up text about the web: sentences, tables and code, as documentation has them. */
import type { Random } from './random.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** At most twelve letters each, so that a title of three words and a number fits. Common ones first. */
export const NOUNS = list(
  'request response session cookie header body query route handler template view model schema field form database migration ' +
    'transaction cursor connection pool engine index constraint relation column table row record cache backend store key value token ' +
    'signature secret password login user group permission role policy scope origin redirect status error exception logger setting ' +
    'environment variable option default plugin extension hook signal event listener queue task worker job deadline stream chunk ' +
    'buffer encoder charset locale translation message catalogue format parser grammar node tree visitor compiler runtime loader ' +
    'module package registry factory builder adapter proxy wrapper property attribute method function instance object argument ' +
    'parameter keyword type protocol interface thread process lock context manager resource startup shutdown probe metric counter ' +
    'gauge trace span sampler profile benchmark test fixture client runner assertion report snapshot server gateway socket port ' +
    'address host domain path prefix suffix segment wildcard pattern match capture mount application file upload download boundary ' +
    'attachment media content encoding revision expiry lifetime channel frame handshake upgrade broker topic partition offset batch ' +
    'window replica cluster deployment container image volume rollout release version warning support platform command flag prompt ' +
    'output pipe terminal colour progress page document heading paragraph anchor link reference glossary tutorial guide recipe example',
);
export const ADJECTIVES = list(
  'default optional required custom internal external public private shared local global nested stale fresh secure signed typed lazy ' +
    'eager blocking atomic mutable empty missing invalid duplicate pending active legacy modern stable portable minimal strict relaxed ' +
    'explicit implicit automatic manual dynamic static partial complete',
);
const VERBS = list(
  'returns accepts raises reads writes stores loads parses renders checks signs encrypts decodes registers resolves forwards rejects ' +
    'retries flushes closes opens binds mounts wraps copies merges overrides inherits extends imports exports caches refreshes logs ' +
    'records measures limits streams splits joins sorts filters maps counts awaits cancels schedules runs stops restarts',
);
const LINKING = list('before after with without inside behind for from under over into between');

/** A function, as documentation names it. @example 'load_session' */
const identifier = ({ one }: Random): string =>
  `${one(list('get set load save make parse render check build open close find update'))}_${one(NOUNS)}`;

/** A sentence of 10 to 20 words that ends with a plain word and a full stop. */
export function sentence(random: Random): string {
  const { one, common, below } = random;
  const noun = (): string => (below(12) === 0 ? `\`${identifier(random)}\`` : below(3) === 0 ? one(NOUNS) : common(NOUNS));
  const [adjective, verb, link] = [(): string => one(ADJECTIVES), (): string => one(VERBS), (): string => one(LINKING)];
  const start = one([
    () => `The ${adjective()} ${noun()} ${verb()} each ${noun()} ${link()} the ${noun()}`,
    () => `When the ${noun()} ${verb()} its ${noun()}, the ${adjective()} ${noun()} ${verb()} the ${noun()}`,
    () => `Pass the ${noun()} to the ${noun()} so that each ${noun()} ${verb()} one ${adjective()} ${noun()}`,
    () => `If the ${noun()} is ${adjective()}, every ${noun()} ${verb()} **the ${noun()}** ${link()} another ${noun()}`,
    () => `Unlike the ${noun()}, this ${noun()} never ${verb()} the *${adjective()}* ${noun()}`,
  ])();
  return `${start} ${link()} the ${adjective()} ${one(NOUNS)}.`;
}

/** A paragraph of at least some words, on one line. */
export function paragraph(random: Random, words: number): string {
  let text = sentence(random);
  while (text.split(' ').length < words) text += ` ${sentence(random)}`;
  return text;
}

/** A list of five sentences. */
export const bullets = (random: Random): string => Array.from({ length: 5 }, () => `- ${sentence(random)}`).join('\n');

/** A table of three columns and six rows. */
export function table(random: Random): string {
  const { one, some } = random;
  const row = (): string => `| \`${identifier(random)}\` | ${one(ADJECTIVES)} | ${one(NOUNS)} ${one(VERBS)} the ${one(NOUNS)} |`;
  return [`| ${some(NOUNS, 3).join(' | ')} |`, '| --- | :---: | --- |', ...Array.from({ length: 6 }, row)].join('\n');
}

const fenced = (language: string, lines: readonly string[]): string => [`\`\`\`${language}`, ...lines, '```'].join('\n');

/** A class of about twenty lines of Python. */
export function python(random: Random): string {
  const { one, some, below } = random;
  const [first = '', second = '', third = ''] = some(NOUNS, 3);
  const [call, method] = [identifier(random), identifier(random)];
  const name = `${first.charAt(0).toUpperCase()}${first.slice(1)}Keeper`;
  return fenced('python', [
    `from tools.${second} import ${call}`,
    '',
    `DEFAULT_${second.toUpperCase()} = ${below(900)}`,
    '',
    '',
    `class ${name}:`,
    `    """Keeps one ${first} for each ${second}."""`,
    '',
    `    def __init__(self, ${first}: str, *, ${second}: int = DEFAULT_${second.toUpperCase()}) -> None:`,
    `        self.${first} = ${first}`,
    `        self.${second} = ${second}`,
    '',
    `    async def ${method}(self, request):`,
    `        if not request.cookies.get("${third}"):`,
    `            raise ValueError(f"missing {self.${first}!r}")`,
    `        for item in await ${call}(self.${first}, limit=${below(99)}):  # one ${third} at a time`,
    `            yield {"id": item.id, "${second}": self.${second} * 2}`,
    '',
    '',
    `print(${name}("${one(NOUNS)}"))`,
  ]);
}

/** A few lines of a terminal. */
export const shell = ({ one, below }: Random): string =>
  fenced('bash', [
    `pip install "tools[${one(NOUNS)}]>=${below(5)}.${below(10)}"`,
    `export TOOLS_${one(NOUNS).toUpperCase()}=${below(9999)}`,
    `tools ${one(NOUNS)} --${one(NOUNS)} ./${one(NOUNS)}.toml | tee build.log`,
  ]);

/** A few lines of settings. */
export const settings = ({ one, some, below }: Random): string =>
  fenced('yaml', [
    `${one(NOUNS)}:`,
    ...some(NOUNS, 3).map((name) => `  ${name}: ${below(99)} # ${one(ADJECTIVES)} ${one(NOUNS)}`),
    `  enabled: true`,
  ]);
