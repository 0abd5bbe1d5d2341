/** Options that several commands share. */
import { FORMATS } from '../../../src/findings/report.ts';

/** The output format of findings. */
export const FORMAT = {
  type: 'string',
  description: 'Print findings for people, as JSON, or as annotations for GitHub',
  choices: FORMATS,
  default: 'text',
} as const;
