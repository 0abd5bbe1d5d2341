/** Files that the scripts of a page import: asked for with the page, because a browser that finds them in a script waits one more trip. */

/** A script that a page runs as a module. */
const SCRIPT = /<script type="module" src="([^"]+)">/g;
/** What a bundled script imports from the same folder when it starts. Imports that wait have a parenthesis. */
const IMPORTED = /\b(?:import|export)\s*(?:[\w*${}\s,]+\bfrom\s*)?["']\.\/([^"']+\.js)["']/g;

/**
 * Names of the files that a bundled script imports, directly or through others.
 *
 * @param name the name of the script
 * @param textOf the text of a script of the same folder
 */
export function importsOf(name: string, textOf: (name: string) => string): string[] {
  const found = new Set<string>();
  const follow = (one: string): void => {
    for (const [, imported = ''] of textOf(one).matchAll(IMPORTED)) {
      if (found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow(name);
  return [...found];
}

/**
 * The page with a link for each file that its scripts import.
 *
 * @param importedBy paths of the files that the script with a path imports
 */
export function withPreloads(html: string, importedBy: (path: string) => readonly string[]): string {
  const scripts = [...html.matchAll(SCRIPT)].map(([, path = '']) => path);
  const paths = new Set(scripts.flatMap(importedBy));
  const links = [...paths].flatMap((path) => (scripts.includes(path) ? [] : [`<link rel="modulepreload" href="${path}">`])).join('');
  return links === '' ? html : html.replace('</head>', () => `${links}</head>`);
}
