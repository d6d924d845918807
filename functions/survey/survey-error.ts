export type ErrorCode =
  | 'invalid-request'
  | 'invalid-admission'
  | 'admission-used'
  | 'no-admission-left'
  | 'wave-not-open'
  | 'invalid-token'
  | 'invalid-answers'
  | 'no-response'
  | 'unknown-wave'
  | 'unknown-panel'
  | 'wave-exists'
  | 'unknown-edition'
  | 'unknown-question'
  | 'unknown-file'
  | 'unknown-breakdown'
  | 'unauthorized'
  | 'edition-not-due'
  | 'edition-not-prepared'
  | 'edition-out-of-order'
  | 'edition-released'
  | 'edition-withdrawn'
  | 'headline-number'
  | 'finding-number'
  | 'unknown-finding'
  | 'editions-fixed'
  | 'wave-fixed'
  | 'unknown-questionnaire'
  | 'damaged-questionnaire'
  | 'wave-too-large'
  | 'incomplete-notice'
  | 'incomplete-house'
  | 'changed-meanwhile'
  | 'changed-since-read'
  | 'if-match-required'
  | 'unknown-company'
  | 'company-not-verified'
  | 'not-verified'
  | 'governance-not-stated'
  | 'too-many-steps'
  | 'supplement-fixed'
  | 'above-headcount'
  | 'no-guarantee'
  | 'guarantee-frozen'
  | 'unknown-guarantee'
  | 'damaged-guarantee'
  | 'cards-exist'
  | 'invalid-addresses'
  | 'reminders-fixed'
  | 'no-mailing'
  | 'mail-not-set-up'
  | 'too-many-tests'
  | 'too-few-responses'
  | 'too-few-respondents'
  | 'fielded-here'
  | 'import-differs'
  | 'import-repeated'
  | 'import-incomplete'
  | 'import-published'
  | 'import-busy'
  | 'reads-only'
  | 'not-in-role'
  | 'role-from-provider'
  | 'provider-not-set-up'
  | 'members-only'
  | 'foreign-request'
  | 'invalid-link'
  | 'label-taken'
  | 'last-manager'
  | 'too-many-members'
  | 'member-exists'
  | 'unknown-member'
  | 'too-many-keys'
  | 'unknown-key'
  | 'no-recovery'
  | 'recovery-waits'
  | 'members-recover'
  | 'other-name'
  | 'own-recovery'
  | 'invalid-federation-code'
  | 'own-federation'
  | 'unavailable';

/** What cannot be continued: a code for programs, a message for people, and what helps to mend it. */
export class SurveyError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    { details = {}, cause }: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'SurveyError';
    this.code = code;
    this.details = details;
  }
}
