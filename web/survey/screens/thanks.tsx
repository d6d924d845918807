import { useRef, useState } from 'preact/hooks';
import type { Answers } from '../../../functions/survey/answers.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { forgetReceipt, keepsReceipt } from '../kept.ts';
import type { PublicWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import { Comparison } from './comparison.tsx';
import { PlainScreen } from './screen.tsx';

interface ThanksProps {
  language: Language;
  t: Texts;
  isChange: boolean;
  isInvited: boolean;
  wave: PublicWave;
  token: string;
  /** What was just sent, in this page's memory only, until the page is left. */
  questions: readonly Question[];
  answers: Answers | undefined;
  onManage: () => void;
}

/** First that it is done; then, for those who want it, the receipt and the comparison. */
export function Thanks(props: ThanksProps) {
  const { language, t, isChange, isInvited, answers } = props;
  return (
    <PlainScreen name="thanks" title={isChange ? t.thanksTitleChange : t.thanksTitle}>
      <p>{t.thanksErased}</p>
      {isInvited && <p>{t.invited}</p>}
      <ReceiptCode {...props} />
      {answers ? (
        <Comparison {...props} answers={answers} />
      ) : (
        <p>
          <a href={`/${language}/`}>{t.seeResults}</a>
        </p>
      )}
    </PlainScreen>
  );
}

function ReceiptCode({ language, t, wave, token, onManage }: ThanksProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpen = wave.status === 'open';
  const [message, setMessage] = useState('');
  const [isForgotten, setForgotten] = useState(false);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      setMessage(t.copied);
    } catch {
      field.current?.select();
      setMessage(t.copyByHand);
    }
  };
  const forget = () => {
    forgetReceipt(wave.id);
    setForgotten(true);
    setMessage(t.receiptForgotten);
  };

  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{t.receiptTitle}</h2>
      <p>{isOpen ? t.receiptLead(formatDate(wave.closesOn, language)) : t.receiptLeadClosed}</p>
      <label class="small muted" for="receipt-code">
        {t.code}
      </label>
      <textarea
        ref={field}
        id="receipt-code"
        class="code"
        rows={4}
        readOnly
        value={token}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      {!isForgotten && (
        <p class={keepsReceipt() ? 'small muted' : 'warning'}>
          {keepsReceipt() ? t.receiptKept : t.receiptNotKept}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={copy}>
          {t.copy}
        </button>
        <button type="button" class="button-secondary button" onClick={onManage}>
          {isOpen ? t.manage : t.askWhetherIn}
        </button>
        {keepsReceipt() && !isForgotten && (
          <button type="button" class="button-secondary button" onClick={forget}>
            {t.forgetReceipt}
          </button>
        )}
      </div>
      <p role="status" class="small">
        {message}
      </p>
    </section>
  );
}
