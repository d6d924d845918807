import { useState } from 'preact/hooks';
import { copyText } from '../../shared/copy-text.ts';
import { Button } from '../../space/button.tsx';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { texts as frameTexts } from '../texts.ts';
import { LanguageField } from './language-field.tsx';
import { fullLink, mostAdmissions, readCount } from './plan.ts';
import { Poster } from './poster.tsx';
import { texts } from './texts.ts';
import { useQr } from './use-qr.ts';
import { waveRoute } from './waves.ts';
import type { WayProps } from './way-choice.tsx';

/** The shared entrance: how many it admits, its poster, and closing it. */
export function EntranceSection({ company, wave, plan, onChanged, onCounted }: WayProps) {
  const { entrance, left } = plan;
  const { t, language, session, number } = useSpace(texts);
  const { failedToLoad } = useTexts(frameTexts);
  const [spoken, setSpoken] = useState(language);
  const [said, setSaid] = useState('');
  const most = Math.min(mostAdmissions, left + (entrance?.admissions ?? 0));
  const form = useForm({
    name: '',
    initial: () => ({ admissions: String(entrance?.admissions ?? '') }),
    check: ({ admissions }): FieldErrors => {
      setSaid('');
      return readCount(admissions, most) === undefined ? { admissions: t.countWrong(number(most)) } : {};
    },
    asksFirst: ({ admissions }) =>
      entrance !== null && entrance.admissions !== readCount(admissions, mostAdmissions),
    send: async ({ admissions }) => {
      const body = { admissions: readCount(admissions, mostAdmissions), language: spoken };
      await session.request(waveRoute(wave.id, 'entrance'), { method: 'PUT', body });
      await onChanged();
      setSaid(entrance ? t.changeDone : t.posterDone);
    },
    onChange: ({ admissions }) => onCounted(readCount(admissions, mostAdmissions)),
  });
  const field = () => form.element.current?.querySelector('input');
  const count = readCount(form.value.admissions, mostAdmissions);
  const close = async () => {
    await session.request(waveRoute(wave.id, 'entrance'), { method: 'DELETE' });
    form.set({ admissions: '' });
    await onChanged();
    setSaid(t.closeDone);
    field()?.focus();
  };
  const copy = async (link: string) => {
    setSaid('');
    setSaid((await copyText(link)) ? t.linkCopied : t.linkNotCopied);
  };

  const link = entrance && fullLink(entrance.url, location.origin, spoken);
  const { qr, hasFailed, load } = useQr(link ?? undefined);
  return (
    <section aria-labelledby="entrance-title">
      <h3 id="entrance-title">{t.poster}</h3>
      <div class={entrance ? 'entrance-open' : undefined}>
        <div>
          <p>{t.entranceText}</p>
          {entrance && <p>{t.entranceOpen(number(entrance.admissions), entrance.admissions === 1)}</p>}
          <FormFrame
            form={form}
            label={entrance ? t.changeAdmissions : t.openEntrance}
            kind={entrance ? 'secondary' : undefined}
            disabled={entrance !== null && entrance.admissions === count}
            question={{
              label: t.changeAdmissions,
              text: <p>{t.changeConfirm(number(count ?? 0))}</p>,
              yes: t.changeYes,
              no: t.cancel,
              onCancel: () => requestAnimationFrame(() => field()?.focus()),
            }}
          >
            <TextField
              {...form.bind('admissions')}
              label={t.admissions}
              hint={t.admissionsHint}
              type="number"
              isDisabled={form.isAsked}
            />
          </FormFrame>
          <p role="status">{said}</p>
          {entrance && link && (
            <>
              <LanguageField
                form="poster"
                label={t.posterLanguage}
                value={spoken}
                onChange={(chosen) => {
                  setSpoken(chosen);
                  // A link that was copied is not the one that is shown now.
                  setSaid('');
                }}
              />
              <div class="buttons">
                <Button label={t.print} disabled={!qr} onClick={() => print()} />
                <Button kind="secondary" label={t.copyLink} onClick={() => copy(link)} />
              </div>
              <ErrorBox text={hasFailed ? failedToLoad : undefined} onRetry={load} />
              <p class="muted small">{t.printHint}</p>
              <ConfirmedAction label={t.closeEntrance} yes={t.closeYes} no={t.cancel} isSecondary act={close}>
                <p>{t.closeConfirm}</p>
              </ConfirmedAction>
            </>
          )}
        </div>
        {entrance && link && (
          <Poster
            {...{ company, wave, plan, link, qr }}
            language={spoken}
            admissions={entrance.admissions}
            label={t.preview}
          />
        )}
      </div>
    </section>
  );
}
