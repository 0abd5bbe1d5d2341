import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGuide } from '../../guide/load.ts';
import type { Example, Program } from '../../guide/model.ts';
import { SHELVES } from '../../guide/shelves.ts';
import { archiveName, programArchive } from '../../site/archive/program-archive.ts';
import { absolute } from '../../urls/urls.ts';

interface Props {
  readonly example: Example;
  readonly program: Program;
  readonly path: string;
}

/** One archive for each program of an example or experiment. */
export const getStaticPaths = (async () => {
  const guide = await loadGuide();
  return SHELVES.flatMap((shelf) =>
    guide[shelf.id].flatMap((example) =>
      example.programs.map((program) => ({
        params: { shelf: shelf.id, archive: archiveName(example.id, program.framework.id) },
        props: { example, program, path: shelf.pathOf(example.id) } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { example, program, path }, site }) =>
  new Response(programArchive(example, program, absolute(String(site), import.meta.env.BASE_URL, path)), {
    headers: { 'Content-Type': 'application/zip' },
  });
