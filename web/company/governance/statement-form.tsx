import {
  type Governance,
  type Pillar,
  type PillarState,
  pillarStates,
  pillars,
} from '../../../functions/survey/governance.ts';
import { pick } from '../../shared/language.ts';
import { safeStorage } from '../../shared/safe-storage.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { Choices, TextField } from '../../space/fields.tsx';
import { type FieldBinding, refusedFields, useForm } from '../../space/form.ts';
import { useSpace } from '../../space/space.ts';
import { checkForm, formOf, governanceOf, type PillarForm, readForm } from './governance-form.ts';
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
  companyId: string;
  governance: Governance | undefined;
  onSaved: (governance: Governance) => void;
  /** Undefined where there is no statement to go back to. */
  onCancel: (() => void) | undefined;
}

/** The four pillars to state. What is entered is kept in the tab until it is saved. */
export function StatementForm({ companyId, governance, onSaved, onCancel }: StatementFormProps) {
  const { language, session } = useSpace();
  const t = governanceTexts(language);
  const draft = draftName(companyId);
  const form = useForm({
    name: 'governance',
    initial: () => readForm(storage.read(draft)) ?? formOf(governance),
    check: (value) => checkForm(t, value, new Date()),
    send: async (value) => {
      const body = governanceOf(value);
      const saved = await session.request<Governance>('/company/governance', { method: 'PUT', body });
      storage.remove(draft);
      onSaved(saved);
    },
    // A month yet to come is all that the service refuses and the form does not.
    refused: (cause, hasField) => refusedFields(cause, () => t.monthFuture, hasField),
    onChange: (value) => storage.write(draft, value),
  });
  const cancel = () => {
    storage.remove(draft);
    onCancel?.();
  };

  return (
    <form ref={form.element} class="governance-form" onSubmit={form.submit} noValidate>
      <p class="muted">{t.stateHint}</p>
      {pillars.map((pillar) => (
        <PillarFields key={pillar.id} pillar={pillar} {...form.bind(pillar.id)} />
      ))}
      <ErrorBox text={form.failure} />
      <p class="muted small">{t.unsaved}</p>
      <div class="buttons">
        <button type="submit" class="button" disabled={form.isBusy}>
          {form.isBusy ? t.saving : t.save}
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

function PillarFields({ pillar, ...binding }: FieldBinding<PillarForm> & { pillar: Pillar }) {
  const { language } = useSpace();
  const t = governanceTexts(language);
  const { path, form, errors, value, onChange } = binding;
  const { id, label, description, measures } = pillar;
  const { state, month, measures: stated } = value;
  const name = `governance-${id}`;
  const isWrong = errors[`${path}.state`] !== undefined;
  const change = (part: Partial<PillarForm>) => onChange({ ...value, ...part });
  const states: readonly PillarState[] = pillarStates;
  return (
    <section class="governance-pillar" data-pillar={id} aria-labelledby={`${name}-title`}>
      <h4 id={`${name}-title`}>{pick(label, language)}</h4>
      <p id={`${name}-about`}>{pick(description, language)}</p>
      <Choices
        {...{ form, errors }}
        path={`${path}.state`}
        class="governance-states"
        aria-describedby={isWrong ? `${name}-state-error` : `${name}-about`}
        legend={`${pick(label, language)} – ${t.state}`}
        isLegendHidden
        options={states.map((code) => ({ code, label: stateName(code, language) }))}
        value={state || undefined}
        onChange={(chosen) => change({ state: chosen })}
      />
      {(state === 'planned' || state === 'inPlace') && (
        <>
          <Choices
            {...{ form, path }}
            class="governance-choices"
            legend={state === 'planned' ? t.measuresPlanned : t.measuresInPlace}
            options={measures.map(({ code, label: measure }) => ({ code, label: pick(measure, language) }))}
            value={stated}
            onChange={(code, isIn) =>
              change({ measures: isIn ? [...stated, code] : stated.filter((measure) => measure !== code) })
            }
          />
          <TextField
            {...{ form, errors }}
            path={`${path}.month`}
            label={state === 'planned' ? t.monthPlanned : t.monthInPlace}
            hint={t.monthHint}
            type="short"
            value={month}
            onChange={(typed) => change({ month: typed })}
          />
        </>
      )}
    </section>
  );
}
