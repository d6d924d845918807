import { describe, expect, it } from 'vitest';
import { answeringTime } from '../../../../functions/survey/answering-time.ts';
import { defaultQuestionnaire } from '../../../../functions/survey/default-questionnaire.ts';
import { cardTexts } from '../../../../web/company/invite/cards/card-texts.ts';
import { posterTexts } from '../../../../web/company/invite/poster-texts.ts';

describe('the time that invitations announce', () => {
  it('is that of the median way through the questionnaire', () => {
    const { seconds } = answeringTime(defaultQuestionnaire);
    expect([seconds >= 180, seconds <= 240]).toEqual([true, true]);
    for (const texts of [cardTexts, posterTexts]) {
      expect(JSON.stringify(texts)).toMatch(/trois à quatre minutes/i);
      expect(JSON.stringify(texts)).toMatch(/three to four minutes/i);
    }
  });
});
