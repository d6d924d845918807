import type { ProtectedFigure, PublishedGroup } from '../disclosure/published.ts';
import type { IndicatorMeasure, IndicatorWords, Text, Tone } from '../survey/questionnaire.ts';
import type { Selection } from '../survey/wave.ts';
import type { Findings } from './findings/finding.ts';

/**
 * The documents of an edition, as published: what the API returns and what every page and download is made from.
 * Shares, their intervals and their differences are numbers from 0 to 1 (differences from -1 to 1), already rounded
 * as disclosure control says. Dates are `YYYY-MM-DD`.
 */

export type {
  Bound,
  PublishedCell,
  PublishedGroup,
  StatusFlag,
  SuppressionReason,
} from '../disclosure/published.ts';

export type { ChosenFinding } from './findings/finding.ts';

/** Whether answers differ between the groups of a table, see `testNoisyTable`; in editions of the former rules, an F. */
export type Association = NoisyAssociation | FormerAssociation;

interface NoisyAssociation {
  /** Pearson's X², corrected for noise and design, and its degrees of freedom. */
  x2: number;
  df: number;
  p: number;
  /** What noise adds is taken off. */
  cramersV: number;
}

interface FormerAssociation {
  /** Rao and Scott's second-order corrected F, its degrees of freedom and p; null where it could not be computed. */
  f: number | null;
  ndf: number | null;
  ddf: number | null;
  p: number | null;
  cramersV: number | null;
}

export interface PublishedTable {
  edition: string;
  question: string;
  by: string[];
  /** Respondents who were asked; null where they are too few to be told. */
  base: { total: number | null };
  groups: PublishedGroup[];
  /** Of tables by one breakdown, in editions of 10,000 respondents or more, where every group is shown. */
  association?: Association;
}

/** `rise` and `fall` are said only when significant after adjustment for all comparisons shown. */
export type Change = 'rise' | 'fall' | 'none' | 'notComparable';

export interface Comparison {
  edition: string;
  estimate: number;
  low: number | null;
  high: number | null;
  whole?: number;
  change: Change;
  difference?: { estimate: number; low: number; high: number; p: number; adjustedP: number };
  /** Why the two figures are not, or only roughly, comparable. */
  note?: Text;
}

export interface PublishedIndicator extends ProtectedFigure {
  id: string;
  /** A share (0 to 1), a difference of shares (`points`, -1 to 1), or a mean in its own unit. */
  unit: 'share' | 'points' | 'mean';
  /** A share, or difference of shares, in whole points as pages print it: see `wholeShares`. */
  whole?: number;
  /** What the figure is said of; a sentence's end, as in "15 % of employees talk about…". */
  sentence: Text;
  /** What findings are written with; absent from editions of before it was told: see `wordsOf`. */
  words?: IndicatorWords;
  /** How it is made of which questions; absent from editions of before it was told: see `questionsBehind`. */
  measure?: IndicatorMeasure;
  headline: boolean;
  /** Where it counts critical answers alone: see `toneOfIndicator`. */
  tone?: 'critical';
  previous?: Comparison;
  reference2010?: Comparison;
}

export interface PublishedOption {
  code: string;
  label: Text;
  /** What its people are called where they are compared: see `groupOf`. */
  group?: Text;
  /** Counts those who would not say. */
  refusal?: true;
  /** How it speaks of its subject: see `toneOf`. */
  tone?: Tone;
}

export interface PublishedQuestion {
  id: string;
  kind: 'opinion' | 'usage' | 'profile';
  /** Raised when the wording changes; comparisons over time stop there. */
  wordingVersion: number;
  /** Why figures of later editions are only roughly comparable: of 2010, where it asked something else. */
  note?: Text;
  /** What heads its figures, in a few words; absent from editions of before it was told: see `topicOf`. */
  topic?: Text;
  /** What its figures stand under; absent from editions of before it was told: see `chapterOf`. */
  chapter?: Text;
  text: Text;
  /** What was meant, as respondents were told below the question. */
  hint?: Text;
  options: PublishedOption[];
  /** Who was asked, in words. */
  base: Text;
  /** Asked only of those who gave each named question one of its codes; absent where everyone was. */
  askedIf?: Record<string, string[]>;
  /** In a company's panel the answer came from the company's record and was not asked. */
  fromCompany?: true;
  /** Respondents who were asked. */
  respondents: number | null;
}

