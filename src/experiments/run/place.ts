/** Settings shared by all interpreters, in Node and in the browser. */

/** The folder of the program. */
export const FOLDER = '/program';

/** Environment variables. They keep the order of sets of strings the same from run to run. */
export const STEADY = { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', HOME: '/home' } as const;
