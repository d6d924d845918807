import { request } from '../../shared/api.ts';
import { useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';
import { CompanyFields } from './company-fields.tsx';
import { emptyCompanyForm } from './company-form.ts';

/** Signing up: one form, no address, no person's name. */
export function SignUp({ onSignedUp }: { onSignedUp: (key: string) => void }) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="sign-up-title">
      <h2 id="sign-up-title">{t.signUpTitle}</h2>
      <p>{t.signUpText}</p>
      <CompanyFields
        name="sign-up"
        initial={emptyCompanyForm}
        label={t.signUp}
        send={async (body) =>
          onSignedUp((await request<{ key: string }>('/companies', { method: 'POST', body })).key)
        }
      />
    </section>
  );
}
