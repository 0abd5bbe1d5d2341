/** Words of the preview pictures. */
import { quote } from './parts.ts';

export const shareCards = {
  quoted: (statement: string): string => `${quote.begin}${statement}${quote.end}`,
  release: (version: string, licence: string): string => `${version}, ${licence}`,
} as const;
