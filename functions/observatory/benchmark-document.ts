import type { ProtectedFigure } from '../disclosure/published.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { CompanyPrivacy, PublishedIndicator } from './edition.ts';
import type { SupplementFigures } from './supplement-figures.ts';

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

/**
 * `established`: the interval adjusted for the number of differences leaves out 0. `probable`: that of this difference
 * alone does, the adjusted one does not. `none`: neither.
 */
export type Standing = 'established' | 'probable' | 'none';

/** How well a difference is established, and the interval of the very test that says so. */
export interface DifferenceStanding {
  standing: Standing;
  /** Adjusted for the number of differences. */
  low: number;
  high: number;
}

export interface BenchmarkIndicator {
  id: string;
  unit: PublishedIndicator['unit'];
  /** What the figure is said of, and of which questions it is made; absent from benchmarks of before it was told. */
  sentence?: Text;
  questions?: string[];
  company: ProtectedFigure;
  /** The company's activity; null where it cannot be shown. */
  activity: ProtectedFigure | null;
  observatory: ProtectedFigure;
  /**
   * The observatory's figure with the company's mix of profiles; null where it cannot be given. In editions
   * of the former rules: of the other respondents alone.
   */
  adjusted: ProtectedFigure | null;
  /** Company less adjusted, or less the observatory where nothing is adjusted; null where one of the two is missing. */
  difference: BenchmarkDifference | null;
}

/** What adjusted figures are made from, besides the edition's tables: the observatory's people and the company's. */
export interface BenchmarkMix {
  /** What the questions of the profile are called within a sentence; absent from benchmarks of before it was told. */
  names?: Text[];
  /** Every class of the profile that weights depend on, such as of sex, age and occupation. */
  cells: {
    levels: Record<string, string>;
    /** Respondents of the company, with noise: some are below 0. */
    company: number;
    /** Part of the observatory's weighted respondents, by noisy numbers; 0 to 1. */
    observatory: number;
  }[];
}

/** A federation's members together, as each member and the federation are told of them. */
interface BenchmarkCoalition {
  /** Members that have figures of their own, by their noisy numbers. */
  companies: number;
  /** With noise; null where they are fewer than three, or one is more than half. */
  respondents: number | null;
  /**
   * Whether the benchmark is of the members in place of the company: that of a federation which has no figures of its own
   * people. `company` in every indicator and `respondents` are then the members'; `answered` is still its own people.
   */
  standsIn: boolean;
  /** By indicator; hidden ones say why. */
  figures: Record<string, ProtectedFigure>;
}

/** A company's benchmark, one document per edition. */
export interface Benchmark {
  edition: string;
  wave: string;
  company: string;
  publishedOn: string;
  /** The revision of each question that the wave asked; absent from benchmarks of before it was told. */
  asked?: Record<string, number>;
  /** With noise; null where too few have answered for any figure. */
  respondents: number | null;
  /** About how many have answered; absent from editions of the former rules. */
  answered?: { from: number; to: number };
  /** About how many must have answered for the first figures; absent from editions of the former rules. */
  required?: number;
  invited: number | null;
  responseRate: number | null;
  /**
   * `none` where the company is compared with the observatory as it is; else every indicator with `adjusted` is compared
   * with that. `profile`: by other questions than sex, age and occupation, which `mix` names.
   */
  adjustment: 'sexAgeOccupation' | 'profile' | 'none';
  /** Absent where nothing is adjusted, and from editions of the former rules. */
  mix?: BenchmarkMix;
  indicators: BenchmarkIndicator[];
  /** Of its own questions and groups; absent where it had none. */
  supplement?: SupplementFigures;
  /** Of the federation that the company belongs to, or is; absent without one. */
  coalition?: BenchmarkCoalition;
  /** Absent from editions of the former rules. */
  privacy?: CompanyPrivacy;
}

/** One that has figures: no other is answered with. */
export interface ShownBenchmark extends Benchmark {
  respondents: number;
  /** Simulated responses in its edition; absent without any. */
  simulated?: number;
  /** Of each difference; told to who reads, and no part of what is kept. */
  standings?: Record<string, DifferenceStanding>;
}
