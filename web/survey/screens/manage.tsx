import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditionListItem } from '../../../functions/observatory/edition.ts';
import type { Answers, ProfileQuestions } from '../../../functions/survey/answers.ts';
import { parseToken } from '../../../functions/survey/token-format.ts';
import { type ApiError, request } from '../../shared/api.ts';
import type { Language } from '../../shared/language.ts';
import { forgetReceipt, readReceipt } from '../kept.ts';
import { readResponse, withdrawResponse } from '../protocol/response.ts';
import type { PublicWave } from '../protocol/wave.ts';
import type { SurveyMachine } from '../survey-machine.ts';
import type { Texts } from '../texts.ts';
import { AnswerList } from './answer-list.tsx';
import { PlainScreen } from './screen.tsx';

export interface ManageProps {
  language: Language;
  t: Texts;
  wave: PublicWave;
  profile: ProfileQuestions;
  /** The token of this page's own sending, or of the receipt kept in this browser. */
  token: string | undefined;
  machine: Pick<SurveyMachine, 'change' | 'withdrawn' | 'fail'>;
}

type View =
  | { at: 'ask' }
  | { at: 'loading' }
  | { at: 'response'; token: string; answers: Answers }
  | { at: 'confirm'; token: string; answers: Answers; isPublished: boolean | undefined }
  | { at: 'withdrawn' };

/** See, change or withdraw the response of a receipt. */
export function Manage({ language, t, wave, profile, token, machine }: ManageProps) {
  const [view, setView] = useState<View>(token === undefined ? { at: 'ask' } : { at: 'loading' });
  const [error, setError] = useState('');

  const open = async (code: string) => {
    const text = code.replace(/\s/g, '');
    setError('');
    if (!parseToken(text)) return setError(t.codeMalformed);
    setView({ at: 'loading' });
    try {
      setView({ at: 'response', token: text, answers: await readResponse(wave.id, text) });
    } catch (cause) {
      // A receipt without a response is of no more use.
      if (slugOf(cause) === 'no-response' && readReceipt(wave.id)?.token === text) forgetReceipt();
      setError(failureText(t, cause));
      setView({ at: 'ask' });
    }
  };

  // The kept receipt is opened once.
  useEffect(() => {
    if (token !== undefined) void open(token);
  }, []);

  const withdraw = async (held: string) => {
    setError('');
    try {
      await withdrawResponse(wave.id, held);
    } catch (cause) {
      if (slugOf(cause) === 'wave-not-open') return machine.fail(cause);
      // What is not there any more needs no withdrawing: a lost reply may have hidden the success.
      if (slugOf(cause) !== 'no-response') return setError(failureText(t, cause));
    }
    if (readReceipt(wave.id)?.token === held) forgetReceipt();
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
          <CodeForm t={t} error={error} initial={token ?? ''} onOpen={open} />
        </PlainScreen>
      );
    case 'response':
      return (
        <PlainScreen name="manage-response" title={t.manageTitle}>
          <AnswerList language={language} t={t} answers={view.answers} profile={profile} />
          <div class="buttons">
            <button type="button" class="button" onClick={() => machine.change(view.token, view.answers)}>
              {t.change}
            </button>
            <button
              type="button"
              class="button-secondary button"
              onClick={async () =>
                setView({ ...view, at: 'confirm', isPublished: await isWavePublished(wave.id) })
              }
            >
              {t.withdraw}
            </button>
          </div>
        </PlainScreen>
      );
    case 'confirm':
      return (
        <PlainScreen name="manage-confirm" title={t.withdrawTitle}>
          <p>{withdrawalText(t, view.isPublished)}</p>
          <p role="alert" class="error">
            {error}
          </p>
          <div class="buttons">
            <button type="button" class="button critical" onClick={() => withdraw(view.token)}>
              {t.withdrawYes}
            </button>
            <button
              type="button"
              class="button-secondary button"
              onClick={() => setView({ at: 'response', token: view.token, answers: view.answers })}
            >
              {t.withdrawNo}
            </button>
          </div>
        </PlainScreen>
      );
    case 'withdrawn':
      return (
        <PlainScreen name="manage-withdrawn" title={t.withdrawnTitle}>
          <p>{t.withdrawnLead}</p>
          <p>
            <a href={`/${language}/`}>{t.seeResults}</a>
          </p>
        </PlainScreen>
      );
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
        class="code"
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
        <button type="submit" class="button">
          {t.manageOpen}
        </button>
      </div>
    </form>
  );
}

function slugOf(error: unknown): string | undefined {
  return (error as Partial<ApiError>).slug;
}

function failureText(t: Texts, error: unknown): string {
  switch (slugOf(error)) {
    case 'invalid-token':
      return t.codeInvalid;
    case 'no-response':
      return t.noResponse;
    default:
      return t.passing;
  }
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
