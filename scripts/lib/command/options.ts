/** Options that several commands share. */
import { FORMATS } from '../../../src/findings/report.ts';

/** How findings are printed. */
export const FORMAT = {
  type: 'string',
  description: 'Print findings for people, as JSON, or as annotations for GitHub',
  choices: FORMATS,
  default: 'text',
} as const;
