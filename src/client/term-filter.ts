import { termsShown } from '../words/en/client/term-filter.ts';
import { FilteredList } from './filtered-list.ts';

/** Filters a table of terms while the reader types: `?find=session`. */
class TermFilter extends FilteredList {
  readonly entries = '[data-term]';

  says(shown: number, all: number, isFiltered: boolean): string {
    return isFiltered ? termsShown(shown, all) : '';
  }
}

customElements.define('term-filter', TermFilter);
