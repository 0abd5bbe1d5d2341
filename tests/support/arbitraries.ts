import fc from 'fast-check';

/** Any text, with what means something to parsers more often than chance has it. */
export const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '  ',
        '---\n',
        '- ',
        ': ',
        '# ',
        '`',
        '```',
        '[',
        '](',
        ')',
        '<',
        '>',
        '"',
        "'",
        '&',
        '*',
        '_',
        '|',
        '{',
        '}',
        '\t',
      ),
      fc.constantFrom(
        'javascript:',
        'http://',
        '//',
        '/',
        '<script>',
        '<a href=',
        'onclick=',
        '__proto__',
        'constructor',
        '&lt;',
        '\u202e',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
/** A version as people write it: numbers, and sometimes what is not final. */
export const version = fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,3}(a|b|rc)?\d{0,2}$/);
