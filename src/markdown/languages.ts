/** The languages of blocks of code. */
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { nearest } from '../findings/nearest.ts';

const PLAIN = ['text', 'plaintext', 'txt'];

/** Shiki's name for a language, ignoring case. Undefined for a language that Shiki does not know. */
export function languageOf(name: string): string | undefined {
  const small = name.toLowerCase();
  return PLAIN.includes(small) || Object.hasOwn(bundledLanguages, small) || Object.hasOwn(bundledLanguagesAlias, small) ? small : undefined;
}

/** The known language closest to a name. @example nearestLanguage('pyhton') // 'python' */
export const nearestLanguage = (name: string): string | undefined =>
  nearest(name, [...PLAIN, ...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias)]);
