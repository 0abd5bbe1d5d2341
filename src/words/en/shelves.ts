/** The text of the lists of programs. */

export const shelf = {
  lists: 'Programs',
  list: (title: string, count: number): string => `${title} (${count})`,
  filter: 'Filter the list',
  find: 'Find in the list',
  topic: 'Topic',
  anyTopic: 'All topics',
  noTopic: 'Other',
  outcome: 'Outcome',
  anyOutcome: 'All outcomes',
  /** What the frameworks make of the same steps. */
  agreements: { different: 'Different outcomes', same: 'Same outcomes', single: 'One framework only' },
  about: 'Outcomes are status codes, exceptions, exit codes and values, compared step by step.',
  clear: 'Clear filters',
} as const;
