import type { Quantity } from '../schemas/measurement-plan.ts';

/** What a quantity is called, and its unit. */
export interface QuantityInWords {
  readonly title: string;
  /** Short, for the head of a column. */
  readonly short: string;
  readonly unit: string;
  /** What more of it means. */
  readonly more: string;
  readonly less: string;
}

/** Every quantity in words. */
export const QUANTITY_WORDS: Readonly<Record<Quantity, QuantityInWords>> = {
  'requests-per-second': {
    title: 'Requests per second',
    short: 'requests/s',
    unit: 'requests per second',
    more: 'more requests',
    less: 'fewer requests',
  },
  'latency-p50': { title: 'Median latency', short: 'median', unit: 'ms', more: 'longer', less: 'shorter' },
  'latency-p95': { title: 'Latency, 95th percentile', short: '95 %', unit: 'ms', more: 'longer', less: 'shorter' },
  'latency-p99': { title: 'Latency, 99th percentile', short: '99 %', unit: 'ms', more: 'longer', less: 'shorter' },
  'start-up': { title: 'Start-up time', short: 'start-up', unit: 'ms', more: 'longer', less: 'shorter' },
  import: { title: 'Import time', short: 'import', unit: 'ms', more: 'longer', less: 'shorter' },
  memory: { title: 'Memory of a worker', short: 'memory', unit: 'MiB', more: 'more memory', less: 'less memory' },
};
