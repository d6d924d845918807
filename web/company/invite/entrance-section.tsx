import { useState } from 'preact/hooks';
import { formatNumber } from '../../shared/format.ts';
import { ConfirmedAction, Question } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField } from '../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { PartProps } from '../part.ts';
import { texts as frameTexts } from '../texts.ts';
import { LanguageField } from './language-field.tsx';
import { type Entrance, entrancePath, fullLink, mostAdmissions, readCount } from './plan.ts';
import { Poster } from './poster.tsx';
import { texts } from './texts.ts';
import { useQr } from './use-qr.ts';

interface EntranceSectionProps extends PartProps {
  wave: PublicWave;
  entrance: Entrance | null;
  /** The hash of the guarantee sheet, where there is one. */
  guarantee: string | null;
  /** How many more people can be invited, beside the entrance. */
  left: number;
  /** Called whenever the service's plan may have changed. */
  onChanged: () => Promise<void>;
  /** Told what is being typed, undefined where it is no number. */
  onCounted: (count: number | undefined) => void;
}

/** The shared entrance: how many it admits, its poster, and closing it. */
export function EntranceSection(props: EntranceSectionProps) {
  const { company, wave, entrance, left, onChanged, onCounted } = props;
  const { language, session, words } = useSpace();
  const t = useTexts(texts);
  const { failedToLoad } = useTexts(frameTexts);
  const [spoken, setSpoken] = useState(language);
  const [said, setSaid] = useState('');
  const most = Math.min(mostAdmissions, left + (entrance?.admissions ?? 0));
  const form = useForm({
    name: '',
    initial: () => ({ admissions: String(entrance?.admissions ?? '') }),
    check: ({ admissions }): FieldErrors => {
      setSaid('');
      return readCount(admissions, most) === undefined
        ? { admissions: t.admissionsWrong(formatNumber(most, language)) }
        : {};
    },
    asksFirst: ({ admissions }) =>
      entrance !== null && entrance.admissions !== readCount(admissions, mostAdmissions),
    send: async ({ admissions }) => {
      const body = { admissions: readCount(admissions, mostAdmissions), language: spoken };
      await session.request(entrancePath(wave.id), { method: 'PUT', body });
      await onChanged();
      setSaid(entrance ? t.changeDone : t.posterDone);
    },
    onChange: ({ admissions }) => onCounted(readCount(admissions, mostAdmissions)),
  });
  const { isAsked, isBusy } = form;
  const field = () => form.element.current?.querySelector('input');
  const count = readCount(form.value.admissions, mostAdmissions);
  const cancel = () => {
    form.cancel();
    requestAnimationFrame(() => field()?.focus());
  };
  const close = async () => {
    await session.request(entrancePath(wave.id), { method: 'DELETE' });
    form.set({ admissions: '' });
    await onChanged();
    setSaid(t.closeDone);
    field()?.focus();
  };
  const copy = async (link: string) => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t.linkCopied);
    } catch {
      setSaid(t.linkNotCopied);
    }
  };

  const link = entrance && fullLink(entrance.url, location.origin, spoken);
  const { qr, hasFailed, load } = useQr(link ?? undefined);
  return (
    <section aria-labelledby="entrance-title">
      <h3 id="entrance-title">{t.entranceTitle}</h3>
      <div class={entrance ? 'entrance-open' : undefined}>
        <div>
          <p>{t.entranceText}</p>
          {entrance && (
            <p>{t.entranceOpen(formatNumber(entrance.admissions, language), entrance.admissions === 1)}</p>
          )}
          <form ref={form.element} onSubmit={form.submit} noValidate>
            <TextField
              {...form.bind('admissions')}
              label={t.admissions}
              hint={t.admissionsHint}
              type="number"
              isDisabled={isAsked}
            />
            <ErrorBox text={form.failure} />
            {isAsked ? (
              <Question
                label={t.changeAdmissions}
                yes={t.changeYes}
                no={t.cancel}
                sending={{ isBusy, cancel }}
                onYes={form.confirm}
              >
                <p>{t.changeConfirm(formatNumber(count ?? 0, language))}</p>
              </Question>
            ) : (
              <button
                type="submit"
                class={entrance ? 'button button-secondary' : 'button'}
                disabled={isBusy || (entrance !== null && entrance.admissions === count)}
              >
                {isBusy ? words.working : entrance ? t.changeAdmissions : t.openEntrance}
              </button>
            )}
          </form>
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
                <button type="button" class="button" disabled={!qr} onClick={() => print()}>
                  {t.print}
                </button>
                <button type="button" class="button button-secondary" onClick={() => copy(link)}>
                  {t.copyLink}
                </button>
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
            language={spoken}
            companyName={company.name}
            wave={wave}
            admissions={entrance.admissions}
            link={link}
            guarantee={props.guarantee}
            qr={qr}
            label={t.preview}
          />
        )}
      </div>
    </section>
  );
}
