import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import type { OperatorWave } from '../api-types.ts';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { failureText } from '../failure-text.ts';
import { fieldNames, listWords, noticeNames, statusName } from '../names.ts';
import type { Texts } from '../texts.ts';
import { useUnsaved } from '../unsaved.ts';
import { Loaded, useLoaded } from '../use-loaded.tsx';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { MarginsEditor } from './margin-editor.tsx';
import { TextField, TextPair } from './text-fields.tsx';
import { fieldId, useFieldErrors } from './use-field-errors.ts';
import {
  changedFields,
  checkWave,
  noticeFields,
  refusedFields,
  type WaveForm,
  waveChange,
  waveForm,
} from './wave-form.ts';

/** One wave: what it is, changing it, closing it. `field` of the notice is to be filled in first. */
export function WaveView(props: ViewProps & { id: string; field?: string | undefined }) {
  const { language, t, session, id, field } = props;
  const path = `/operator/waves/${encodeURIComponent(id)}`;
  const loading = useLoaded(() => session.request<OperatorWave>(path));
  return (
    <section>
      <ViewTitle language={language} t={t} title={t.waveOf(id)} />
      <Loaded t={t} loading={loading}>
        {(wave) => <Wave {...props} path={path} wave={wave} field={field} onChanged={loading.setValue} />}
      </Loaded>
    </section>
  );
}

interface WaveProps extends ViewProps {
  path: string;
  wave: OperatorWave;
  field?: string | undefined;
  onChanged: (wave: OperatorWave) => void;
}

function Wave(props: WaveProps) {
  const { language, t, session, announce, path, wave, field, onChanged } = props;
  const initial = waveForm(wave, language);
  const [form, setForm] = useState(initial);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { errors, show, hasField, formElement } = useFieldErrors();
  const changed = changedFields(form, initial);
  useUnsaved(changed.length > 0);
  useEffect(() => focusField(field), [field]);

  const change = (part: Partial<WaveForm>) => setForm({ ...form, ...part });
  const names = (fields: readonly string[]) =>
    listWords(
      fields.map((name) => fieldNames(t)[name] ?? name),
      language,
    );

  const submit = async (event: Event) => {
    event.preventDefault();
    setFailure(undefined);
    const found = checkWave(t, form, changed);
    show(found);
    const wrong = Object.keys(found).length;
    if (wrong > 0) return setFailure(t.wrongFields(wrong));
    if (changed.length === 0) return announce(t.allSaved);
    setBusy(true);
    try {
      const body = waveChange(form, changed);
      const saved = await session.request<OperatorWave>(path, { method: 'PATCH', body });
      onChanged(saved);
      setForm(waveForm(saved, language));
      announce(t.saved(names(changed)));
    } catch (cause) {
      const refused = refusedFields(t, cause, hasField);
      if (refused) show(refused);
      setFailure(refused ? t.wrongFields(Object.keys(refused).length) : failureText(t, cause));
    } finally {
      setBusy(false);
    }
  };

  const discard = () => {
    setForm(initial);
    show({});
    setFailure(undefined);
    announce(t.discarded);
  };

  return (
    <>
      <p>
        <strong>{pick(wave.title, language)}</strong> – {statusName(t, wave)},{' '}
        {t.period(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))}
      </p>
      <p>
        <a href={`#/waves/${wave.id}/publication`}>{t.toPublication}</a>
      </p>
      <form ref={formElement} onSubmit={submit} noValidate>
        <h3>{t.titleAndDates}</h3>
        <TextPair
          path="title"
          labels={{ fr: t.titleFr, en: t.titleEn }}
          value={form.title}
          errors={errors}
          onChange={(title) => change({ title })}
        />
        <div class="pair">
          <TextField
            path="opensOn"
            label={t.opensOn}
            type="day"
            value={form.opensOn}
            errors={errors}
            onChange={(opensOn) => change({ opensOn })}
          />
          <TextField
            path="closesOn"
            label={t.closesOn}
            hint={t.closesOnHint}
            type="day"
            value={form.closesOn}
            errors={errors}
            onChange={(closesOn) => change({ closesOn })}
          />
        </div>

        <h3 id="margins" tabIndex={-1}>
          {t.populationTitle}
        </h3>
        <p class="muted">{t.nextEditionOnly}</p>
        <div class="pair">
          <TextField
            path="population"
            label={t.population}
            type="number"
            value={form.population}
            errors={errors}
            onChange={(population) => change({ population })}
          />
          <TextField
            path="populationSource"
            label={t.populationSource}
            type="lines"
            value={form.populationSource}
            errors={errors}
            onChange={(populationSource) => change({ populationSource })}
          />
        </div>
        <p>{t.marginsLead}</p>
        <MarginsEditor
          language={language}
          t={t}
          margins={form.margins}
          errors={errors}
          onChange={(margins) => change({ margins })}
        />

        <h3>{t.noticeTitle}</h3>
        <p>{t.noticeLead}</p>
        {noticeFields.map((name) => (
          <fieldset key={name} class="notice-field">
            <legend>{noticeNames(t)[name]}</legend>
            <TextPair
              path={`notice.${name}`}
              labels={{ fr: t.inFrench, en: t.inEnglish }}
              type="lines"
              value={form.notice[name]}
              errors={errors}
              onChange={(text) => change({ notice: { ...form.notice, [name]: text } })}
            />
          </fieldset>
        ))}

        <div class="save-bar">
          {failure !== undefined && (
            <p class="field-error" role="alert">
              {failure}
            </p>
          )}
          <p class="small">{changed.length === 0 ? t.allSaved : t.unsaved(names(changed))}</p>
          <div class="save-buttons">
            <button type="submit" class="button" disabled={isBusy}>
              {isBusy ? t.working : t.save}
            </button>
            {changed.length > 0 && !isBusy && (
              <button type="button" class="button button-secondary" onClick={discard}>
                {t.discard}
              </button>
            )}
          </div>
        </div>
      </form>
      <Closing {...props} />
    </>
  );
}

function Closing({ language, t, session, announce, path, wave, onChanged }: WaveProps) {
  const title = pick(wave.title, language);
  const close = async () => {
    onChanged(await session.request<OperatorWave>(path, { method: 'PATCH', body: { status: 'closed' } }));
    announce(t.closedNow(title));
  };
  return (
    <section aria-labelledby="close-title">
      <h3 id="close-title">{t.closeTitle}</h3>
      {wave.status === 'closed' ? (
        <p>{t.isClosed}</p>
      ) : (
        <ConfirmedAction t={t} label={t.close} confirmLabel={t.closeYes} isSecondary act={close}>
          <p>
            <strong>{t.closeQuestion(title)}</strong>
          </p>
          <ul>
            {closingEffects(t, wave).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </ConfirmedAction>
      )}
    </section>
  );
}

function closingEffects(t: Texts, { status }: OperatorWave): string[] {
  if (status === 'scheduled') return [t.closeScheduled, t.closeForGood];
  return [t.closeAnswers, t.closeReceipts, t.closePublication, t.closeForGood];
}

/** Puts the reader where something is to be filled in. */
function focusField(field: string | undefined): void {
  if (field === undefined) return;
  const notice = noticeFields.find((name) => name === field);
  const id = notice ? fieldId(`notice.${notice}.fr`) : 'margins';
  const found = document.getElementById(id);
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}
