/** Configuration files for hosts, all generated from the same policy. Paths are relative to the built site. */
import { lookup } from 'mrmime';
import { OPEN_PATHS } from '../../urls/files.ts';
import { withBase } from '../../urls/urls.ts';
import { KEEP, LASTING_FOLDERS, OPEN, type Policy, REVALIDATE } from './policy.ts';

const NOTE = 'Written by the build from src/site/hosting/policy.ts. Do not edit.';

/** `_headers`, for Netlify and Cloudflare Pages. Both let later rules add to earlier ones. */
export function netlifyHeaders({ base, headers }: Policy): string {
  const block = (path: string, lines: readonly string[]): string => [withBase(base, path), ...lines.map((line) => `  ${line}`)].join('\n');
  return `${[
    `# ${NOTE}`,
    block(
      '/*',
      headers.map(({ name, value }) => `${name}: ${value}`),
    ),
    ...LASTING_FOLDERS.map((folder) => block(isVersioned(folder) ? `/${folder}*` : `/${folder}/*`, [`Cache-Control: ${KEEP}`])),
    ...OPEN_PATHS.map((path) => block(isFolder(path) ? `${path}*` : path, [`${OPEN.name}: ${OPEN.value}`])),
  ].join('\n\n')}\n`;
}

/** Whether a folder has a version in its name, as the interpreter's does. */
const isVersioned = (folder: string): boolean => folder.endsWith('/interpreter');

/** Whether a path is that of a folder. */
const isFolder = (path: string): boolean => path.endsWith('/');

/** `_redirects`, for Netlify and Cloudflare Pages. */
export const netlifyRedirects = ({ base, moves }: Policy): string =>
  [`# ${NOTE}`, ...moves.map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301`)].map((line) => `${line}\n`).join('');

/** `vercel.json`. */
export function vercelJson({ base, headers, moves }: Policy): string {
  const plain = headers.map(({ name: key, value }) => ({ key, value }));
  return `${JSON.stringify(
    {
      trailingSlash: true,
      headers: [
        { source: withBase(base, '/(.*)'), headers: plain },
        ...LASTING_FOLDERS.map((folder) => ({
          source: withBase(base, `/${folder}${isVersioned(folder) ? '' : '/'}(.*)`),
          headers: [{ key: 'Cache-Control', value: KEEP }],
        })),
        ...OPEN_PATHS.map((path) => ({
          source: withBase(base, isFolder(path) ? `${path}(.*)` : path),
          headers: [{ key: OPEN.name, value: OPEN.value }],
        })),
      ],
      redirects: moves.map(({ from, to }) => ({ source: withBase(base, from), destination: withBase(base, to), permanent: true })),
    },
    null,
    2,
  )}\n`;
}

/** File extensions of the site with their media types. Anything not listed is data that only the site's own scripts read. */
const TYPES = ['html', 'css', 'js', 'mjs', 'json', 'xml', 'txt', 'md', 'csv', 'svg', 'wasm', 'zip'].map(
  (ending): readonly [string, string] => [ending, lookup(ending) ?? 'application/octet-stream'],
);

/** Pattern for long-cached files under a base, for servers that support regular expressions. */
const lasting = (base: string): string => `^${base.replaceAll('.', '\\.')}(${LASTING_FOLDERS.join('|')})[^/]*/`;

/** Pattern for the paths under a base that pages of other origins may read. */
const open = (base: string): string =>
  `^${base.slice(0, -1).replaceAll('.', '\\.')}(${OPEN_PATHS.map((path) => `${path.replaceAll('.', '\\.')}${isFolder(path) ? '' : '$'}`).join('|')})`;

/**
 * For nginx, inside a `server` block whose `root` contains the built site under the base. nginx inherits no `add_header` into
 * a block that has its own, so each block repeats them all.
 */