export interface WeightingMargin {
  variable: string;
  source: string;
  /** The source in both languages, where it is known in both. */
  sourceText?: Text;
  used: boolean;
  /** Why a margin was left out, or what was merged. */
  note?: Text;
  categories: { codes: string[]; target: number; sample: number | null }[];
}

export interface Weighting {
  method: 'none' | 'raking';
  margins: WeightingMargin[];
  iterations: number;
  minWeight: number;
  maxWeight: number;
  note: Text;
}

/** The fields of the method notice; an edition is published only when all are filled. */
export interface MethodNotice {
  who: Text;
  forWhom: Text;
  universe: Text;
  selection: Text;
  mode: Text;
  dates: Text;
  numbers: Text;
  weighting: Text;
  wording: Text;
  limits: Text;
}

/** What an edition, and its wave, tell of one respondent at most; absent from editions of the former rules. */
export interface PrivacyStatement {
  /** Neighbours differ in one whole record. */
  adjacency: 'record';
  /** Place of the edition among those that its wave has planned, and how many share the budget. */
  edition: number;
  editions: number;
  /** ρ of this edition's tables, as fractions: of a whole record, and of one answer with those that hang on it. */
  spent: { record: string; questions: Record<string, string> };
  wave: {
    /** How often the best guess of one answer is right that begins at a coin's: 0.5 to 1. */
    answer: { public: number; withCompany: number };
    /** The same of an answer that decides what else is asked, with what hangs on them. */
    mention: { public: number; withCompany: number };
    /** ρ of a whole record with the own company's benchmark, and ε at δ. */
    record: { rho: string; delta: number; epsilon: number; epsilonPublic: number };
  };
  /** A group is shown where the standard deviation of a count's noise is at most this part of its base. */
  mostNoise: number;
  /** Every table that was measured, of respondents and of answers, published or not. */
  tables: MeasuredTable[];
}

/** A table as its accounting needs it: ρ and σ² as fractions, σ² and sensitivity in units of 1/`unit` respondent. */
export interface MeasuredTable {
  question: string;
  by: string[];
  rho: string;
  sigma2: string;
  sensitivity: number;
  unit: number;
}

/** What a company's benchmark tells of one of its people at most, besides the edition. */
export interface CompanyPrivacy {
  /** ρ of a whole record. */
  spent: { record: string };
  /** Every table that was measured of the company's own people. */
  tables: MeasuredTable[];
}

/** An indicator's figure among those who came one way. */
export type WayFigure = Pick<ProtectedFigure, 'estimate' | 'low' | 'high' | 'base' | 'suppressed'>;

/**
 * How alike the answers of a company's people are, beyond chance (intraclass correlation), as intervals are computed
 * with; absent from editions made before it was estimated.
 */
export interface CompanyCorrelation {
  /** What counts where companies tell nothing of a question, and to which what they tell is drawn. */
  stated: number;
  /** Companies whose number of respondents is told from none, by their noisy numbers. */
  companies: number;
  /** Of each question that was counted by company, to thousandths, with Satterthwaite's degrees of freedom. */
  questions: Record<string, { estimate: number; degreesOfFreedom: number }>;
}

/** How respondents came; absent from editions made before it was measured. */
export interface WaysIn {
  /** The part of each way among respondents, by their noisy numbers, and among the weights. */
  respondents: { open: number; company: number };
  weights: { open: number; company: number };
  /** The largest part of the weights that a company may have, and how many companies are held back to it. */
  cap: { most: number; companies: number };
  /** Each headline indicator by way in, where the edition has it, and how far it moves without the open panel. */
  headline: {
    id: string;
    open: WayFigure;
    company: WayFigure;
    withoutOpen: { estimate: number; low: number; high: number } | null;
  }[];
}

