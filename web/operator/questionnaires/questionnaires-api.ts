import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import type { Text } from '../../shared/language.ts';
import type { Session } from '../../space/session.ts';
import { changeVersioned } from '../../space/versioned.ts';
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

const listPath = '/operator/questionnaires';
export const draftPath = (id: string) => `${listPath}/${encodeURIComponent(id)}`;
export const documentPath = (hash: string) => `/questionnaires/${encodeURIComponent(hash)}`;

export function readQuestionnaireList(session: Session): Promise<QuestionnaireList> {
  return session.request<QuestionnaireList>(listPath);
}

/** @throws ApiError `changed-since-read` where somebody changed the draft since it was listed */
export async function deleteDraft(
  session: Session,
  { id, revision }: QuestionnaireList['drafts'][number],
): Promise<void> {
  await changeVersioned(session, draftPath(id), { method: 'DELETE', etag: `"${revision}"` });
}

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