export function nginxConf({ base, headers, moves }: Policy): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const adds = (cache: string): string[] => [
    ...headers.map(({ name, value }) => `add_header ${name} ${quoted(value)} always;`),
    `add_header Cache-Control ${quoted(cache)};`,
  ];
  const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...lines.map((line) => `    ${line}`), '}'];
  return [
    `# ${NOTE}`,
    '# server { listen …; server_name …; root /srv/guide; include …/nginx.conf; }',
    'index index.html;',
    `types { ${TYPES.map(([ending, type]) => `${type} ${ending};`).join(' ')} }`,
    'charset utf-8;',
    'charset_types text/css text/xml text/plain text/markdown text/csv text/javascript application/javascript application/json image/svg+xml;',
    'absolute_redirect off;',
    '# The twins of a build with --precompress. brotli_static needs the module ngx_brotli (Debian: libnginx-mod-http-brotli-static).',
    'gzip_static on;',
    '# brotli_static on;',
    `error_page 404 ${withBase(base, '/404.html')};`,
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
    ...moves.map(({ from, to }) => `location = ${withBase(base, from)} { return 301 ${withBase(base, to)}; }`),
    ...block(`location ${base}`, [...adds(REVALIDATE), 'try_files $uri $uri/ =404;']),
    ...block(`location ~ ${lasting(base)}`, adds(KEEP)),
    ...block(`location ~ ${open(base)}`, [...adds(REVALIDATE), `add_header ${OPEN.name} ${quoted(OPEN.value)};`, 'try_files $uri =404;']),
    '',
  ].join('\n');
}

/** For Caddy, inside a site block whose `root` contains the built site under the base. */
export function caddyfile({ base, headers, moves }: Policy): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const set = headers.map(({ name, value }) => `    ${name} ${quoted(value)}`);
  return [
    `# ${NOTE}`,
    '# guide.example.org { root * /srv/guide; import …/Caddyfile }',
    'header {',
    ...set,
    '}',
    `@lasting path_regexp ${lasting(base)}`,
    `@others not path_regexp ${lasting(base)}`,
    `header @others Cache-Control ${quoted(REVALIDATE)}`,
    `header @lasting Cache-Control ${quoted(KEEP)}`,
    `@open path_regexp ${open(base)}`,
    `header @open ${OPEN.name} ${quoted(OPEN.value)}`,
    // Caddy takes types from the system, where this one may be missing.
    '@markdown path *.md',
    `header @markdown Content-Type ${quoted('text/markdown; charset=utf-8')}`,
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} permanent`]),
    ...moves.map(({ from, to }) => `redir ${withBase(base, from)} ${withBase(base, to)} permanent`),
    'file_server {',
    '    precompressed br gzip',
    '}',
    'handle_errors {',
    `    rewrite * ${withBase(base, '/404.html')}`,
    '    file_server',
    '}',
    '',
  ].join('\n');
}

/** `.htaccess`, for Apache with `mod_headers` and `mod_rewrite`, in the folder of the built site. */
export function htaccess({ base, headers, moves }: Policy): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const twins = [
    ['br', 'br'],
    ['gz', 'gzip'],
  ] as const;
  return [
    `# ${NOTE}`,
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'AddDefaultCharset utf-8',
    `ErrorDocument 404 ${withBase(base, '/404.html')}`,
    ...TYPES.map(([ending, type]) => `AddType ${type} .${ending}`),
    ...headers.map(({ name, value }) => `Header always set ${name} ${quoted(value)}`),
    `Header set Cache-Control ${quoted(REVALIDATE)} "expr=%{REQUEST_URI} !~ m#${lasting(base)}#"`,
    `Header set Cache-Control ${quoted(KEEP)} "expr=%{REQUEST_URI} =~ m#${lasting(base)}#"`,
    `Header set ${OPEN.name} ${quoted(OPEN.value)} "expr=%{REQUEST_URI} =~ m#${open(base)}#"`,
    'AddCharset utf-8 .md',
    ...moves.map(({ from, to }) => `Redirect permanent ${withBase(base, from)} ${withBase(base, to)}`),
    'RewriteEngine On',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html -f',
    'RewriteRule ^(.*/)?$ $1index.html',
    ...twins.flatMap(([ending, encoding]) => [
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `RewriteRule ^(.+)$ $1.${ending} [L,E=no-gzip:1]`,
    ]),
    ...twins.flatMap(([ending, encoding]) => [
      `<FilesMatch "\\.${ending}$">`,
      '    RemoveLanguage .br',
      `    Header set Content-Encoding ${encoding}`,
      '    Header append Vary Accept-Encoding',
      '</FilesMatch>',
      ...TYPES.map(
        ([name, type]) =>
          `<FilesMatch "\\.${name}\\.${ending}$">\n    ForceType "${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}"\n</FilesMatch>`,
      ),
    ]),
    '',
  ].join('\n');
}

/** All host configuration files, by path in the built site. */
export const hostFiles = (policy: Policy): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', netlifyHeaders(policy)],
    ['_redirects', netlifyRedirects(policy)],
    ['vercel.json', vercelJson(policy)],
    ['.htaccess', htaccess(policy)],
    ['_hosting/nginx.conf', nginxConf(policy)],
    ['_hosting/Caddyfile', caddyfile(policy)],
  ]);