/** How unequally people took part by one margin's categories. */
export interface Representativeness {
  variable: string;
  /** The coefficient of variation of response propensities, with its interval of 95 %: 0 where all took part alike. */
  variation: number;
  low: number;
  high: number;
  /** 1 − 2 S(ρ), at the edition's rate of participation, to thousandths; null where the population is not known. */
  rIndicator: number | null;
}

/** A part of a company's people, 0 to 1. */
interface RateRange {
  from: number;
  to: number;
}

/** How companies differ in the part of their people that answered. */
export interface ResponseRates {
  /** Companies that are needed for it, and the headcount from which one is counted: the noise of smaller ones is too large. */
  least: number;
  headcountFrom: number;
  /** Companies counted; null where they are too few. */
  companies: number | null;
  quartiles: { lower: RateRange; median: RateRange; upper: RateRange } | null;
}

/** The headline figures of those who answered before the wave's first edition, and of those after it. */
export interface EarlyAndLate {
  /** The first edition. */
  edition: string;
  headline: {
    id: string;
    early: number;
    late: number;
    difference: { estimate: number; low: number; high: number };
    p: number;
    adjustedP: number;
    /** Whether the difference holds after adjustment for all of them. */
    differs: boolean;
  }[];
}

/** The part of the respondents who answered in haste, as their browser said, with what noise leaves of it. */
export interface Haste {
  share: number;
  low: number;
  high: number;
}

/** What is known of how taking part may mislead; absent from editions made before it was told. */
interface Volunteering {
  representativeness: Representativeness[];
  responseRates: ResponseRates;
  /** Null in a wave's first edition, and where too few came after it. */
  earlyAndLate: EarlyAndLate | null;
  /** Null where too few browsers said. */
  haste: Haste | null;
}

/** Who publishes an edition, as they stated it on the day of its release: renamed later, it stays what it is cited as. */
export interface EditionHouse {
  /** What the observatory was called. */
  name: Text;
  /** The person or organisation that publishes, and where readers write to; absent where nobody had stated it. */
  publisher?: string;
  contact?: string;
}

export interface Manifest {
  id: string;
  /** Null for the reference edition of 2010, which was no wave of ours. */
  wave: string | null;
  title: Text;
  /** The operator's headline; without one, pages use the first sentence of the extract. */
  headline?: Text;
  publishedOn: string;
  fieldwork: { from: string; to: string };
  respondents: number;
  effectiveBase: number | null;
  designEffect: number | null;
  correlation?: CompanyCorrelation;
  /** People in the universe; null where it is not known. */
  population: number | null;
  /** Where the number of people comes from. */
  populationSource?: Text;
  weighting: Weighting;
  /** The rules in force, by name. */
  disclosure: Record<string, number | string | boolean>;
  privacy?: PrivacyStatement;
  /** Of a wave that an institute fielded elsewhere: how it chose its respondents. Nobody volunteered then. */
  selection?: Selection;
  ways?: WaysIn;
  volunteering?: Volunteering;
  /** Set where other editions of the wave are planned after this one. */
  provisional?: true;
  /** The head of the wave's list of panel keys, when the edition was prepared; absent where it had none. */
  keys?: string;
  indicators: PublishedIndicator[];
  /** What it establishes, in sentences; absent from editions of before they were made: see `findingsOf`. */
  findings?: Findings;
  questions: PublishedQuestion[];
  breakdowns: { id: string; topic?: Text; text: Text; options: PublishedOption[] }[];
  /** For each question the breakdowns that have a table, each as in `?by=`; absent means all. */
  tables?: Record<string, string[]>;
  notice: MethodNotice;
  /** Absent from editions released before it was sealed, and from that of 2010: see `observatoryOf`. */
  house?: EditionHouse;
  citation: Text;
  licence: string;
  /**
   * Simulated responses among the respondents: above 0, every page and file says so. Exact, but for the noisy respondents,
   * whom they do not exceed: they are nobody's, and no person's record changes their number.
   */
  simulated: number;
  /** True for the edition of 2010: figures quoted from its publication, not computed here. */
  reference?: boolean;
}

export interface EditionListItem {
  id: string;
  /** Null for the reference edition of 2010. */
  wave: string | null;
  publishedOn: string;
  respondents: number;
  simulated?: number;
}
