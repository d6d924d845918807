import { isFreeMail } from '../../../functions/survey/free-mail.ts';
import { countries, registrationFault } from '../../../functions/survey/registration.ts';
import { request } from '../../shared/api.ts';
import { pick } from '../../shared/language.ts';
import { Choices, SelectField, TextField } from '../../space/fields.tsx';
import { type FieldErrors, refusedFields, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { isAddress } from '../../space/mailed/address.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';
import { accessTexts } from './access-texts.ts';
import { checkCompanyForm, choicesOf, companyFields, emptyCompanyForm, refusedText } from './company-form.ts';

const longestName = 120;
const empty = { ...emptyCompanyForm, country: 'FR', registration: '', contactName: '', address: '' };

/** Signing up: what verification needs, in one form; a mail is to confirm it. */
export function SignUp({ onAsked }: { onAsked: (address: string) => void }) {
  const { language } = useSpace();
  const t = { ...useTexts(texts), ...useTexts(accessTexts) };
  const faultTexts = { siren: t.sirenWrong, 'siren-digit': t.sirenDigitWrong, length: t.registrationWrong };
  const check = (form: typeof empty): FieldErrors => {
    const { country, registration, contactName, address } = form;
    const fault = registrationFault(country, registration);
    const name = contactName.trim();
    return {
      ...checkCompanyForm(t, form),
      ...(fault && { registration: faultTexts[fault] }),
      ...((name === '' || name.length > longestName) && { contactName: t.contactNameMissing }),
      ...(isFreeMail(address.trim()) && { address: t.freeMail }),
      ...(!isAddress(address) && { address: t.addressWrong }),
    };
  };
  const form = useForm({
    name: 'sign-up',
    initial: empty,
    check,
    send: async (typed) => {
      const { country, registration } = typed;
      const address = typed.address.trim();
      const contact = { name: typed.contactName.trim(), address };
      const body = { ...companyFields(typed), country, registration, contact, language };
      await request('/companies', { method: 'POST', body });
      onAsked(address);
    },
    refused: (cause, hasField) => refusedFields(cause, (path) => refusedText(t, path), hasField),
  });
  const { bind, value } = form;
  const optionsOf = (question: 'activity' | 'employer') =>
    choicesOf(question).map((option) => ({ code: option.code, label: pick(option.label, language) }));
  const isFrench = value.country === 'FR';
  return (
    <section class="column-narrow" aria-labelledby="sign-up-title">
      <h2 id="sign-up-title">{t.signUpTitle}</h2>
      <p>{t.signUpText}</p>
      <FormFrame form={form} label={t.signUp}>
        <TextField {...bind('name')} label={t.companyName} autocomplete="organization" />
        <SelectField {...bind('country')} label={t.country} options={countryOptions(language)} />
        <TextField
          {...bind('registration')}
          label={isFrench ? t.siren : t.registration}
          hint={isFrench ? t.sirenHint : t.registrationHint}
        />
        <SelectField
          {...bind('activity')}
          label={t.activity}
          options={[{ code: '', label: t.choose }, ...optionsOf('activity')]}
        />
        <Choices {...bind('employer')} class="field" legend={t.employer} options={optionsOf('employer')} />
        <TextField {...bind('headcount')} label={t.headcount} hint={t.headcountHint} type="number" />
        <TextField
          {...bind('contactName')}
          label={t.contactName}
          hint={t.contactNameHint}
          autocomplete="name"
        />
        <TextField
          {...bind('address')}
          label={t.address}
          hint={t.ownDomain}
          type="email"
          autocomplete="email"
        />
        <p class="small muted">{t.keptOfYou}</p>
      </FormFrame>
    </section>
  );
}

/** By name in the reader's language. */
function countryOptions(language: 'fr' | 'en') {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const compare = new Intl.Collator(language).compare;
  return countries
    .map((code) => ({ code, label: names.of(code) ?? code }))
    .sort((one, other) => compare(one.label, other.label));
}
