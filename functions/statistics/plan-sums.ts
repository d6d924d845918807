import { type Crossing, withoutVariable } from './cross-variables.ts';

/**
 * How the sums of all breakdowns follow from those of one crossing: of some from its cells, of others from those of a coarser
 * crossing, which has far fewer.
 */
interface SumPlan {
  readonly crossing: Crossing;
  /** Breakdowns that are summed from this crossing's cells. */
  readonly own: readonly (readonly string[])[];
  readonly coarser: readonly CoarserPlan[];
}

interface CoarserPlan extends SumPlan {
  /** For each cell of the finer crossing the one that it is part of. */
  readonly cellOf: Uint32Array;
}

/** So few cells are summed for each breakdown in less time than it takes to plan. */
const fewCells = 4096;

/**
 * Plans the sums of breakdowns, each by some of the crossing's variables: of the variables with the most codes one after the
 * other is left out for all breakdowns that do without it. Of all pairs of eight variables only one is summed from the
 * finest cells, beside two coarser crossings.
 */
export function planSums(crossing: Crossing, breakdowns: readonly (readonly string[])[]): SumPlan {
  if (crossing.cells <= fewCells) return { crossing, own: breakdowns, coarser: [] };
  const coarser: CoarserPlan[] = [];
  let left = breakdowns;
  const largestFirst = crossing.variables.toSorted((a, b) => b.codes.length - a.codes.length);
  for (const variable of largestFirst) {
    const without = left.filter((by) => !by.includes(variable.id));
    // One alone is summed from here as fast as it is made coarser.
    if (without.length < 2) continue;
    const { crossing: rest, cellOf } = withoutVariable(crossing, crossing.variables.indexOf(variable));
    coarser.push({ ...planSums(rest, without), cellOf });
    left = left.filter((by) => by.includes(variable.id));
  }
  return { crossing, own: left, coarser };
}

/** The same list for the same variables in the same order, so that breakdowns are compared as what they are. */
export function distinctBreakdowns(
  requests: readonly { readonly by: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(requests.map(({ by }) => [breakdownName(by), by]));
}

export function breakdownName(by: readonly string[]): string {
  return JSON.stringify(by);
}

interface Steps<Sums> {
  /** The sums of the coarser crossing. */
  readonly coarsen: (sums: Sums, coarser: CoarserPlan) => Sums;
  /** Takes the crossing's sums, of which a breakdown's are sums. */
  readonly take: (by: readonly string[], sums: Sums, crossing: Crossing) => void;
}

/**
 * Goes through a plan with the sums of one question.
 *
 * @param wanted  names of the breakdowns that the question has
 */
export function followPlan<Sums>(
  plan: SumPlan,
  sums: Sums,
  wanted: ReadonlySet<string>,
  steps: Steps<Sums>,
): void {
  for (const by of plan.own) if (wanted.has(breakdownName(by))) steps.take(by, sums, plan.crossing);
  for (const coarser of plan.coarser) {
    if (isWanted(coarser, wanted)) followPlan(coarser, steps.coarsen(sums, coarser), wanted, steps);
  }
}

function isWanted(plan: SumPlan, wanted: ReadonlySet<string>): boolean {
  return (
    plan.own.some((by) => wanted.has(breakdownName(by))) ||
    plan.coarser.some((coarser) => isWanted(coarser, wanted))
  );
}
