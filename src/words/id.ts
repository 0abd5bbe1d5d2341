/** An id made of a title; empty where no letter or digit of it can stand in one. @example idFrom('CSRF & co.') // 'csrf-co' */
export const idFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
