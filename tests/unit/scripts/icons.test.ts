import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, ICONS } from '../../../scripts/lib/site/icons.ts';

test.each(ICONS)('$file is what the drawing of the icon gives', (icon) => {
  const drawn = drawIcon(readFileSync('public/favicon.svg', 'utf8'), icon);
  expect(Buffer.from(drawn).equals(readFileSync(`public/${icon.file}`)), 'node scripts/lib/site/icons.ts').toBe(true);
  expect(() => drawIcon('<svg/>', icon)).toThrow('expected a viewBox in the drawing, found none');
});
