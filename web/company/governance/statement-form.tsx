import { useRef, useState } from 'preact/hooks';
import {
  type Governance,
  type Pillar,
  type PillarId,
  type PillarState,
  pillarStates,
  pillars,
} from '../../../functions/survey/governance.ts';
import { pick } from '../../shared/language.ts';
import { safeStorage } from '../../shared/safe-storage.ts';
import { BothVersions } from '../../space/both-versions.tsx';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { Choices, TextField } from '../../space/fields.tsx';
import { type FieldBinding, refusedFields, useForm } from '../../space/form.ts';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useSharedForm } from '../../space/use-shared-form.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { bothVersionsTexts } from '../both-versions-texts.ts';
import type { StatingCompany } from '../part.ts';
import { texts } from '../texts.ts';
import {
  checkForm,
  comparable,
  formOf,
  type GovernanceDraft,
  governanceOf,
  type PillarForm,
  readDraft,
} from './governance-form.ts';
import { governanceTexts } from './texts.ts';
import { pillarInWords, pillarName, stateName } from './wording.ts';

const storage = safeStorage(() => sessionStorage);

/** Kept for one company: another that signs in with the same tab finds nothing of it. */
function draftName(company: string): string {
  return `governance-${company}`;
}

export function hasDraft(company: string): boolean {
  return readDraft(storage.read(draftName(company)), {}) !== undefined;
}

interface StatementFormProps {
  companyId: string;
  /** As it was when the form was opened. */
  statement: Versioned<Governance | undefined>;
  onSaved: (statement: Versioned<Governance>, said: string) => void;
  /** Undefined where there is no statement to go back to. */
  onCancel: (() => void) | undefined;
}

/** The four pillars to state. What is entered is kept in the tab until it is saved. */
export function StatementForm({ companyId, statement, onSaved, onCancel }: StatementFormProps) {
  const { t, language, session } = useSpace(governanceTexts);
  const words = useTexts(bothVersionsTexts);
  const { typedSince } = useTexts(texts);
  const draft = draftName(companyId);
  const [begun] = useState(() => beginForm(storage.read(draft), statement.value));
  const settling = useSending();
  const etag = useRef(statement.etag);
  const held = useRef(begun.form);
  /** What is told where the form stays open, since something was changed in it while it was saved. */
  const [saved, setSaved] = useState('');
  const taken = ({ value, etag: newest }: Versioned<Governance | undefined>) => {
    etag.current = newest;
    return { value: comparable(value), etag: newest };
  };
  const shared = useSharedForm<Governance>({
    words,
    base: begun.base,
    now: { value: comparable(statement.value), etag: statement.etag },
    read: async () => {
      const { value, ...version } = await readVersioned<StatingCompany>(session, '/company');
      return taken({ ...version, value: value.governance });
    },
    send: async (body, version) =>
      taken(await changeVersioned(session, '/company/governance', { method: 'PATCH', body, etag: version })),
    isKept: (sent) => JSON.stringify(governanceOf(held.current)) !== JSON.stringify(sent),
    onSaved: (value, said, isKept) => {
      if (isKept) return setSaved(said);
      storage.remove(draft);
      onSaved({ value, etag: etag.current }, said);
    },
  });
  const form = useForm({
    name: 'governance',
    initial: begun.form,
    check: (value) => checkForm(t, value, new Date()),
    send: (value) => shared.save(governanceOf(value), t.saved),
    // A month yet to come is all that the service refuses and the form does not.
    refused: (cause, hasField) => refusedFields(cause, () => t.monthFuture, hasField),
    onChange: (value) => {
      storage.write(draft, { form: value, base: begun.base } satisfies GovernanceDraft);
      setSaved('');
      shared.dismiss();
    },
  });
  held.current = form.value;
  const cancel = () => {
    storage.remove(draft);
    onCancel?.();
  };
  const { conflict } = shared;
  const statedInWords = (id: PillarId, { [id]: stated }: Partial<Governance>) =>
    stated ? pillarInWords(id, stated, language) : words.absent;

  return (
    <form ref={form.element} class="governance-form" onSubmit={form.submit} noValidate>
      <p class="muted">{t.stateHint}</p>
      {pillars.map((pillar) => (
        <PillarFields key={pillar.id} pillar={pillar} {...form.bind(pillar.id)} />
      ))}
      <ErrorBox text={form.failure ?? settling.failure} />
      {conflict && (
        <BothVersions
          words={words}
          fields={conflict.fields.map((id) => ({
            name: pillarName(id, language),
            mine: pillarInWords(id, conflict.mine[id], language),
            theirs: statedInWords(id, conflict.theirs),
          }))}
          isBusy={settling.isBusy}
          onKeep={(side) => settling.send(() => shared.settle(side))}
        />
      )}
      <p role="status">{saved !== '' && `${saved} ${typedSince}`}</p>
      <p class="muted small">{t.unsaved}</p>
      <div class="buttons">
        <Button isSubmit label={t.save} isBusy={form.isBusy} busyLabel={t.saving} />
        {onCancel && <Button kind="secondary" label={t.cancel} onClick={cancel} />}
      </div>
    </form>
  );
}

/** What was begun in this tab and never saved goes on from the statement that was there then. */
function beginForm(kept: unknown, governance: Governance | undefined): GovernanceDraft {
  const base = comparable(governance);
  return readDraft(kept, base) ?? { form: formOf(governance), base };
}

function PillarFields({ pillar, ...binding }: FieldBinding<PillarForm> & { pillar: Pillar }) {
  const { t, language } = useSpace(governanceTexts);
  const { path, form, errors, value, onChange } = binding;
  const { id, label, description, measures } = pillar;
  const { state, month, measures: stated } = value;
  const name = `governance-${id}`;
  const isWrong = errors[`${path}.state`] !== undefined;
  // An error is never folded away.
  const hasDetails = errors[`${path}.month`] !== undefined || undefined;
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
        <details open={hasDetails}>
          <summary>
            {state === 'planned' ? t.measuresPlanned : t.measuresInPlace}
            {stated.length > 0 && ` (${stated.length})`}
          </summary>
          <Choices
            {...{ form, path }}
            class="governance-choices"
            legend={state === 'planned' ? t.measuresPlanned : t.measuresInPlace}
            isLegendHidden
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
        </details>
      )}
    </section>
  );
}
