import type { ProfileQuestions } from '../../../functions/survey/answers.ts';
import type { KeyList } from '../../../functions/survey/key-list.ts';
import type { Text } from '../../../functions/survey/questionnaire.ts';
import { type RequestOptions, request } from '../../shared/api.ts';
import type { SiteHouse } from '../../shared/site-house.ts';
import type { Asking } from '../survey-state.ts';

/** Where requests go and by what; everything by default in a page, an origin in a script. */
export type Connection = Pick<RequestOptions, 'fetch' | 'origin' | 'signal'>;

export interface PublicWave {
  readonly id: string;
  readonly title: Text;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly status: 'scheduled' | 'open' | 'closed';
}

/** What a wave asks, as its document tells. */
export interface FieldedQuestionnaire extends Asking {
  readonly version: number;
}

/** What a company asks its people after the questionnaire's own. */
export interface AskedSupplement extends Asking {
  readonly estimatedSeconds: number;
}

export interface CurrentWave extends PublicWave {
  readonly questionnaire: FieldedQuestionnaire & { readonly estimatedSeconds: number };
  /** The planned editions: the last one is final, those before it provisional. */
  readonly editions: readonly { readonly releasesOn: string }[];
  readonly house?: SiteHouse;
  /** The list of panels' keys as it began, with the open panel's; undefined until somebody has asked for the list. */
  readonly keys?: KeyList;
  /** The wave as everybody is asked it, where the questionnaire ends with questions of a company's own. */
  readonly fielded?: CurrentWave;
}

/** The wave as a company's people are asked it: its questionnaire, then what the company asks besides. */
export function withSupplement(wave: CurrentWave, supplement: AskedSupplement | undefined): CurrentWave {
  if (!supplement || wave.fielded) return wave;
  const { questions, sections, estimatedSeconds, ...rest } = wave.questionnaire;
  const questionnaire = {
    ...rest,
    questions: [...questions, ...supplement.questions],
    sections: [...sections, ...supplement.sections],
    estimatedSeconds: estimatedSeconds + supplement.estimatedSeconds,
  };
  return { ...wave, questionnaire, fielded: wave };
}

interface PanelKey {
  readonly wave: string;
  readonly panel: string;
  /** base64url of 32 bytes. */
  readonly publicKey: string;
  /** Which profile questions the panel is asked; absent means the panel's usual ones. */
  readonly profileQuestions?: ProfileQuestions;
}

/** Only the connection's fields, of options that may carry more. */
export function connectionOf({ fetch, origin, signal }: Connection): Connection {
  return { ...(fetch && { fetch }), ...(origin !== undefined && { origin }), ...(signal && { signal }) };
}

/** A wave by its id; `current` is the one that is open now or, when none is, the last or next one. */
export function fetchWave(id: string, connection: Connection = {}): Promise<CurrentWave> {
  return request<CurrentWave>(`/waves/${encodeURIComponent(id)}`, connection);
}

export function fetchPanelKey(wave: string, panel: string, connection: Connection = {}): Promise<PanelKey> {
  return request<PanelKey>(
    `/waves/${encodeURIComponent(wave)}/panels/${encodeURIComponent(panel)}`,
    connectionOf(connection),
  );
}
