/** The seed of what the long tests choose at random: another one in each run, or that of an earlier run, which stands in its titles. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
