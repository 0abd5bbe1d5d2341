import { describe, expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';

describe('a misspelt key hides nothing of its file', () => {
  const misspelt =
    'content/topics/editing/undo.md:14:13 error verified.dtae: expected the key "date", found the unknown key "dtae" (date: 2026-11-01)';

  test('neither what other rules find', () => {
    expect(findIn({ [UNDO]: [/accessed: 2026-11-01([\s\S]*)verified: \{ date:/, 'accessed: 2030-01-01$1verified: { dtae:'] })).toEqual([
      expect.stringContaining(
        'evidence[0].accessed: expected a day that has begun somewhere on Earth: at most 2026-11-21 (today is 2026-11-21 in UTC), found 2030-01-01',
      ),
      misspelt,
    ]);
  });

  test('nor what is wrong with its own value', () => {
    const found = findIn({ [UNDO]: ['verified: { date: 2026-11-01', 'verified: { dtae: soon'] });
    expect(found).toHaveLength(2);
    expect(found[1]).toContain('verified.dtae: expected the key "date"');
    expect(found[0]).toContain('verified.date: expected a day as YYYY-MM-DD, found "soon"');
  });
});
