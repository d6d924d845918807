import { useRef, useState } from 'preact/hooks';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { Button } from '../../shared/button.tsx';
import { copyText } from '../../shared/copy-text.ts';
import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { forgetReceipt, keepsReceipt } from '../kept.ts';
import type { CurrentWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import { Comparison } from './comparison.tsx';
import { EmployerView } from './employer-view.tsx';
import { PlainScreen } from './screen.tsx';
import { SheetLine } from './sheet-line.tsx';

interface ThanksProps {
  language: Language;
  t: Texts;
  isChange: boolean;
  isInvited: boolean;
  wave: CurrentWave;
  token: string;
  /** What was just sent, in this page's memory only, until the page is left. */
  questions: readonly Question[];
  answers: Answers | undefined;
  /** The hash of the guarantee sheet that was shown. */
  guarantee: string | undefined;
  onManage: () => void;
}

/** First that it is done; then what it gives back, and what it gives the employer; then the receipt, and a way on. */
export function Thanks(props: ThanksProps) {
  const { language, t, isChange, isInvited, wave, answers } = props;
  const [edition, setEdition] = useState<Manifest>();
  return (
    <PlainScreen name="thanks" title={isChange ? t.thanksTitleChange : t.thanksTitle}>
      <p>{t.thanksErased}</p>
      {answers ? (
        <Comparison {...props} answers={answers} onEdition={setEdition} />
      ) : (
        <p>
          <a href={`/${language}/`}>{t.seeResults}</a>
        </p>
      )}
      <EmployerView language={language} t={t} isInvited={isInvited} wave={wave} edition={edition} />
      <SheetLine language={language} t={t} guarantee={props.guarantee} />
      <ReceiptLine {...props} />
      <section aria-labelledby="may-i-post" class="no-print">
        <h2 id="may-i-post">{t.mayIPost}</h2>
        <p>
          <a href={`/${language}/may-i-post`}>{t.mayIPostLead}</a>
        </p>
      </section>
    </PlainScreen>
  );
}

function ReceiptLine({ language, t, wave, token, onManage }: ThanksProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOpen = wave.status === 'open';
  const [message, setMessage] = useState('');
  const [isForgotten, setForgotten] = useState(false);

  const copy = async () => {
    const isCopied = await copyText(token);
    if (!isCopied) field.current?.select();
    setMessage(isCopied ? t.copied : t.copyByHand);
  };
  const forget = () => {
    forgetReceipt(wave.id);
    setForgotten(true);
    setMessage(t.receiptForgotten);
  };

  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{t.receiptTitle}</h2>
      <div class="receipt-line">
        <input
          ref={field}
          id="receipt-code"
          class="code textarea mono small"
          readOnly
          value={token}
          aria-label={t.code}
          spellcheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="secondary" label={t.copy} onClick={copy} />
      </div>
      <p role="status" class="small">
        {message}
      </p>
      <p class="small">
        {isOpen ? t.receiptLead(formatDate(wave.closesOn, language)) : t.receiptLeadClosed}{' '}
        {!isForgotten && keepsReceipt() && t.receiptKept}
      </p>
      {!isForgotten && !keepsReceipt() && <p class="warning">{t.receiptNotKept}</p>}
      <div class="buttons">
        <Button kind="link" label={isOpen ? t.manage : t.askWhetherIn} onClick={onManage} />
        {keepsReceipt() && !isForgotten && <Button kind="link" label={t.forgetReceipt} onClick={forget} />}
      </div>
    </section>
  );
}
