import type { Aspect } from '../guide/model.ts';
import { plainInline } from '../markdown/inline.ts';
import { termInWords } from '../matrix/levels.ts';
import { citation as words } from '../words/en/parts.ts';

/** An aspect's answers with versions, date and address, as one quotes them elsewhere. */
export function citationOf(guide: string, { answers, data }: Pick<Aspect, 'answers' | 'data'>, address: string): string {
  const sentences = answers.map(({ framework, current }) => {
    const versions = (data.verified.against[framework.id] ?? []).join(', ');
    return words.answer(framework.data.name, versions, termInWords(current), plainInline(current.summary));
  });
  return `${data.question}\n${sentences.join('\n')}\n${words.from(data.title, guide, data.verified.date, address)}\n`;
}
