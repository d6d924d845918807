/** What may leave the house: only this folder makes these. */

/** `c` confidential, `u` low reliability, `b` break in series (Eurostat's observation flags); `k` few companies, ours. */
export type StatusFlag = 'c' | 'u' | 'b' | 'k';

/**
 * Why a group has no figures: noise leaves too little of it, it is mostly one company, the group beside it is hidden and
 * would follow from it, or it rests on one or two companies. Editions of before December 2026 also have `fewerThan10`.
 */
export type GroupSuppression = 'tooNoisy' | 'dominated' | 'complementary' | 'fewCompanies' | 'fewerThan10';

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
  /** Companies behind it, by their noisy numbers; absent from editions made before they were told. */
  companies?: number | null;
  /** Of Student's t in the group's intervals and tests; 1,000 and absent: as good as the normal distribution. */
  degreesOfFreedom?: number | null;
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
  /** As a group's. */
  companies?: number | null;
  degreesOfFreedom?: number | null;
  population: number | null;
  flags: StatusFlag[];
  suppressed?: SuppressionReason;
  bound?: Bound;
}
