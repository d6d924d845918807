import type { Language } from '../../shared/language.ts';
import type { SurveyState } from '../survey-state.ts';
import type { Texts } from '../texts.ts';
import { AnswerList } from './answer-list.tsx';
import { PlainScreen } from './screen.tsx';

interface ReviewProps {
  language: Language;
  t: Texts;
  state: SurveyState;
  isOnline: boolean;
  onEdit: (questionId: string) => void;
  onSend: () => void;
}

/** All answers before they are sent, each editable. */
export function Review({ language, t, state, isOnline, onEdit, onSend }: ReviewProps) {
  const isChange = state.mode === 'change';
  return (
    <PlainScreen name="review" title={t.reviewTitle}>
      <p>{isChange ? t.reviewLeadChange : t.reviewLead}</p>
      <p role="status" class="offline">
        {isOnline ? '' : t.offlineLine}
      </p>
      <AnswerList language={language} t={t} answering={state} onEdit={onEdit} />
      <div class="buttons">
        <button type="button" class="button" onClick={onSend}>
          {isChange ? t.sendChange : t.send}
        </button>
      </div>
      <p class="muted small">
        {t.anonymityLine} <a href={`/${language}/privacy`}>{t.how}</a>
      </p>
    </PlainScreen>
  );
}
