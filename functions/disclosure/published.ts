/** What may leave the house: only this folder makes these. */

/** `c` confidential, `u` low reliability, `b` break in series (Eurostat's observation flags). */
export type StatusFlag = 'c' | 'u' | 'b';

/** Why a group has no figures: too few respondents, or mostly one company. */
export type GroupSuppression = 'fewerThan10' | 'dominated';

/** Why there is no figure; of a mean also that it would tell a share which is itself only published as a bound. */
export type SuppressionReason = GroupSuppression | 'extreme';

/** Set where a small group's extreme percentage is shown as a bound: `share` is then 0.1 ("≤ 10 %") or 0.9 ("≥ 90 %"). */
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
  /** The edition that the figures were last renewed for, where they are repeated from it. */
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
