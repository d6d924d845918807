import { useRef, useState } from 'preact/hooks';
import {
  type Governance,
  type Pillar,
  type PillarId,
  pillarStates,
  pillars,
} from '../../../functions/survey/governance.ts';
import { describedBy, Field } from '../../shared/field.tsx';
import { type Language, pick, translate } from '../../shared/language.ts';
import { safeStorage } from '../../shared/safe-storage.ts';
import { failureText } from '../failure-text.ts';
import type { Session } from '../session.ts';
import { texts as companyTexts } from '../texts.ts';
import {
  checkForm,
  formOf,
  type GovernanceErrors,
  type GovernanceForm,
  governanceOf,
  type PillarForm,
  readForm,
  refusedFields,
} from './governance-form.ts';
import { governanceTexts } from './texts.ts';
import { stateName } from './wording.ts';

const storage = safeStorage(() => sessionStorage);

/** Kept for one company: another that signs in with the same tab finds nothing of it. */
function draftName(company: string): string {
  return `governance-${company}`;
}

export function hasDraft(company: string): boolean {
  return readForm(storage.read(draftName(company))) !== undefined;
}

interface StatementFormProps {
  language: Language;
  session: Session;
  companyId: string;
  governance: Governance | undefined;
  onSaved: (governance: Governance) => void;
  /** Undefined where there is no statement to go back to. */
  onCancel: (() => void) | undefined;
}

/** The four pillars to state. What is entered is kept in the tab until it is saved. */
export function StatementForm(props: StatementFormProps) {
  const { language, session, companyId, governance, onSaved, onCancel } = props;
  const t = governanceTexts(language);
  const [form, setForm] = useState(() => readForm(storage.read(draftName(companyId))) ?? formOf(governance));
  const [errors, setErrors] = useState<GovernanceErrors>({});
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const element = useRef<HTMLFormElement>(null);

  const change = (id: PillarId, changed: PillarForm) => {
    const next: GovernanceForm = { ...form, [id]: changed };
    storage.write(draftName(companyId), next);
    setForm(next);
  };
  const showErrors = (found: GovernanceErrors) => {
    setErrors(found);
    // Drawn first, so that the error is read out with the field.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[data-wrong]')?.focus());
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setFailure(undefined);
    const found = checkForm(t, form, new Date());
    if (Object.keys(found).length > 0) return showErrors(found);
    setErrors({});
    setBusy(true);
    try {
      const body = governanceOf(form);
      const saved = await session.request<Governance>('/company/governance', { method: 'PUT', body });
      storage.remove(draftName(companyId));
      onSaved(saved);
    } catch (cause) {
      const refused = refusedFields(t, cause);
      if (refused) showErrors(refused);
      else setFailure(failureText(translate(companyTexts, language), cause));
      setBusy(false);
    }
  };
  const cancel = () => {
    storage.remove(draftName(companyId));
    onCancel?.();
  };

  return (
    <form ref={element} class="governance-form" onSubmit={submit} noValidate>
      <p class="muted">{t.stateHint}</p>
      {pillars.map((pillar) => (
        <PillarFields
          key={pillar.id}
          language={language}
          pillar={pillar}
          form={form[pillar.id]}
          errors={errors}
          onChange={(changed) => change(pillar.id, changed)}
        />
      ))}
      {failure !== undefined && (
        <div class="message message-wrong" role="alert">
          <p>{failure}</p>
        </div>
      )}
      <p class="muted small">{t.unsaved}</p>
      <div class="buttons">
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? t.saving : t.save}
        </button>
        {onCancel && (
          <button type="button" class="button button-secondary" onClick={cancel}>
            {t.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

interface PillarFieldsProps {
  language: Language;
  pillar: Pillar;
  form: PillarForm;
  errors: GovernanceErrors;
  onChange: (form: PillarForm) => void;
}

function PillarFields({ language, pillar, form, errors, onChange }: PillarFieldsProps) {
  const t = governanceTexts(language);
  const { id, label, description, measures } = pillar;
  const name = `governance-${id}`;
  const stateError = errors[`${id}.state`];
  const monthError = errors[`${id}.month`];
  const isAnything = form.state === 'planned' || form.state === 'inPlace';
  const monthLabel = form.state === 'planned' ? t.monthPlanned : t.monthInPlace;
  const toggle = (code: string) =>
    form.measures.includes(code)
      ? form.measures.filter((measure) => measure !== code)
      : [...form.measures, code];
  return (
    <section class="governance-pillar" data-pillar={id} aria-labelledby={`${name}-title`}>
      <h4 id={`${name}-title`}>{pick(label, language)}</h4>
      <p id={`${name}-about`}>{pick(description, language)}</p>
      <fieldset
        class={stateError === undefined ? 'governance-states' : 'governance-states field-wrong'}
        aria-describedby={stateError === undefined ? `${name}-about` : `${name}-state-error`}
      >
        <legend class="visually-hidden">{`${pick(label, language)} – ${t.state}`}</legend>
        {pillarStates.map((state, place) => (
          <label class="choice" key={state}>
            <input
              type="radio"
              name={`${name}-state`}
              value={state}
              checked={form.state === state}
              data-wrong={place === 0 && stateError !== undefined ? true : undefined}
              onChange={() => onChange({ ...form, state })}
            />
            {stateName(state, language)}
          </label>
        ))}
        {stateError !== undefined && (
          <p class="field-error" id={`${name}-state-error`}>
            {stateError}
          </p>
        )}
      </fieldset>
      {isAnything && (
        <>
          <fieldset class="governance-choices">
            <legend>{form.state === 'planned' ? t.measuresPlanned : t.measuresInPlace}</legend>
            {measures.map((measure) => (
              <label class="choice" key={measure.code}>
                <input
                  type="checkbox"
                  name={`${name}-${measure.code}`}
                  checked={form.measures.includes(measure.code)}
                  onChange={() => onChange({ ...form, measures: toggle(measure.code) })}
                />
                {pick(measure.label, language)}
              </label>
            ))}
          </fieldset>
          <Field id={`${name}-month`} label={monthLabel} hint={t.monthHint} error={monthError}>
            <input
              id={`${name}-month`}
              class="input input-short"
              type="text"
              autocomplete="off"
              value={form.month}
              data-wrong={monthError === undefined ? undefined : true}
              onInput={(event) => onChange({ ...form, month: event.currentTarget.value })}
              {...describedBy(`${name}-month`, { hint: t.monthHint, error: monthError })}
            />
          </Field>
        </>
      )}
    </section>
  );
}
