import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField, TextPair } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import type { OperatorWave } from '../api-types.ts';
import { texts } from '../texts.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { checkPlan, planOf, usualPlan, withClosingDay } from './plan-form.ts';
import { PlanRows } from './plan-rows.tsx';
import { checkDays, checkId, checkTitle, refusedWave } from './wave-form.ts';

const empty = { id: '', title: { fr: '', en: '' }, opensOn: '', closesOn: '', editions: usualPlan };

/** Creating a wave: its name and its days; all else is taken over from the newest one. */
export function NewWave({ announce }: ViewProps) {
  const { language, session } = useSpace();
  const t = useTexts(texts);
  const waves = useLoaded(() => session.request<OperatorWave[]>('/operator/waves'));
  const form = useForm({
    initial: empty,
    check: (value) => ({
      ...checkId(t, value.id.trim()),
      ...checkTitle(t, value.title),
      ...checkPlan(t, value),
      ...checkDays(t, value),
    }),
    send: async (value) => {
      const title = { fr: value.title.fr.trim(), en: value.title.en.trim() };
      const body = { ...value, id: value.id.trim(), title, editions: planOf(value.editions) };
      const wave = await session.request<OperatorWave>('/operator/waves', { method: 'POST', body });
      const [from, to] = [formatDate(wave.opensOn, language), formatDate(wave.closesOn, language)];
      announce(t.created(pick(wave.title, language), from, to), `#/waves/${wave.id}`);
    },
    refused: (cause, hasField) => refusedWave(t, cause, hasField),
  });
  const { bind, isBusy } = form;
  useUnsaved(JSON.stringify(form.value) !== JSON.stringify(empty));
  return (
    <section>
      <ViewTitle title={t.newWave} />
      <Loaded loading={waves}>
        {([newest]) => (
          <p>{newest ? t.inherits(`${pick(newest.title, language)}, ${newest.id}`) : t.inheritsDefault}</p>
        )}
      </Loaded>
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <TextField {...bind('id')} label={t.id} hint={t.idHint} />
        <TextPair {...bind('title')} labels={{ fr: t.titleFr, en: t.titleEn }} />
        <div class="pair">
          <TextField {...bind('opensOn')} label={t.opensOn} type="day" />
          <TextField
            {...bind('closesOn')}
            label={t.closesOn}
            hint={t.closesOnHint}
            type="day"
            onChange={(day) => form.set(withClosingDay(form.value, day))}
          />
        </div>
        <PlanRows {...bind('editions')} days={form.value} />
        <ErrorBox text={form.failure} />
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? t.working : t.create}
        </button>
      </form>
    </section>
  );
}
