/** Made by `src/site/mdx-pages.ts`. */
declare module 'virtual:mdx-pages' {
  /** Loads a body by its collection and id. */
  export const mdxPages: Readonly<Record<string, () => Promise<import('astro').MDXInstance<Record<string, unknown>>>>>;
}
