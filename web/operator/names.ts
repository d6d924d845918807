import type { Language } from '../shared/language.ts';
import type { LoggedAction, OperatorWave } from './api-types.ts';
import type { Texts } from './texts.ts';

/** What the service's codes are called on this page. */

export function statusName(t: Texts, { status, closedEarly }: OperatorWave): string {
  if (status === 'scheduled') return t.scheduled;
  if (status === 'open') return t.open;
  return closedEarly ? t.closedEarly : t.closed;
}

/** The fields of a wave, in a sentence. */
export function fieldNames(t: Texts): Readonly<Record<string, string>> {
  return {
    title: t.fieldTitle,
    opensOn: t.fieldOpensOn,
    closesOn: t.fieldClosesOn,
    editions: t.fieldEditions,
    questionnaire: t.fieldQuestionnaire,
    population: t.fieldPopulation,
    populationSource: t.fieldPopulationSource,
    margins: t.fieldMargins,
    notice: t.fieldNotice,
    role: t.fieldRole,
    label: t.fieldLabel,
  };
}

/** The fields of the method notice that must be given. */
export function noticeNames(t: Texts): Readonly<Record<string, string>> {
  return {
    who: t.noticeWho,
    forWhom: t.noticeForWhom,
    universe: t.noticeUniverse,
    selection: t.noticeSelection,
    mode: t.noticeMode,
    limits: t.noticeLimits,
    weighting: t.noticeWeighting,
  };
}

export function actionName(t: Texts, { action, refused = 0 }: LoggedAction): string {
  const names: Readonly<Record<string, string>> = {
    'wave-created': t.waveCreated,
    'wave-changed': t.waveChanged,
    'wave-closed': t.waveClosed,
    'questionnaire-changed': t.questionnaireChanged,
    'questionnaire-deleted': t.questionnaireDeleted,
    'house-changed': t.houseChanged,
    'import-begun': t.importBegun,
    'import-completed': t.importCompleted,
    'import-deleted': t.importDeleted,
    'edition-prepared': t.editionPrepared,
    'edition-released': t.editionReleased,
    'edition-held': t.editionHeld,
    'edition-let-go': t.editionLetGo,
    'edition-withdrawn': t.editionWithdrawn,
    // Before editions were planned.
    'edition-published': t.editionPublished,
    'company-verified': t.companyVerified,
    'company-refused': t.companyRefused,
    'company-suspended': t.companySuspended,
    'member-added': t.memberAdded,
    'member-changed': t.memberChanged,
    'member-removed': t.memberRemoved,
    'key-made': t.keyMade,
    'key-revoked': t.keyRevoked,
    'company-left': t.companyLeft,
    'recovery-begun': t.recoveryBegun,
    'recovery-completed': t.recoveryCompleted,
    'recovery-given-up': t.recoveryGivenUp,
    'responses-refused': t.responsesRefused(refused),
  };
  return names[action] ?? action;
}

export function outcomeName(t: Texts, { outcome, reason = '' }: LoggedAction): string {
  if (outcome === 'done') return t.done;
  if (outcome === 'unknown') return t.unknownOutcome;
  const reasons: Readonly<Record<string, string>> = {
    'incomplete-notice': t.reasonNotice,
    'incomplete-house': t.reasonHouse,
    'wave-too-large': t.reasonTooLarge,
    'too-few-respondents': t.reasonTooFew,
    'import-incomplete': t.reasonNotIn,
    'import-differs': t.reasonOtherFile,
    'import-published': t.reasonBegun,
    'import-repeated': t.reasonRepeated,
    'import-busy': t.reasonBusy,
    'fielded-here': t.reasonFieldedHere,
    'edition-not-due': t.reasonNotDue,
    'edition-out-of-order': t.reasonOrder,
    'edition-not-prepared': t.reasonNotPrepared,
    'edition-released': t.reasonReleased,
    'edition-withdrawn': t.reasonWithdrawn,
    'editions-fixed': t.reasonFixed,
    'headline-number': t.reasonHeadline,
    'finding-number': t.reasonFinding,
    'unknown-finding': t.reasonUnknownFinding,
    // Before editions were planned.
    'too-few-new-responses': t.reasonTooFewNew,
  };
  return t.refusedOutcome(reasons[reason] ?? reason);
}

/** The fields of the notice that a wave lacks in one language or both, and its margins where it has none. */
export function missingFields({ notice, margins }: OperatorWave, fields: readonly string[]): string[] {
  const missing = fields.filter((field) => !notice[field]?.fr.trim() || !notice[field]?.en.trim());
  return margins.length === 0 ? [...missing, 'weighting'] : missing;
}

/** Words in a row: "title and margins". */
export function listWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
