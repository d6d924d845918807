import { useTexts } from '../../space/space.ts';
import type { DraftFindings } from './draft-findings.ts';
import { type QuestionnaireTexts, questionnaireTexts } from './texts.ts';

/** How long answering takes, and a warning where it takes too long. */
export function TimeLine({ time, isLong }: Pick<DraftFindings, 'time' | 'isLong'>) {
  const t = useTexts(questionnaireTexts);
  if (!time) return <p>{t.noQuestions}</p>;
  return (
    <>
      <p>
        {t.timeOf(inWords(t, time.seconds), time.screens, time.mostScreens)}{' '}
        <span class="muted small">{t.timeModel}</span>
      </p>
      {isLong && <p class="message message-waiting">{t.timeLong}</p>}
    </>
  );
}

function inWords(t: QuestionnaireTexts, seconds: number): string {
  return seconds < 60 ? t.seconds(seconds) : t.minutes(Math.floor(seconds / 60), seconds % 60);
}
