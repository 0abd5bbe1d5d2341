import { listInWords } from '../../matrix/levels.ts';
import type { Guide } from '../model.ts';

/** The names of the frameworks as a list in a sentence. */
export const namesInWords = ({ frameworks, settings }: Pick<Guide, 'frameworks' | 'settings'>): string =>
  listInWords(
    frameworks.map(({ data }) => data.name),
    settings.language,
  );
