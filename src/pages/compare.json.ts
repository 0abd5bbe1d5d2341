import type { APIRoute } from 'astro';
import { loadGuide, site } from '../guide/load.ts';
import { comparisonData } from '../guide/pages/compare.ts';

/** The rows of the guide, for the page on which a reader compares them. */
export const GET: APIRoute = async () => Response.json(comparisonData(await loadGuide(), site));
