import type { APIRoute } from 'astro';
import { loadGuide } from '../guide/load.ts';
import { matrixCsv } from '../matrix/matrix.ts';
import { absolute } from '../urls/urls.ts';

/** The matrix as CSV. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    matrixCsv(await loadGuide(), (path) => absolute(String(site), import.meta.env.BASE_URL, path)),
    {
      headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    },
  );
