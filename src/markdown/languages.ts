/** The languages of blocks of code. */
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { nearest } from '../findings/nearest.ts';

const PLAIN = ['text', 'plaintext', 'txt'];

/** The name by which Shiki knows a language: capitals are taken as meant. Undefined for one that it does not know. */
export function languageOf(name: string): string | undefined {
  const small = name.toLowerCase();
  return PLAIN.includes(small) || Object.hasOwn(bundledLanguages, small) || Object.hasOwn(bundledLanguagesAlias, small) ? small : undefined;
}

/** The known language that a name is nearest to. @example nearestLanguage('pyhton') // 'python' */
export const nearestLanguage = (name: string): string | undefined =>
  nearest(name, [...PLAIN, ...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias)]);
