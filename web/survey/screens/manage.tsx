import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditionListItem } from '../../../functions/observatory/edition.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { parseToken, readTokenText } from '../../../functions/survey/token-format.ts';
import { type ApiError, request } from '../../shared/api.ts';
import { Button } from '../../shared/button.tsx';
import { formatDate } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { forgetReceipt, readReceipt } from '../kept.ts';
import { findResponse, isRecorded, withdrawResponse } from '../protocol/response.ts';
import type { PublicWave } from '../protocol/wave.ts';
import type { SurveyMachine } from '../survey-machine.ts';
import { answeredSections, type SurveyState } from '../survey-state.ts';
import type { Texts } from '../texts.ts';
import { AnswerList } from './answer-list.tsx';
import { PlainScreen } from './screen.tsx';

interface ManageProps {
  language: Language;
  t: Texts;
  wave: PublicWave;
  survey: SurveyState;
  /** The token of this page's own sending, or of the receipt kept in this browser. */
  token: string | undefined;
  /** What this page sent under it, as long as it has it: a receipt gives nothing back. */
  answers: Answers | undefined;
  machine: Pick<SurveyMachine, 'change' | 'withdrawn'>;
}

type View =
  | { at: 'ask' }
  | { at: 'loading' }
  | { at: 'response'; token: string; wave: PublicWave }
  | { at: 'confirm'; token: string; wave: PublicWave; isPublished: boolean | undefined }
  | { at: 'late' }
  | { at: 'withdrawn' };

/** Whether the response of a receipt is in, and its change or withdrawal; never what was answered. */
export function Manage(props: ManageProps) {
  const { language, t, token, machine } = props;
  const [view, setView] = useState<View>(token === undefined ? { at: 'ask' } : { at: 'loading' });
  const [error, setError] = useState('');
  const [pasted, setPasted] = useState(token ?? '');
  const [isBusy, setBusy] = useState(false);

  const open = async (code: string) => {
    const text = readTokenText(code);
    setError('');
    if (text === undefined) return setError(t.codeMalformed);
    setPasted(code);
    setView({ at: 'loading' });
    try {
      const { wave, isRecorded } = await findResponse(props.wave, text);
      if (isRecorded) return setView({ at: 'response', token: text, wave });
      forgetKept(wave, text);
      setError(wave.status === 'open' ? t.noResponse : t.noResponseClosed);
    } catch (cause) {
      setError(slugOf(cause) === 'invalid-token' ? t.codeInvalid : t.passing);
    }
    setView({ at: 'ask' });
  };

  // The kept receipt is opened once.
  useEffect(() => {
    if (token !== undefined) void open(token);
  }, []);

  const withdraw = async (held: string, wave: PublicWave) => {
    setError('');
    setBusy(true);
    const outcome = await withdrawSurely(wave, held);
    setBusy(false);
    if (outcome === 'kept') return setError(t.withdrawPassing);
    if (outcome === 'unknown') return setError(t.withdrawUnsure);
    if (outcome === 'late') return setView({ at: 'late' });
    forgetKept(wave, held);
    setView({ at: 'withdrawn' });
    machine.withdrawn();
  };

  switch (view.at) {
    case 'loading':
      return (
        <PlainScreen name="manage-loading" title={t.manageTitle}>
          <p role="status">{t.loading}</p>
        </PlainScreen>
      );
    case 'ask':
      return (
        <PlainScreen name="manage" title={t.manageTitle}>
          <CodeForm t={t} error={error} initial={pasted} onOpen={open} />
          {error === t.noResponse && (
            <p>
              <a href={`/${language}/survey`}>{t.answerSurvey}</a>
            </p>
          )}
        </PlainScreen>
      );
    case 'response':
      return (
        <RecordedResponse
          {...props}
          token={view.token}
          wave={view.wave}
          answers={view.token === token ? props.answers : undefined}
          onWithdraw={async () => {
            const { wave } = view;
            setView({ ...view, at: 'confirm', isPublished: undefined });
            const isPublished = await isWavePublished(wave.id);
            setView((now) => (now.at === 'confirm' ? { ...now, isPublished } : now));
          }}
        />
      );
    case 'confirm':
      return (
        <PlainScreen name="manage-confirm" title={t.withdrawTitle}>
          <p>
            {withdrawalText(t, view.isPublished)} {!isOfOpenPanel(view.token) && t.withdrawSpent}
          </p>
          <p role="alert" class="error">
            {error}
          </p>
          <p role="status">{isBusy ? t.withdrawing : ''}</p>
          <div class="buttons">
            <Button
              more="critical"
              label={t.withdrawYes}
              disabled={isBusy}
              onClick={() => withdraw(view.token, view.wave)}
            />
            <Button
              kind="secondary"
              label={t.withdrawNo}
              onClick={() => setView({ at: 'response', token: view.token, wave: view.wave })}
            />
          </div>
        </PlainScreen>
      );
    case 'late':
      return (
        <PlainScreen name="manage-late" title={t.closedTitle}>
          <p>{t.withdrawLate}</p>
          <SeeResults language={language} t={t} />
        </PlainScreen>
      );
    case 'withdrawn':
      return (
        <PlainScreen name="manage-withdrawn" title={t.withdrawnTitle}>
          <p>{t.withdrawnLead}</p>
          <SeeResults language={language} t={t} />
        </PlainScreen>
      );
  }
}

