/** Languages as BCP 47 tags, based on the language data in Node. */

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/**
 * Whether a string is the BCP 47 tag of a language. `English` is well formed, and `jp` is (Japanese is `ja`), but neither is a language.
 * Accepts any three-letter code, because ISO 639-3 has far more of them than Node has names for.
 */
export function isLanguage(tag: string): boolean {
  const language = localeOf(tag)?.language;
  if (language === undefined) return false;
  return language.length === 3 || new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

/**
 * The tag that an invalid one was probably meant to be; `en` if there is no guess.
 *
 * @example languageMeant('en_US.UTF-8') // 'en-US'
 * @example languageMeant('jp') // 'ja', the language of the country with this code
 */
export function languageMeant(text: string): string {
  const tag = text.replace(/[.@].*/, '').replaceAll('_', '-');
  if (isLanguage(tag)) return new Intl.Locale(tag).baseName;
  return localeOf(`und-${tag}`)?.maximize().language ?? 'en';
}

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
