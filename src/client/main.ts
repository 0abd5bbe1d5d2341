/** What every page runs. Each element works without the others. */
import './theme-switch.ts';
import './search-link.ts';
import './search-page.ts';
import './copy-button.ts';
import './matrix-view.ts';
