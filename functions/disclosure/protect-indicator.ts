import type { Group } from '../statistics/tabulate.ts';
import type { FigureKind } from './figure-kind.ts';
import { protectMean } from './protect-mean.ts';
import { baseWithNoise, finiteBaseOf, type Protection, protectGroup } from './protect-table.ts';
import type { ProtectedFigure } from './published.ts';

/** Passes one figure of a group through the rules. */
export function protectIndicator(group: Group, kind: FigureKind, protection: Protection): ProtectedFigure {
  if (!('shareOf' in kind)) return { ...protectMean(group, kind, protection), population: null };
  const { base, effectiveBase, flags, suppressed, cells } = protectGroup(group, protection);
  const cell = cells.find(({ code }) => code === kind.shareOf);
  return {
    estimate: cell?.share ?? null,
    low: cell?.low ?? null,
    high: cell?.high ?? null,
    base,
    effectiveBase,
    population: cell?.population ?? null,
    flags,
    ...(suppressed && { suppressed }),
    ...(cell?.bound && { bound: cell.bound }),
  };
}

/** The effective base behind a share's published interval: of a part of `headcount` people, and widened by the noise. */
export function effectiveBaseOf(figure: ProtectedFigure, { headcount }: { headcount: number }): number {
  const base = figure.base ?? 0;
  return baseWithNoise(finiteBaseOf(base, headcount), { share: figure.estimate ?? 0, base });
}
