import type { APIRoute } from 'astro';
import { loadGuide } from '../guide/load.ts';
import { matrixData } from '../matrix/matrix.ts';
import { absolute } from '../urls/urls.ts';

/** The matrix as JSON. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(matrixData(await loadGuide(), (path) => absolute(String(site), import.meta.env.BASE_URL, path)));
