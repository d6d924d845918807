import { useEffect } from 'preact/hooks';
import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { TextField, TextPair } from '../../space/fields.tsx';
import { fieldId, useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import type { OperatorWave } from '../api-types.ts';
import { fieldNames, listWords, noticeNames, statusName } from '../names.ts';
import { type Texts, texts } from '../texts.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { MarginsEditor } from './margin-editor.tsx';
import { withClosingDay } from './plan-form.ts';
import { FixedPlan, PlanRows } from './plan-rows.tsx';
import { changedFields, checkWave, noticeFields, refusedWave, waveChange, waveForm } from './wave-form.ts';

/** One wave: what it is, changing it, closing it. `field` of the notice is to be filled in first. */
export function WaveView(props: ViewProps & { id: string; field?: string | undefined }) {
  const { id, field, announce } = props;
  const { session } = useSpace();
  const path = `/operator/waves/${encodeURIComponent(id)}`;
  const loading = useLoaded(() => session.request<OperatorWave>(path));
  return (
    <section>
      <ViewTitle title={useTexts(texts).waveOf(id)} />
      <Loaded loading={loading}>
        {(wave) => <Wave {...{ path, wave, field, announce }} onChanged={loading.setValue} />}
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
  const { announce, path, wave, field, onChanged } = props;
  const { language, session } = useSpace();
  const t = useTexts(texts);
  const initial = waveForm(wave, language);
  const isFixed = !wave.mayChange.includes('opensOn');
  const form = useForm({
    initial,
    check: (value) => checkWave(t, value, changedFields(value, initial), { isPlanFixed: isFixed }),
    send: async (value) => {
      const fields = changedFields(value, initial);
      if (fields.length === 0) return announce(t.allSaved);
      const body = waveChange(value, fields);
      const saved = await session.request<OperatorWave>(path, { method: 'PATCH', body });
      onChanged(saved);
      form.set(waveForm(saved, language));
      announce(t.saved(names(fields)));
    },
    refused: (cause, hasField) => refusedWave(t, cause, hasField),
    wrongText: t.wrongFields,
  });
  const { bind, errors, failure, isBusy } = form;
  const changed = changedFields(form.value, initial);
  useUnsaved(changed.length > 0);
  useEffect(() => focusField(field), [field]);

  const names = (fields: readonly string[]) =>
    listWords(
      fields.map((name) => fieldNames(t)[name] ?? name),
      language,
    );
  const discard = () => {
    form.reset(initial);
    announce(t.discarded);
  };

  return (
    <>
      <p>
        <strong>{pick(wave.title, language)}</strong> – {statusName(t, wave)},{' '}
        {t.period(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))}
      </p>
      <p>
        <a href={`#/waves/${wave.id}/editions`}>{t.toCalendar}</a>
      </p>
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <h3>{t.titleAndDates}</h3>
        {isFixed && <p>{t.fixedSinceOpen}</p>}
        <TextPair {...bind('title')} labels={{ fr: t.titleFr, en: t.titleEn }} />
        <div class="pair">
          <fieldset disabled={isFixed}>
            <TextField {...bind('opensOn')} label={t.opensOn} type="day" />
          </fieldset>
          <TextField
            {...bind('closesOn')}
            label={t.closesOn}
            hint={t.closesOnHint}
            type="day"
            onChange={(day) =>
              form.set(isFixed ? { ...form.value, closesOn: day } : withClosingDay(form.value, day))
            }
          />
        </div>

        {isFixed ? (
          <FixedPlan editions={wave.editions} />
        ) : (
          <PlanRows {...bind('editions')} days={form.value} />
        )}

        <h3 id="margins" tabIndex={-1}>
          {t.populationTitle}
        </h3>
        <fieldset disabled={isFixed}>
          <div class="pair">
            <TextField {...bind('population')} label={t.population} type="number" />
            <TextField {...bind('populationSource')} label={t.populationSource} type="lines" />
          </div>
          <p>{t.marginsLead}</p>
          <MarginsEditor {...bind('margins')} />
        </fieldset>

        <h3>{t.noticeTitle}</h3>
        <p>{t.noticeLead}</p>
        {noticeFields.map((name) => (
          <fieldset key={name} class="notice-field">
            <legend>{noticeNames(t)[name]}</legend>
            <TextPair
              path={`notice.${name}`}
              labels={{ fr: t.inFrench, en: t.inEnglish }}
              type="lines"
              value={form.value.notice[name]}
              errors={errors}
              onChange={(text) => bind('notice').onChange({ ...form.value.notice, [name]: text })}
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

function Closing({ announce, path, wave, onChanged }: WaveProps) {
  const { language, session } = useSpace();
  const t = useTexts(texts);
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
        <ConfirmedAction label={t.close} yes={t.closeYes} isSecondary act={close}>
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
