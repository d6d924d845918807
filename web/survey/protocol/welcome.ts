import type { ProfileQuestions } from '../../../functions/survey/answers.ts';
import { request } from '../../shared/api.ts';
import { type Shown, worded } from './find-panel-key.ts';
import { type AskedSupplement, type Connection, connectionOf } from './wave.ts';

/** Who invites by a link, and what its panel is asked. */
interface Welcome {
  readonly company: string;
  readonly profileQuestions: ProfileQuestions;
  /** The hash of the guarantee sheet that all of the panel are shown. */
  readonly guarantee?: string;
  readonly supplement?: AskedSupplement;
}

/** Asks whose link it is, which spends nothing. @throws ApiError `invalid-admission`, `unknown-panel` */
export function fetchWelcome(
  { wave, panel, invitation, entrance }: WelcomeRequest,
  connection: Connection = {},
): Promise<Welcome> {
  const path = `/waves/${encodeURIComponent(wave)}/panels/${encodeURIComponent(panel)}/welcome`;
  const body = invitation === undefined ? { entrance } : { code: invitation };
  return request<Welcome>(path, { ...connectionOf(connection), method: 'POST', body });
}

interface WelcomeRequest {
  readonly wave: string;
  readonly panel: string;
  readonly invitation?: string | undefined;
  readonly entrance?: string | undefined;
}

/** What whoever opens a link is told before the first question, which `findPanelKey` holds against the list of keys. */
export function shownBy({ guarantee, supplement }: Welcome): Shown {
  return {
    ...(guarantee !== undefined && { guarantee }),
    ...(supplement && { ownQuestions: supplement.questions.map(worded) }),
  };
}
