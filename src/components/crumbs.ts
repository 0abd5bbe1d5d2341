/** A step on the way from the home page to a page. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}
