import { questionnaire } from '../../functions/survey/questionnaire.ts';
import { panelPattern, parseToken } from '../../functions/survey/token-format.ts';
import { safeStorage } from '../shared/safe-storage.ts';
import type { Blinding } from './protocol/blind-token.ts';
import { initialState, parsePlace, placeKey, reduceSurvey, type SurveyState } from './survey-state.ts';

/**
 * What the browser keeps: the draft and the admission in this tab until the answers are sent, the receipt until the
 * wave closes.
 */

const tab = safeStorage(() => sessionStorage);
const browser = safeStorage(() => localStorage);

const draftKey = 'observatory.draft';
const admissionKey = 'observatory.admission';
const receiptKey = 'observatory.receipt';

/** Whether a reload keeps the draft, and a later visit the receipt. */
export const keepsDraft = () => tab.isLasting();
export const keepsReceipt = () => browser.isLasting();

interface StoredDraft {
  readonly version: number;
  readonly wave: string;
  readonly answers: Record<string, string>;
  readonly place: string;
  readonly reviewed: boolean;
  readonly mode: SurveyState['mode'];
  /** The token of the response that is being changed. */
  readonly token?: string;
}

export function saveDraft(wave: string, state: SurveyState, token?: string): void {
  const draft: StoredDraft = {
    version: questionnaire.version,
    wave,
    answers: state.answers,
    place: placeKey(state.place),
    reviewed: state.reviewed,
    mode: state.mode,
    ...(token !== undefined && { token }),
  };
  tab.write(draftKey, draft);
}

export function forgetDraft(): void {
  tab.remove(draftKey);
}

/** The draft of this wave as a state, or undefined when there is none to go on with. */
export function restoreDraft(wave: string): { state: SurveyState; token: string | undefined } | undefined {
  return readDraft(tab.read(draftKey), wave);
}

/** Reads a stored draft: answers of another wave or questionnaire and unknown codes are left behind. */
export function readDraft(
  stored: unknown,
  wave: string,
): { state: SurveyState; token: string | undefined } | undefined {
  if (!isRecord(stored) || stored.wave !== wave || stored.version !== questionnaire.version) return undefined;
  const place = parsePlace(stored.place);
  if (!place || place.at === 'thanks' || !isRecord(stored.answers)) return undefined;
  const mode = stored.mode === 'change' ? 'change' : 'answer';
  const answers = knownAnswers(stored.answers);
  // Sending goes on only when asked again: a reload must not send by itself.
  const wanted = place.at === 'sending' ? ({ at: 'review' } as const) : place;
  const state = reduceSurvey(
    { ...initialState, answers, mode, reviewed: stored.reviewed === true },
    { type: 'goTo', place: wanted },
  );
  return { state, token: typeof stored.token === 'string' ? stored.token : undefined };
}

function knownAnswers(stored: Record<string, unknown>): Record<string, string> {
  const known = questionnaire.questions.flatMap(({ id, options }) => {
    const option = options.find(({ code }) => code === stored[id]);
    return option ? [[id, option.code] as const] : [];
  });
  return Object.fromEntries(known);
}

/** How this tab's respondent is admitted, with what must survive a lost reply. */
export interface Admission {
  readonly panel: string;
  /** The code of an invitation link. */
  readonly invitation?: string;
  /** The code of a company's shared entrance, in place of an invitation. */
  readonly entrance?: string;
  readonly blinding?: Blinding;
  readonly token?: string;
}

export function readAdmission(): Admission {
  const stored = tab.read(admissionKey);
  return isRecord(stored) && typeof stored.panel === 'string'
    ? (stored as unknown as Admission)
    : { panel: 'open' };
}

export function keepAdmission(admission: Admission): void {
  tab.write(admissionKey, admission);
}

export function forgetAdmission(): void {
  tab.remove(admissionKey);
}

/** What a company's link carries: its own invitation, or the entrance that everyone shares. */
export type LinkAdmission =
  | { readonly panel: string; readonly invitation: string }
  | { readonly panel: string; readonly entrance: string };

/**
 * The admission in an address's fragment, `#panel=<id>&code=<code>` of an invitation or `#panel=<id>&entrance=<code>`
 * of a poster; the fragment is what no server log sees.
 *
 * @returns `undefined` without one, `'malformed'` for a link that was cut
 */
export function readInvitation(fragment: string): LinkAdmission | 'malformed' | undefined {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const panel = values.get('panel');
  const code = values.get('code');
  const entrance = values.get('entrance');
  if (panel === null && code === null && entrance === null) return undefined;
  if (!panel || !panelPattern.test(panel)) return 'malformed';
  if (isCode(code) && entrance === null) return { panel, invitation: code };
  if (isCode(entrance) && code === null) return { panel, entrance };
  return 'malformed';
}

function isCode(text: string | null): text is string {
  return text !== null && /^[A-Za-z0-9_-]{1,100}$/.test(text);
}

/** Keeps the invitation of the page's address in this tab and takes it off the address bar at once. */
export function takeInvitation(): 'kept' | 'malformed' | undefined {
  const invitation = readInvitation(location.hash);
  if (invitation === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (invitation === 'malformed') return 'malformed';
  keepInvitation(invitation);
  return 'kept';
}

/** The same link opened again keeps its blinding: the server evaluates no second one for it. */
export function keepInvitation(admission: LinkAdmission): void {
  const kept = readAdmission();
  const { panel, invitation, entrance }: Admission = admission;
  if (kept.panel === panel && kept.invitation === invitation && kept.entrance === entrance) return;
  keepAdmission(admission);
}

/** Whether a company's link admits, and not the open survey. */
export function isByLink({ invitation, entrance }: Admission): boolean {
  return invitation !== undefined || entrance !== undefined;
}

/** The proof of one response, by which it can be seen, changed or withdrawn. */
export interface Receipt {
  readonly wave: string;
  /** `YYYY-MM-DD` */
  readonly closesOn: string;
  readonly token: string;
}

export function keepReceipt(receipt: Receipt): void {
  browser.write(receiptKey, receipt);
}

export function forgetReceipt(): void {
  browser.remove(receiptKey);
}

/** The receipt of this open wave; one of another wave is erased, since nothing can be changed with it any more. */
export function readReceipt(wave: string): Receipt | undefined {
  const stored = browser.read(receiptKey);
  if (stored === undefined) return undefined;
  if (
    isRecord(stored) &&
    stored.wave === wave &&
    typeof stored.token === 'string' &&
    parseToken(stored.token)
  ) {
    return stored as unknown as Receipt;
  }
  forgetReceipt();
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
