import { answeringTime } from '../../../functions/survey/answering-time.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { type SeriesEffect, seriesEffects } from '../../../functions/survey/series-effects.ts';
import type { Session } from '../../space/session.ts';
import { documentPath, draftPath, readQuestionnaireList } from '../questionnaires/questionnaires-api.ts';
import { fitMargins, type Misfit, marginVariables } from './margin-form.ts';
import type { WaveForm } from './wave-form.ts';

/** A questionnaire that a wave can be fielded with. */
export interface QuestionnaireChoice {
  readonly hash: string;
  readonly questionnaire: Questionnaire;
  /** The waves that name it; a draft has none. */
  readonly waves: readonly string[];
  readonly state: 'frozen' | 'named' | 'draft';
}

export interface Questionnaires {
  readonly choices: readonly QuestionnaireChoice[];
  /** Drafts that no wave can name yet. */
  readonly faulty: readonly { readonly id: string; readonly faults: number }[];
}

/** Everything that a wave may be fielded with, and the drafts that it may not. */
export async function readQuestionnaires(session: Session): Promise<Questionnaires> {
  const { documents, drafts } = await readQuestionnaireList(session);
  const known = new Set(documents.map(({ hash }) => hash));
  const whole = drafts.filter(({ hash }) => hash !== null && !known.has(hash));
  return {
    choices: await Promise.all([
      ...documents.map(async ({ hash, waves, frozen }): Promise<QuestionnaireChoice> => {
        const questionnaire = await session.request<Questionnaire>(documentPath(hash));
        return { hash, questionnaire, waves, state: frozen ? 'frozen' : 'named' };
      }),
      ...whole.map(async ({ id, hash }): Promise<QuestionnaireChoice> => {
        const { document } = await session.request<{ document: Questionnaire }>(draftPath(id));
        return { hash: hash ?? '', questionnaire: document, waves: [], state: 'draft' };
      }),
    ]),
    faulty: drafts.filter(({ hash }) => hash === null).map(({ id, faults }) => ({ id, faults })),
  };
}

/** The newest of the observatory's own, which the service lists first, the oldest before the others. */
export function ownQuestionnaire(choices: readonly QuestionnaireChoice[]): QuestionnaireChoice | undefined {
  const documents = choices.filter(({ state }) => state !== 'draft');
  return documents.findLast(({ questionnaire }) => questionnaire.id === documents[0]?.questionnaire.id);
}

export function chosenOf(
  { questionnaire: chosen }: Pick<WaveForm, 'questionnaire'>,
  choices: readonly QuestionnaireChoice[],
): Questionnaire | undefined {
  return choices.find(({ hash }) => hash === chosen)?.questionnaire;
}

/** The form with the margins that the chosen questionnaire asks for, as they are shown and sent. */
export function fittedTo<F extends WaveForm>(form: F, choices: readonly QuestionnaireChoice[]): F {
  const questionnaire = chosenOf(form, choices);
  if (!questionnaire) return form;
  return { ...form, margins: fitMargins(form.margins, marginVariables(questionnaire)).fitting };
}

/** The form with its margins changed; those of what the questionnaire does not ask are kept for another one. */
export function withMargins<F extends WaveForm>(
  form: F,
  margins: F['margins'],
  choices: readonly QuestionnaireChoice[],
): F {
  const questionnaire = chosenOf(form, choices);
  if (!questionnaire) return { ...form, margins };
  const asked = new Set(marginVariables(questionnaire).map(({ id }) => id));
  return { ...form, margins: [...margins, ...form.margins.filter(({ variable }) => !asked.has(variable))] };
}

/** What of the margins of a wave another questionnaire does not ask. */
export function misfitsOf(
  { margins }: Pick<WaveForm, 'margins'>,
  questionnaire: Questionnaire | undefined,
): Misfit[] {
  return questionnaire ? fitMargins(margins, marginVariables(questionnaire)).misfits : [];
}

export interface QuestionnaireFacts {
  readonly questions: number;
  readonly seconds: number;
  /** What becomes of each series; none where no wave came before. */
  readonly effects: readonly SeriesEffect[];
}

/** @param before  that of the wave before */
export function factsOf(questionnaire: Questionnaire, before: Questionnaire | undefined): QuestionnaireFacts {
  return {
    questions: questionsOf(questionnaire).length,
    seconds: answeringTime(questionnaire).seconds,
    effects: before ? seriesEffects(before, questionnaire) : [],
  };
}
