import { entriesShown } from '../words/en/client/list-filter.ts';
import { FilteredList } from './filtered-list.ts';

/** Filters a list of programs: `?q=token&topic=security&outcome=different`. */
class ListFilter extends FilteredList {
  readonly entries = '[data-item]';

  says(shown: number, all: number): string {
    return entriesShown(shown, all);
  }
}

customElements.define('list-filter', ListFilter);