interface RecordedProps extends ManageProps {
  token: string;
  onWithdraw: () => void;
}

function RecordedResponse(props: RecordedProps) {
  const { language, t, wave, survey, token, answers, machine, onWithdraw } = props;
  const [isKept, setKept] = useState(readReceipt(wave.id)?.token === token);
  const isOpen = wave.status === 'open';
  return (
    <PlainScreen name="manage-response" title={t.recordedTitle}>
      <p>
        {t.recordedIn(pick(wave.title, language))}{' '}
        {isOpen ? t.recordedOpen(formatDate(wave.closesOn, language)) : t.recordedClosed}
      </p>
      {!answers && <p>{t.receiptTellsNothing}</p>}
      {isOpen && (
        <>
          <div class="buttons">
            <Button label={t.change} onClick={() => machine.change(token)} />
            <Button kind="secondary" label={t.withdraw} onClick={onWithdraw} />
          </div>
          {!answers && <p class="muted small">{t.changeFromStart}</p>}
        </>
      )}
      {isKept && (
        <p class="small">
          <Button
            kind="link"
            label={t.forgetReceipt}
            onClick={() => {
              forgetReceipt(wave.id);
              setKept(false);
            }}
          />
        </p>
      )}
      {answers && (
        <section aria-labelledby="sent-answers" class="no-print">
          <h2 id="sent-answers">{t.reviewTitle}</h2>
          <p class="muted small">{t.answersHereOnly}</p>
          <AnswerList
            language={language}
            t={t}
            answered={answeredSections({ ...survey, answers }).flatMap((section) => section.answered)}
          />
        </section>
      )}
    </PlainScreen>
  );
}

function SeeResults({ language, t }: Pick<ManageProps, 'language' | 't'>) {
  return (
    <p>
      <a href={`/${language}/`}>{t.seeResults}</a>
    </p>
  );
}

/** A receipt without a response is of no more use. */
function forgetKept(wave: PublicWave, token: string): void {
  if (readReceipt(wave.id)?.token === token) forgetReceipt(wave.id);
}

/**
 * Withdraws, and says what became of the response where the reply was lost or the wave closed meanwhile: what is not
 * there any more needs no withdrawing.
 */
async function withdrawSurely(
  wave: PublicWave,
  token: string,
): Promise<'withdrawn' | 'kept' | 'late' | 'unknown'> {
  try {
    await withdrawResponse(wave.id, token);
    return 'withdrawn';
  } catch (cause) {
    if (slugOf(cause) === 'no-response') return 'withdrawn';
    const isIn = await isRecorded(wave.id, token).catch(() => undefined);
    if (isIn === undefined) return 'unknown';
    if (!isIn) return 'withdrawn';
    return slugOf(cause) === 'wave-not-open' ? 'late' : 'kept';
  }
}

interface CodeFormProps {
  t: Texts;
  error: string;
  initial: string;
  onOpen: (code: string) => void;
}

function CodeForm({ t, error, initial, onOpen }: CodeFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (error) field.current?.focus();
  }, [error]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(field.current?.value ?? '');
      }}
    >
      <p>{t.manageAsk}</p>
      <label for="code">{t.code}</label>
      <textarea
        ref={field}
        id="code"
        class="code textarea mono small"
        rows={4}
        autocomplete="off"
        spellcheck={false}
        defaultValue={initial}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby="code-error"
      />
      <p id="code-error" role="alert" class="error">
        {error}
      </p>
      <div class="buttons">
        <Button isSubmit label={t.manageOpen} />
      </div>
    </form>
  );
}

function isOfOpenPanel(token: string): boolean {
  return parseToken(token)?.panel === 'open';
}

function slugOf(error: unknown): string | undefined {
  return (error as Partial<ApiError>).slug;
}

/** Whether an edition of the wave is out; undefined when that cannot be told now. */
async function isWavePublished(wave: string): Promise<boolean | undefined> {
  try {
    const editions = await request<EditionListItem[]>('/editions');
    return editions.some((edition) => edition.wave === wave);
  } catch {
    return undefined;
  }
}

function withdrawalText(t: Texts, isPublished: boolean | undefined): string {
  if (isPublished === undefined) return t.withdrawUnknown;
  return isPublished ? t.withdrawAfter : t.withdrawBefore;
}
