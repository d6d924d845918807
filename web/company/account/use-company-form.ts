import { useRef, useState } from 'preact/hooks';
import { failureText } from '../failure-text.ts';
import type { Texts } from '../texts.ts';
import {
  type CompanyForm,
  type CompanyFormErrors,
  checkCompanyForm,
  companyFields,
  companyFormFields,
  refusedFields,
} from './company-form.ts';

/**
 * A company's form from typing to sending: errors stand beside their fields, the first of them takes the focus, and
 * what was typed stays whatever happens.
 *
 * @param name  before the ids of the fields
 * @param send  is given the fields as the service takes them
 */
export function useCompanyForm(
  { t, name, initial }: { t: Texts; name: string; initial: CompanyForm },
  send: (fields: ReturnType<typeof companyFields>) => Promise<void>,
) {
  const [form, setForm] = useState(initial);
  const [errors, setErrors] = useState<CompanyFormErrors>({});
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);

  const showErrors = (found: CompanyFormErrors) => {
    setErrors(found);
    const first = companyFormFields.find((field) => found[field] !== undefined);
    // Drawn first, so that the error is read out with the field.
    if (first) {
      requestAnimationFrame(() =>
        formElement.current?.querySelector<HTMLElement>(`#${name}-${first}`)?.focus(),
      );
    }
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    setFailure(undefined);
    const found = checkCompanyForm(t, form);
    showErrors(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await send(companyFields(form));
    } catch (cause) {
      const refused = refusedFields(t, cause);
      if (refused) showErrors(refused);
      else setFailure(failureText(t, cause));
    } finally {
      setBusy(false);
    }
  };

  return { form, setForm, errors, failure, isBusy, submit, formElement };
}
