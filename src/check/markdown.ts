import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { hasBody, pageOf } from '../content/kinds.ts';
import { writingOf } from '../content/writing.ts';
import { error, type Finding, type Place, warning } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { languageOf, nearestLanguage } from '../markdown/languages.ts';
import { readMeta } from '../markdown/meta.ts';
import { clip } from '../markdown/mistakes/mistake.ts';
import type { Outline } from '../markdown/outline.ts';
import { isInternal, paths } from '../urls/urls.ts';

/** Components that prose pages may use. */
export const COMPONENTS = ['Levels', 'EvidenceKinds', 'Coverage', 'Cite'] as const;

/** Markdown contains no HTML and no scripts, and images have alt text. */
export function markdownIsSafe(content: Content): Finding[] {
  const pictures = idsOf(content, 'image').map(({ image }) => paths.image(image));
  return pieces(content).flatMap(({ outline: piece, place }) => [
    ...(piece.tangle === undefined
      ? []
      : [error(place(piece.tangle), 'nesting', piece.tangle.expected, piece.tangle.actual, piece.tangle.tip)]),
    ...piece.images
      .filter(({ url }) => !pictures.includes(url))
      .map(({ url, alt, ...spot }) =>
        isInternal(url)
          ? error(place(spot), 'image', 'a file of images/', clip(url), `![${alt}](${nearest(url, pictures) ?? paths.image('….svg')})`)
          : error(
              place(spot),
              'image',
              'an image of this site, whose path starts with /',
              clip(url),
              'link to it instead: [what it shows](…)',
            ),
      ),
    ...piece.html.map(({ text, ...spot }) =>
      error(place(spot), 'raw HTML', 'Markdown', clip(text), 'write it in Markdown, or put it in backticks'),
    ),
    ...piece.programs.map(({ text, ...spot }) =>
      error(place(spot), 'MDX', 'text and components with literal values', clip(text) || 'an empty expression', 'remove it'),
    ),
    ...piece.components
      .filter(({ name }) => !COMPONENTS.some((one) => one === name))
      .map(({ name, ...spot }) =>
        error(
          place(spot),
          'component',
          `one of ${COMPONENTS.join(', ')}`,
          `<${name}>`,
          nearest(name, COMPONENTS) ?? 'write it in Markdown',
        ),
      ),
    ...piece.images
      .filter(({ alt }) => alt.trim() === '')
      .map(({ url, ...spot }) =>
        error(place(spot), 'image', 'an image with a text that replaces it', `![](${url})`, `![what the picture shows](${url})`),
      ),
  ]);
}

/** Markdown is parsed the way its author meant it. */
export const markdownIsReadAsMeant = (content: Content): Finding[] =>
  pieces(content).flatMap(({ outline: { mistakes }, place }) =>
    mistakes.map(({ level, line, column, message, expected, actual, tip }) =>
      (level === 'error' ? error : warning)(place({ line, column }), message, expected, actual, tip),
    ),
  );

/** Code blocks specify a language with syntax highlighting, an existing framework, and no option that the page ignores. */
export function codeIsLabelled(content: Content): Finding[] {
  const frameworks = idsOf(content, 'framework').map(({ id }) => id);
  return pieces(content).flatMap(({ outline: { code }, place }) =>
    code.flatMap(({ language, meta, ...spot }) => {
      const wrong = (expected: string, found: string, tip: string): Finding => error(place(spot), 'code', expected, found, tip);
      const { framework, mistakes } = readMeta(meta);
      const findings = mistakes.map(({ expected, found, tip }) => wrong(expected, found, tip));
      if (language === '') findings.push(wrong('a language after the ``` that open the block', 'none', '```text'));
      else if (languageOf(language) === undefined)
        findings.push(wrong('a language that the highlighter knows', clip(language), `\`\`\`${meantLanguage(language)}`));
      if (framework !== undefined && !frameworks.includes(framework) && mistakes.length === 0)
        findings.push(
          wrong(
            'the id of a framework that exists',
            `framework=${framework}`,
            `framework=${nearest(framework, frameworks) ?? frameworks[0] ?? '…'}`,
          ),
        );
      return findings;
    }),
  );
}

/** A suggestion for an unknown language: it may have a file name or line numbers at its end. */
function meantLanguage(typed: string): string {
  const [, name = '', colon, file = ''] = /^([^:{,=]+)(:?)(.*)$/.exec(typed) ?? [];
  const language = languageOf(name) ?? nearestLanguage(name) ?? 'text';
  return colon === ':' && file !== '' ? `${language} title="${file}"` : language;
}

/** The text of each aspect is within the guide's length limits, if it sets any. */
export function textsHaveTheRightLength(content: Content): Finding[] {
  const limits = sourcesOf(content, 'guide')[0]?.value.aspect_words;
  if (limits === undefined) return [];
  const [fewest, most] = limits;
  return content.sources.flatMap(({ role, body, placeInBody }) => {
    if (role.kind !== 'aspect' || body === undefined || (body.words >= fewest && body.words <= most)) return [];
    const tip =
      body.words < fewest ? 'say how it works, what is left to the reader, and the traps' : 'shorten it, or make two aspects of it';
    return [error(placeInBody({ line: 1, column: 1 }), 'text', `${fewest} to ${most} words, code not counted`, `${body.words}`, tip)];
  });
}

/** Every page has text below its front matter. */
export function bodiesAreWritten(content: Content): Finding[] {
  const measured = sourcesOf(content, 'guide')[0]?.value.aspect_words !== undefined;
  return content.sources.flatMap(({ role, body, placeInBody }) => {
    if (body === undefined || !hasBody(role.kind) || (role.kind === 'aspect' && measured)) return [];
    if (body.paragraphs.length + body.code.length + body.components.length > 0) return [];
    return [error(placeInBody({ line: 1, column: 1 }), 'text', 'what the page says', 'nothing', 'write it below the second ---')];
  });
}

/** A piece of Markdown. */
export interface Piece {
  readonly outline: Outline;
  readonly place: (spot: { readonly line: number; readonly column: number }) => Place;
  /** Path of its page. */
  readonly own: string;
}

/** All Markdown of the content: bodies and front matter sentences. */
export const pieces = (content: Content): Piece[] =>
  writingOf(content).map(({ source, outline, place }) => ({ outline, place, own: pageOf(source.role) ?? paths.home }));
