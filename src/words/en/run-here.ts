/** Words of the offers to run a program in the browser. */

/** The button. */
export const runHere = {
  run: 'Run in your browser',
  /** The section of an aspect or a claim. */
  title: 'Run the tests yourself',
  lead: 'Change the code and see what it returns, beside what we recorded.',
  version: (framework: string): string => `Run the ${framework} version`,
  program: (framework: string, title: string): string => `${title}, ${framework}`,
  button: (label: string, megabytes: string): string => `${label} (${megabytes} download)`,
} as const;
