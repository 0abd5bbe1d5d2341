/** A made-up place and way in which a measurement was taken. */
export const ENVIRONMENT = {
  day: '2026-11-01',
  command: 'npm run measure',
  machine: { cpu: 'A processor', cores: 2, memory: 4, kernel: 'Linux 6.1.0' },
  server: 'server 1.0',
  generator: 'generator 1.0',
  database: 'none',
  priority: 0,
  pinned: true,
  commands: ['python -m server'],
};
