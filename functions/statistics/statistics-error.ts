type StatisticsErrorCode =
  | 'unknown-variable'
  | 'unknown-code'
  | 'invalid-number'
  | 'invalid-request'
  | 'too-many-codes'
  | 'table-too-large'
  | 'invalid-margin'
  | 'empty-margin-category'
  | 'not-converged'
  | 'lonely-unit';

/** What the statistics cannot continue with: a code for programs, a sentence for people. */
export class StatisticsError extends Error {
  readonly code: StatisticsErrorCode;

  constructor(code: StatisticsErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StatisticsError';
    this.code = code;
  }
}
