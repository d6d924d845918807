import type { KeyList } from '../../functions/survey/key-list.ts';
import { parseToken } from '../../functions/survey/token-format.ts';
import { safeStorage } from '../shared/safe-storage.ts';
import type { Blinding } from './protocol/blind-token.ts';
import type { WordedQuestion } from './protocol/find-panel-key.ts';
import type { FieldedQuestionnaire } from './protocol/wave.ts';
import { initialState, parsePlace, placeKey, reduceSurvey, type SurveyState } from './survey-state.ts';

/**
 * What the browser keeps until the answers are sent, and the receipt after. Each stands under its wave and way in, so
 * that several can be under way at once. Answers that were sent are kept nowhere: the page that sent them has them until
 * it is left.
 *
 * What was begun by a company's link outlives the tab: the link, opened again, goes on with it. Answers do so with a
 * personal link only, which nobody else has: whoever comes to a shared computer next may well come by the same poster,
 * or to the open survey, and finds no answer there.
 */

const tab = safeStorage(() => sessionStorage);
const browser = safeStorage(() => localStorage);

const linkKey = 'observatory.link';
const draftPrefix = 'observatory.draft.';
const admissionPrefix = 'observatory.admission.';
const receiptPrefix = 'observatory.receipt.';
/** Where the one receipt lay before there was one for each wave. */
const formerReceiptKey = 'observatory.receipt';

/** Whether a reload keeps the draft, and a later visit the receipt. */
export const keepsDraft = () => tab.isLasting();
export const keepsReceipt = () => browser.isLasting();

/** By which way somebody answers a wave: the open survey, or a company's link. */
export interface Way {
  /** `current` until it is known which one that is. */
  readonly wave: string;
  /** `YYYY-MM-DD`, once it is known. */
  readonly closesOn?: string;
  readonly panel: string;
  /** The code of an invitation link. */
  readonly invitation?: string;
  /** The code of a company's shared entrance, in place of an invitation. */
  readonly entrance?: string;
  /** The head of the list of panel keys that the link names. */
  readonly keys?: string;
  /** The list of panel keys that came with the wave, where no link names a head of it. */
  readonly keyList?: KeyList;
  /** The hash of the guarantee sheet that is shown before the first question. */
  readonly guarantee?: string;
  /** What the company asks besides, as it was shown. */
  readonly ownQuestions?: readonly WordedQuestion[];
}

/** Whether a company's link admits, and not the open survey. */
export function isByLink({ invitation, entrance }: Way): boolean {
  return invitation !== undefined || entrance !== undefined;
}

function nameOf({ wave, panel, invitation, entrance }: Way): string {
  return [wave, panel, ...[invitation ?? entrance ?? []].flat()].join('.');
}

/** The link by which this tab answers. */
export function readLink(): Way | undefined {
  const stored = tab.read(linkKey);
  return isRecord(stored) && typeof stored.wave === 'string' && typeof stored.panel === 'string'
    ? (stored as unknown as Way)
    : undefined;
}

export function keepLink(link: Way): void {
  tab.write(linkKey, link);
}

export function forgetLink(): void {
  tab.remove(linkKey);
}

interface StoredDraft {
  readonly version: number;
  readonly wave: string;
  readonly closesOn?: string | undefined;
  readonly answers: Record<string, string>;
  readonly place: string;
  readonly reviewed: boolean;
  readonly mode: SurveyState['mode'];
  /** The token of the response that is being changed. */
  readonly token?: string;
}

export function saveDraft(
  way: Way,
  { version }: Pick<FieldedQuestionnaire, 'version'>,
  state: SurveyState,
  token?: string,
): void {
  const draft: StoredDraft = {
    version,
    wave: way.wave,
    closesOn: way.closesOn,
    answers: state.answers,
    place: placeKey(state.place),
    reviewed: state.reviewed,
    mode: state.mode,
    ...(token !== undefined && { token }),
  };
  tab.write(draftPrefix + nameOf(way), draft);
  // A change may begin with what was sent: it stays where its receipt was opened.
  if (way.invitation !== undefined && state.mode === 'answer')
    browser.write(draftPrefix + nameOf(way), draft);
}

export function forgetDraft(way: Way): void {
  for (const storage of [tab, browser]) storage.remove(draftPrefix + nameOf(way));
}

interface Draft {
  readonly state: SurveyState;
  readonly token: string | undefined;
}

/** This tab's draft as a state, or undefined when there is none to go on with. */
export function restoreDraft(way: Way, asked: FieldedQuestionnaire): Draft | undefined {
  return readDraft(tab.read(draftPrefix + nameOf(way)), way.wave, asked);
}

