import { expect, test } from 'vitest';
import { breadcrumbList } from '../../../../src/guide/pages/linked-data.ts';
import { SITE } from '../../../support/guide.ts';

test('the way to a page is listed from the home page on, with full addresses, and cannot end its script', () => {
  const text = breadcrumbList(SITE, [
    { label: 'Home', path: '/' },
    { label: '</script><b>', path: '/b/' },
  ]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://a.org/guide/' },
      { '@type': 'ListItem', position: 2, name: '</script><b>', item: 'https://a.org/guide/b/' },
    ],
  });
});
