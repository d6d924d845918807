import type { ProtectedFigure } from '../disclosure/published.ts';
import type { PublishedIndicator } from './edition.ts';

export interface BenchmarkDifference {
  estimate: number;
  low: number;
  high: number;
  p: number;
  /** Benjamini and Hochberg's, over the company's indicators. */
  adjustedP: number;
  /** `similar` means: cannot be told apart. */
  verdict: 'above' | 'below' | 'similar';
  /**
   * About how many more respondents would tell a difference of this size apart; null where it is told apart already,
   * or could not be if everybody answered.
   */
  moreNeeded: number | null;
}

export interface BenchmarkIndicator {
  id: string;
  unit: PublishedIndicator['unit'];
  company: ProtectedFigure;
  /** The company's activity; null where it cannot be shown. */
  activity: ProtectedFigure | null;
  observatory: ProtectedFigure;
  /** The other respondents, re-weighted to the company's own mix; null where it cannot be shown. */
  adjusted: ProtectedFigure | null;
  /** Company less adjusted; null where one of the two is missing or only a bound. */
  difference: BenchmarkDifference | null;
}

/** A company's benchmark, one document per edition. */
export interface Benchmark {
  /** The edition it was computed for; later editions repeat it until enough responses are new. */
  edition: string;
  wave: string;
  company: string;
  publishedOn: string;
  respondents: number;
  invited: number | null;
  responseRate: number | null;
  /** `none` where the panel was asked no profile question: the comparison is then not adjusted. */
  adjustment: 'sexAgeOccupation' | 'none';
  indicators: BenchmarkIndicator[];
}
