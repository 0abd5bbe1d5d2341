import { counted } from '../../count.ts';

/** How many claims of the list are shown. */
export const claimsShown = (claims: number): string => `${counted(claims, 'claim')} shown.`;
