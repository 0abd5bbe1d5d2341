import { addressOn, type Site } from '../../urls/urls.ts';

/** A page in the list. */
interface Item {
  readonly label: string;
  readonly path: string;
}

/**
 * The way to a page from the home page, as JSON-LD for search engines (schema.org/BreadcrumbList).
 *
 * @param items from the home page to the page itself
 * @returns JSON without `<`, so that nothing in it can end the script around it
 */
export const breadcrumbList = (site: Pick<Site, 'origin' | 'base'>, items: readonly Item[]): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, path }, index) => ({
      ...{ '@type': 'ListItem', position: index + 1, name: label, item: addressOn(site, path) },
    })),
  }).replaceAll('<', '\\u003c');
