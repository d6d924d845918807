import { Button } from '../../shared/button.tsx';
import { type Language, pick } from '../../shared/language.ts';
import { answeredSections, type SurveyState } from '../survey-state.ts';
import type { Texts } from '../texts.ts';
import { AnswerList } from './answer-list.tsx';
import { PlainScreen } from './screen.tsx';

interface ReviewProps {
  language: Language;
  t: Texts;
  state: SurveyState;
  isOnline: boolean;
  /** The sections that are open, by their index; changed in place, so that whoever edits an answer finds it again. */
  open: Set<number>;
  onEdit: (questionId: string) => void;
  onSend: () => void;
}

/** All answers before they are sent, folded to a line a section; each is editable. */
export function Review({ language, t, state, isOnline, open, onEdit, onSend }: ReviewProps) {
  const isChange = state.mode === 'change';
  return (
    <PlainScreen name="review" title={t.reviewTitle}>
      <p>{isChange ? t.reviewLeadChange : t.reviewLead}</p>
      <p role="status" class="offline">
        {isOnline ? '' : t.offlineLine}
      </p>
      <div class="buttons">
        <Button label={isChange ? t.sendChange : t.send} onClick={onSend} />
      </div>
      {answeredSections(state).map(({ title, answered }, index) => (
        <details
          key={answered[0]?.question.id}
          class="answered"
          open={open.has(index)}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open) open.add(index);
            else open.delete(index);
          }}
        >
          <summary>
            {pick(title, language)} <span class="muted small">{t.answerCount(answered.length)}</span>
          </summary>
          <AnswerList language={language} t={t} answered={answered} onEdit={onEdit} />
        </details>
      ))}
      <p class="muted small">
        {t.anonymityLine} <a href={`/${language}/privacy`}>{t.how}</a>
      </p>
    </PlainScreen>
  );
}
