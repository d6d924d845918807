import { request } from '../../shared/api.ts';
import type { Language } from '../../shared/language.ts';
import type { Texts } from '../texts.ts';
import { CompanyFields } from './company-fields.tsx';
import { emptyCompanyForm } from './company-form.ts';
import { useCompanyForm } from './use-company-form.ts';

interface SignUpProps {
  language: Language;
  t: Texts;
  onSignedUp: (key: string) => void;
}

/** Signing up: one form, no address, no person's name. */
export function SignUp({ language, t, onSignedUp }: SignUpProps) {
  const { form, setForm, errors, failure, isBusy, submit, formElement } = useCompanyForm(
    { t, name: 'sign-up', initial: emptyCompanyForm },
    async (fields) => {
      const { key } = await request<{ key: string }>('/companies', { method: 'POST', body: fields });
      onSignedUp(key);
    },
  );
  return (
    <section aria-labelledby="sign-up-title">
      <h2 id="sign-up-title">{t.signUpTitle}</h2>
      <p>{t.signUpText}</p>
      <form ref={formElement} onSubmit={submit} noValidate>
        <CompanyFields
          name="sign-up"
          language={language}
          t={t}
          form={form}
          errors={errors}
          onChange={setForm}
        />
        {failure !== undefined && (
          <div class="message message-wrong" role="alert">
            <p>{failure}</p>
          </div>
        )}
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? t.sending : t.signUp}
        </button>
      </form>
    </section>
  );
}
