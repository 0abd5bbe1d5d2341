/**
 * Runs in the head of the search page before the first paint: whether the address has a query. What stands below the results waits for
 * them only then. It is constant, so a policy can allow it by its hash.
 */
export const askedScript = "if(location.search)document.documentElement.dataset.asked=''";
