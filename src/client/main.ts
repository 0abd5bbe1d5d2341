/** The script of every page. Each custom element works without the others. */
import './theme-switch.ts';
import './search-link.ts';
import './search-page.ts';
import './copy-button.ts';
import './copy-page.ts';
import './permalink.ts';
import './my-release.ts';

// Few pages have a table of answers.
if (document.querySelector('matrix-view') !== null) void import('./matrix-view.ts');

// Only the lists of programs.
if (document.querySelector('list-filter fieldset') !== null) void import('./list-filter.ts');

// Only one page lists the claims.
if (document.querySelector('claim-filter') !== null) void import('./claim-filter.ts');

// Few pages let the reader pick rows.
if (document.querySelector('pick-rows') !== null) void import('./pick-rows.ts');

// Nor have many pages a table of terms.
if (document.querySelector('term-filter') !== null) void import('./term-filter.ts');

// Only examples and experiments show whole files.
if (document.querySelector('.numbered') !== null) void import('./listings.ts').then(({ layOutFiles }) => layOutFiles());

// Few pages have programs, so the code that runs them is loaded only there.
if (document.querySelector('run-here') !== null) void import('./run-here.ts');
