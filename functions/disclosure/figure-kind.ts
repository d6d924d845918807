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
