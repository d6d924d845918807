import type { Supplement } from '../survey/supplement.ts';

/** A company as its record was when the input was frozen. */
export interface CompanyPanel {
  readonly id: string;
  readonly headcount: number;
  readonly activity: string;
  /** The federation that its figures are shown together with others' to: its guarantee sheet names it. */
  readonly federation?: string;
  /** Links handed out; undefined where that is not known. */
  readonly invited?: number | undefined;
  /** What its record answers in place of its people. */
  readonly answers: Readonly<Record<string, string>>;
  /** What it asked them besides, and how many said what: see `slipText`. Absent where it asked nothing. */
  readonly supplement?: {
    readonly asked: Supplement;
    readonly slips: Readonly<Record<string, number>>;
  };
}