/** What was begun by the same personal link in this browser, in a tab that may be gone. */
export function draftOfBrowser(way: Way, asked: FieldedQuestionnaire): SurveyState | undefined {
  const draft = readDraft(browser.read(draftPrefix + nameOf(way)), way.wave, asked);
  return draft && Object.keys(draft.state.answers).length > 0 ? draft.state : undefined;
}

/** Reads a stored draft: answers of another wave or questionnaire and unknown codes are left behind. */
export function readDraft(
  stored: unknown,
  wave: string,
  { version, questions, sections }: FieldedQuestionnaire,
): Draft | undefined {
  if (!isRecord(stored) || stored.wave !== wave || stored.version !== version) return undefined;
  const place = parsePlace(stored.place);
  if (!place || place.at === 'thanks' || !isRecord(stored.answers)) return undefined;
  const mode = stored.mode === 'change' ? 'change' : 'answer';
  const answers = knownAnswers(questions, stored.answers);
  // Sending goes on only when asked again: a reload must not send by itself.
  const wanted = place.at === 'sending' ? ({ at: 'review' } as const) : place;
  const state = reduceSurvey(
    { ...initialState, questions, sections, answers, mode, reviewed: stored.reviewed === true },
    { type: 'goTo', place: wanted },
  );
  return { state, token: typeof stored.token === 'string' ? stored.token : undefined };
}

function knownAnswers(
  questions: SurveyState['questions'],
  stored: Record<string, unknown>,
): Record<string, string> {
  const known = questions.flatMap(({ id, options }) => {
    const option = options.find(({ code }) => code === stored[id]);
    return option ? [[id, option.code] as const] : [];
  });
  return Object.fromEntries(known);
}

/** A way in, with what must survive a lost reply, a closed tab and a restart until the answers are sent. */
interface Admission extends Way {
  readonly blinding?: Blinding;
  readonly token?: string;
}

/** Work can be done again; what a link gives is given once. */
const storageOf = (way: Way) => (isByLink(way) ? browser : tab);

export function readAdmission(way: Way): Admission {
  const stored = storageOf(way).read(admissionPrefix + nameOf(way));
  if (!isRecord(stored)) return way;
  const { blinding, token } = stored as Partial<Admission>;
  return { ...way, ...(blinding && { blinding }), ...(token !== undefined && { token }) };
}

export function keepAdmission(admission: Admission): void {
  const { blinding, token, closesOn } = admission;
  storageOf(admission).write(admissionPrefix + nameOf(admission), { blinding, token, closesOn });
}

export function forgetAdmission(way: Way): void {
  storageOf(way).remove(admissionPrefix + nameOf(way));
}

/** The proof of one response, by which it can be replaced or withdrawn; it tells nothing of the answers. */
interface Receipt {
  readonly wave: string;
  /** `YYYY-MM-DD` */
  readonly closesOn: string;
  readonly token: string;
}

export function keepReceipt(receipt: Receipt): void {
  browser.write(receiptPrefix + receipt.wave, receipt);
}

export function forgetReceipt(wave: string): void {
  browser.remove(receiptPrefix + wave);
  if (receiptIn(formerReceiptKey, wave)) browser.remove(formerReceiptKey);
}

/** The receipt of this wave, of several; also once it is closed, since it still proves that the response is in. */
export function readReceipt(wave: string): Receipt | undefined {
  return receiptIn(receiptPrefix + wave, wave) ?? receiptIn(formerReceiptKey, wave);
}

function receiptIn(key: string, wave: string): Receipt | undefined {
  const stored = browser.read(key);
  const isReceipt =
    isRecord(stored) && stored.wave === wave && typeof stored.token === 'string' && parseToken(stored.token);
  return isReceipt ? (stored as unknown as Receipt) : undefined;
}

/** Forgets what was never sent to a wave that takes no more answers. */
export function forgetUnsent(wave: string): void {
  for (const storage of [tab, browser]) {
    for (const key of storage.keys()) {
      if ([draftPrefix, admissionPrefix].some((prefix) => key.startsWith(`${prefix}${wave}.`)))
        storage.remove(key);
    }
  }
}

const monthMilliseconds = 31 * 86_400_000;

/**
 * Forgets what was never sent to other waves a month after they were to close.
 *
 * @param wave  the one that is shown, which may stay open longer than was planned
 */
export function forgetOld(now: number, wave: string): void {
  for (const key of browser.keys()) {
    const isUnsent = [draftPrefix, admissionPrefix].some((prefix) => key.startsWith(prefix));
    const stored = isUnsent && key.split('.')[2] !== wave ? browser.read(key) : undefined;
    const closed = isRecord(stored) ? Date.parse(String(stored.closesOn)) : Number.NaN;
    if (closed + monthMilliseconds < now) browser.remove(key);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
