/** What every interpreter has in common, in Node and in a browser. */

/** The folder of the program. */
export const FOLDER = '/program';

/** Environment variables. The order of sets and dictionaries of texts does not change from run to run. */
export const STEADY = { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', HOME: '/home' } as const;
