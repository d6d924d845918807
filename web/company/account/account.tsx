import { useState } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import { failureText } from '../failure-text.ts';
import type { CompanyProfile, Session } from '../session.ts';
import type { Texts } from '../texts.ts';
import { CompanyFields } from './company-fields.tsx';
import { useCompanyForm } from './use-company-form.ts';

interface AccountProps {
  language: Language;
  t: Texts;
  session: Session;
  company: CompanyProfile;
  onChanged: (company: CompanyProfile) => void;
  onNewKey: (key: string) => void;
}

/** What the company says of itself, and its key. */
export function Account({ language, t, session, company, onChanged, onNewKey }: AccountProps) {
  const [isSaved, setSaved] = useState(false);
  const { form, setForm, errors, failure, isBusy, submit, formElement } = useCompanyForm(
    { t, name: 'account', initial: { ...company, headcount: String(company.headcount) } },
    async (fields) => {
      setSaved(false);
      onChanged(await session.request<CompanyProfile>('/company', { method: 'PATCH', body: fields }));
      setSaved(true);
    },
  );
  const isUnchanged =
    form.name.trim() === company.name &&
    form.activity === company.activity &&
    form.employer === company.employer &&
    form.headcount === String(company.headcount);

  return (
    <>
      <p>{statusText(t, company.status)}</p>
      <h3>{t.detailsTitle}</h3>
      <p class="muted">{t.detailsText}</p>
      <form ref={formElement} onSubmit={submit} noValidate>
        <CompanyFields
          name="account"
          language={language}
          t={t}
          form={form}
          errors={errors}
          onChange={(changed) => {
            setSaved(false);
            setForm(changed);
          }}
        />
        {failure !== undefined && (
          <div class="message message-wrong" role="alert">
            <p>{failure}</p>
          </div>
        )}
        <p role="status">{isSaved ? t.saved : ''}</p>
        <button type="submit" class="button" disabled={isBusy || isUnchanged}>
          {isBusy ? t.sending : t.save}
        </button>
      </form>
      <Rotation t={t} session={session} onNewKey={onNewKey} />
    </>
  );
}

function statusText(t: Texts, status: CompanyProfile['status']): string {
  return { pending: t.statusPending, verified: t.statusVerified, refused: t.statusRefused }[status];
}

/** Replacing the key voids the old one at once, so it is asked twice. */
function Rotation({ t, session, onNewKey }: Pick<AccountProps, 't' | 'session' | 'onNewKey'>) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const rotate = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      onNewKey((await session.request<{ key: string }>('/company/key', { method: 'POST' })).key);
    } catch (cause) {
      setFailure(failureText(t, cause));
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="rotation-title">
      <h3 id="rotation-title">{t.rotationTitle}</h3>
      <p>{t.rotationText}</p>
      {failure !== undefined && (
        <div class="message message-wrong" role="alert">
          <p>{failure}</p>
        </div>
      )}
      {isAsked ? (
        <div class="message message-waiting">
          <p>{t.rotationConfirm}</p>
          <div class="buttons">
            <button type="button" class="button" disabled={isBusy} onClick={rotate}>
              {isBusy ? t.sending : t.rotate}
            </button>
            <button type="button" class="button button-secondary" onClick={() => setAsked(false)}>
              {t.cancel}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="button button-secondary" onClick={() => setAsked(true)}>
          {t.rotate}
        </button>
      )}
    </section>
  );
}
