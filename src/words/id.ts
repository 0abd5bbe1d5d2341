/** An id made from a title; empty if the title has no letter or digit that an id may contain. @example idFrom('CSRF & co.') // 'csrf-co' */
export const idFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
