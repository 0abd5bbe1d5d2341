/** What every page runs. Each element works without the others. */
import './theme-switch.ts';
import './search-link.ts';
import './search-page.ts';
import './copy-button.ts';
import './matrix-view.ts';

// One page lists the claims.
if (document.querySelector('claim-filter') !== null) void import('./claim-filter.ts');

// Few pages have programs; the others do not load how they are run.
if (document.querySelector('run-here') !== null) void import('./run-here.ts');
