import { findProgram, installPackages } from './debian.ts';

/** The web servers on which the tests serve the built site. */
export const WEB_SERVERS = ['nginx', 'caddy'] as const;
/** One of them. */
export type WebServer = (typeof WEB_SERVERS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Which of the servers are not installed. */
export const missingServers = (environment: Environment): WebServer[] =>
  WEB_SERVERS.filter((name) => findProgram(name, environment) === undefined);

/** Installs the servers that are missing, where that is possible. Returns those that are still missing. */
export function provideServers(environment: Environment): WebServer[] {
  const missing = missingServers(environment);
  if (missing.length === 0) return [];
  console.log(`Not installed: ${missing.join(', ')}. Installing the system's packages.`);
  installPackages(missing.map((name) => (name === 'nginx' ? 'nginx-light' : name)));
  return missingServers(environment);
}

/** What to do when a server cannot be found or installed. */
export const SERVERS_MISSING =
  'expected nginx and Caddy, to try the hosting files on\n  tip: install them (Debian: apt-get install nginx-light caddy)';
