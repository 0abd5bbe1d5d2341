import { PHASES, type Phase } from './options.ts';

/** One build. */
export interface Step {
  /** From 1; 0 for builds that only prepare. */
  readonly round: number;
  readonly phase: Phase;
  /** Name of the system that builds. */
  readonly system: string;
}

/**
 * The builds in order: in each round phase by phase, and in each phase the systems in turn, so that changes on the machine
 * affect all of them alike. If no cold build is measured, an unmeasured one comes first.
 */
export function stepsOf(systems: readonly string[], phases: readonly Phase[], rounds: number): Step[] {
  const inTurn = (round: number, phase: Phase): Step[] => systems.map((system) => ({ round, phase, system }));
  const prepared = phases.includes(PHASES[0]) ? [] : inTurn(0, PHASES[0]);
  return [...prepared, ...Array.from({ length: rounds }, (_, index) => phases.flatMap((phase) => inTurn(index + 1, phase))).flat()];
}
