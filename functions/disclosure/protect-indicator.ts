import type { Group } from '../statistics/tabulate.ts';
import { protectMean } from './protect-mean.ts';
import { baseWithNoise, finiteBaseOf, type Protection, protectGroup } from './protect-table.ts';
import type { Bound, StatusFlag, SuppressionReason } from './published.ts';

/** A single figure as it may be published. */
export interface ProtectedFigure {
  estimate: number | null;
  low: number | null;
  high: number | null;
  base: number | null;
  effectiveBase: number | null;
  population: number | null;
  flags: StatusFlag[];
  suppressed?: SuppressionReason;
  bound?: Bound;
}

/** What an indicator is of a group: the share of a code, or the mean of its codes' scores. */
export type FigureKind =
  | { readonly shareOf: string }
  | {
      readonly scores: Readonly<Record<string, number>>;
      /** Of the mean, as estimated. */
      readonly standardError: number | null;
      /** Figures are rounded to 1/steps. */
      readonly steps: number;
      /** Takes the shares as published, so that a difference of two agrees with the two. */
      readonly fromRounded?: boolean;
    };

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
