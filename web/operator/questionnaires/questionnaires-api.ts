import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import type { Text } from '../../shared/language.ts';
import type { Session } from '../../space/session.ts';
import type { OperatorWave } from '../api-types.ts';

/** What the operator's routes of questionnaires answer. */

export interface QuestionnaireList {
  readonly drafts: readonly {
    readonly id: string;
    readonly revision: number;
    readonly hash: string | null;
    readonly faults: number;
  }[];
  readonly documents: readonly ListedDocument[];
}

export interface ListedDocument {
  readonly hash: string;
  readonly id: string;
  readonly title: Text;
  readonly waves: readonly string[];
  readonly frozen: boolean;
}

/** A draft as it is kept. */
export interface DraftReply {
  readonly id: string;
  readonly document: unknown;
  readonly faults: readonly QuestionnaireFault[];
}

/** A wave and the questionnaire that it names. */
export type AskingWave = OperatorWave & { readonly questionnaire: string };

export const listPath = '/operator/questionnaires';
export const draftPath = (id: string) => `${listPath}/${encodeURIComponent(id)}`;
export const documentPath = (hash: string) => `/questionnaires/${encodeURIComponent(hash)}`;

/** What respondents were asked so far. */
export interface Fielded {
  /** Of waves that have opened, newest first. */
  readonly questionnaires: readonly Questionnaire[];
  /** The newest wave that has opened. */
  readonly lastWave: AskingWave | undefined;
}

export async function readFielded(session: Session): Promise<Fielded> {
  const waves = newestFirst(await session.request<AskingWave[]>('/operator/waves')).filter(
    ({ status }) => status !== 'scheduled',
  );
  const hashes = [...new Set(waves.map(({ questionnaire }) => questionnaire))];
  const questionnaires = await Promise.all(
    hashes.map((hash) => session.request<Questionnaire>(documentPath(hash))),
  );
  return { questionnaires, lastWave: waves[0] };
}

export function newestFirst<W extends Pick<OperatorWave, 'opensOn'>>(waves: readonly W[]): W[] {
  return [...waves].sort((a, b) => b.opensOn.localeCompare(a.opensOn));
}
