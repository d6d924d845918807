import { useState } from 'preact/hooks';
import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import type { OperatorWave } from '../api-types.ts';
import { failureText } from '../failure-text.ts';
import { useUnsaved } from '../unsaved.ts';
import { Loaded, useLoaded } from '../use-loaded.tsx';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { TextField, TextPair } from './text-fields.tsx';
import { useFieldErrors } from './use-field-errors.ts';
import { checkDays, checkId, checkTitle, refusedFields } from './wave-form.ts';

const empty = { id: '', title: { fr: '', en: '' }, opensOn: '', closesOn: '' };

/** Creating a wave: its name and its days; all else is taken over from the newest one. */
export function NewWave({ language, t, session, announce }: ViewProps) {
  const waves = useLoaded(() => session.request<OperatorWave[]>('/operator/waves'));
  const [form, setForm] = useState(empty);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { errors, show, hasField, formElement } = useFieldErrors();
  useUnsaved(JSON.stringify(form) !== JSON.stringify(empty));

  const submit = async (event: Event) => {
    event.preventDefault();
    setFailure(undefined);
    const id = form.id.trim();
    const found = { ...checkId(t, id), ...checkTitle(t, form.title), ...checkDays(t, form) };
    show(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const title = { fr: form.title.fr.trim(), en: form.title.en.trim() };
      const body = { ...form, id, title };
      const wave = await session.request<OperatorWave>('/operator/waves', { method: 'POST', body });
      const [from, to] = [formatDate(wave.opensOn, language), formatDate(wave.closesOn, language)];
      announce(t.created(pick(wave.title, language), from, to), `#/waves/${wave.id}`);
    } catch (cause) {
      const refused = refusedFields(t, cause, hasField);
      if (refused) show(refused);
      else setFailure(failureText(t, cause));
      setBusy(false);
    }
  };

  return (
    <section>
      <ViewTitle language={language} t={t} title={t.newWave} />
      <Loaded t={t} loading={waves}>
        {([newest]) => (
          <p>{newest ? t.inherits(`${pick(newest.title, language)}, ${newest.id}`) : t.inheritsDefault}</p>
        )}
      </Loaded>
      <form ref={formElement} onSubmit={submit} noValidate>
        <TextField
          path="id"
          label={t.id}
          hint={t.idHint}
          value={form.id}
          errors={errors}
          onChange={(id) => setForm({ ...form, id })}
        />
        <TextPair
          path="title"
          labels={{ fr: t.titleFr, en: t.titleEn }}
          value={form.title}
          errors={errors}
          onChange={(title) => setForm({ ...form, title })}
        />
        <div class="pair">
          <TextField
            path="opensOn"
            label={t.opensOn}
            type="day"
            value={form.opensOn}
            errors={errors}
            onChange={(opensOn) => setForm({ ...form, opensOn })}
          />
          <TextField
            path="closesOn"
            label={t.closesOn}
            hint={t.closesOnHint}
            type="day"
            value={form.closesOn}
            errors={errors}
            onChange={(closesOn) => setForm({ ...form, closesOn })}
          />
        </div>
        {failure !== undefined && (
          <div class="message message-wrong" role="alert">
            <p>{failure}</p>
          </div>
        )}
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? t.working : t.create}
        </button>
      </form>
    </section>
  );
}
