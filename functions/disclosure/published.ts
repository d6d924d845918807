/** What may leave the house: only this folder makes these. */

/** `c` confidential, `u` low reliability, `b` break in series (Eurostat's observation flags). */
export type StatusFlag = 'c' | 'u' | 'b';

/**
 * Why a group has no figures: noise leaves too little of it, it is mostly one company, or the group beside it is
 * hidden and would follow from it. Editions of before December 2026 also have `fewerThan10`.
 */
export type GroupSuppression = 'tooNoisy' | 'dominated' | 'complementary' | 'fewerThan10';

/** Why there is no figure; `extreme`, of the former rules: a mean that would tell a share published as a bound. */
export type SuppressionReason = GroupSuppression | 'extreme' | 'notMeasured';

/** Of the former rules: a small group's extreme percentage. `share` is 0.1 ("≤ 10 %") or 0.9 ("≥ 90 %"). */
export type Bound = 'atMost' | 'atLeast';

export interface PublishedCell {
  code: string;
  share: number | null;
  low: number | null;
  high: number | null;
  /** People in the population whom the share stands for. */
  population: number | null;
  bound?: Bound;
}

export interface PublishedGroup {
  /** The breakdown's codes, such as `{age: '18-24'}`; `{}` in a table without a breakdown. */
  levels: Record<string, string>;
  /** Respondents who were asked the question; null where that number is not published. */
  base: number | null;
  effectiveBase: number | null;
  flags: StatusFlag[];
  suppressed?: GroupSuppression;
  /** Of the former rules: the edition that the figures were last renewed for, where they are repeated from it. */
  asOf?: string;
  /** Empty in a suppressed group. A cell whose figure was not published (2010) is absent. */
  cells: PublishedCell[];
}

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
