import { claimsShown } from '../words/en/client/claim-filter.ts';
import { FilteredList } from './filtered-list.ts';

/** Filters the claims; groups that have one unfold: `?ruling=false&topic=security`. */
class ClaimFilter extends FilteredList {
  readonly entries = 'li[data-ruling]';

  says(shown: number, _: number, isFiltered: boolean): string {
    return isFiltered ? claimsShown(shown) : '';
  }
}

customElements.define('claim-filter', ClaimFilter);
