import { type AnswersNeeded, answersNeeded } from '../../functions/observatory/answers-needed.ts';
import { figures2010 } from '../../functions/observatory/edition-2010-figures.ts';
import { answeringTime } from '../../functions/survey/answering-time.ts';
import { defaultQuestionnaire } from '../../functions/survey/default-questionnaire.ts';

/** As many as an operator is offered for a wave. */
const usualEditions = 2;

interface WhatItTakes {
  /** About how many answers are enough for what, in a wave as it usually is. */
  readonly answers: AnswersNeeded;
  /** Of the median way through the observatory's own questionnaire. */
  readonly seconds: number;
}

/** What a company and its people put in, by the rules that figures are shown by and the questionnaire itself. */
export function whatItTakes(): WhatItTakes {
  return {
    answers: answersNeeded(defaultQuestionnaire, { editions: usualEditions, shareOf: shareIn2010 }),
    seconds: answeringTime(defaultQuestionnaire).seconds,
  };
}

function shareIn2010(indicator: string): number | undefined {
  return indicator === 'mention' ? (figures2010.mention?.total.yes ?? 0) / 100 : undefined;
}
